using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2007")]
internal sealed partial record Rule2007
{
    [CommandParameter("level")] public int Level { get; }
}
