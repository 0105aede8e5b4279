using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2008")]
internal sealed partial record Rule2008
{
    [CommandParameter("level")] public required long Level { get; init; }
    [CommandParameter("fadeMs")] public long? FadeMs { get; init; }
}
