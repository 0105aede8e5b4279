using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2005")]
internal sealed partial record Rule2005
{
    [CommandParameter("level"), Range(0.5, 100)] public required int Level { get; init; }
}
