using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2012")]
internal sealed partial record Rule2012
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("fadeMs"), DefaultValue(100)] public long? FadeMs { get; init; }
}
