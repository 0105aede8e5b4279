using System;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-5001")]
internal sealed partial record Command5001;

[IoTCommandResult("rule-5001")]
internal sealed record Rule5001
{
    [ResultValue("reachedC")] public required int ReachedC { get; init; }
}
