using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2009")]
internal sealed partial record Rule2009
{
    [CommandParameter("level")] public required int Level { get; init; }
}
