using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2014")]
internal sealed partial record Rule2014
{
    [CommandParameter("level")] public int? Level { get; init; }
    [CommandParameter("fadeMs"), DefaultValue(250L)] public long FadeMs { get; init; }
}
