using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2004")]
internal sealed partial record Rule2004
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("level")] public required int FadeMs { get; init; }
}
