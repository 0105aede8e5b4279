using System;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-5003")]
internal sealed partial record Command5003;

[IoTCommandResult("rule-5003")]
internal sealed partial record Rule5003
{
    [ResultValue("reached °C")] public required int ReachedC { get; init; }
}
