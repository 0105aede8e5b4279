using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2010")]
internal sealed partial record Rule2010
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("fadeMs")] public long? FadeMs { get; init; }
    [CommandParameter("gamma")] public double Gamma { get; init; }
}
