using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2016")]
internal sealed partial record Rule2016
{
    [CommandParameter("pin")] public required string Pin { get; init; }
}
