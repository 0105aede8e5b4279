using System;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-5002")]
internal sealed partial record Command5002;

[IoTCommandResult("rule-5002")]
internal sealed partial record Rule5002
{
    [ResultValue("readyAt")] public required DateTime ReadyAt { get; init; }
}
