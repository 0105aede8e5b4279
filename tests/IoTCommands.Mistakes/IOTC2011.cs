using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2011")]
internal sealed partial record Rule2011
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("fadeMs")] public long FadeMs { get; init; }
}
