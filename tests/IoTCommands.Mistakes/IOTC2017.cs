using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2017", PayloadTemplate = """{"level":"$${aws:iot:commandexecution::parameter:level}"}""")]
internal sealed partial record Rule2017
{
    [CommandParameter("level")] public required int Level { get; init; }
}
