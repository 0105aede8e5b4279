using System;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-5004")]
internal sealed partial record Command5004;

[IoTCommandResult("rule-5004")]
internal sealed partial record Rule5004
{
    [ResultValue("reachedC")] public required int ReachedC { get; init; }
    [ResultValue("reachedC")] public required int HighestC { get; init; }
}
