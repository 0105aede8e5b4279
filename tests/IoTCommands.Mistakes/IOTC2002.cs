using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2002")]
internal sealed partial record Rule2002
{
    [CommandParameter("startAt")] public required DateTime StartAt { get; init; }
}
