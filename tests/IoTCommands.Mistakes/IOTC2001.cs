using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2001")]
internal sealed record Rule2001
{
    [CommandParameter("level"), Range(0, 100)] public required int Level { get; init; }
}
