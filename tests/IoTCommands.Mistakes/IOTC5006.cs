using System;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-5006")]
internal sealed partial record Command5006;

[IoTCommandResult("rule-5006")]
internal sealed partial record Rule5006
{
    [ResultValue("reachedC")] public required int ReachedC { get; init; }
}

[IoTCommandResult("rule-5006")]
internal sealed partial record Rule5006B
{
    [ResultValue("rpm")] public required int Rpm { get; init; }
}
