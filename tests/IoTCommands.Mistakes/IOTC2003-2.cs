using System;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-2003-2", PayloadTemplate = """{ "percent": "${aws:iot:commandparameter::level}" }""")]
internal sealed partial record Rule2003Case2
{
    [CommandParameter("level")] public required int Level { get; init; }
}
