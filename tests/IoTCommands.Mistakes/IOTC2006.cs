using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2006")]
internal sealed partial record Rule2006
{
    [CommandParameter("level"), Range(0, 100), DefaultValue(255)] public int? Level { get; init; }
    [CommandParameter("fadeMs"), DefaultValue("250")] public long? FadeMs { get; init; }
}
