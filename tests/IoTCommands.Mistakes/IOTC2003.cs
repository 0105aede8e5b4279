using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule 2003")]
internal sealed partial record Rule2003
{
    [CommandParameter("level")] public required int Level { get; init; }
}
