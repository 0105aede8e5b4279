using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2005-2")]
internal sealed partial record Rule2005Case2
{
    [CommandParameter("mode"), ValueCondition(CommandComparison.LessThan, "z")] public required string Mode { get; init; }
}
