using System;
using IoTCommands;

namespace Kitchen;

[IoTCommand("rule-5005")]
internal sealed partial record Command5005;

[IoTCommandResult("rule-5005")]
internal sealed partial record Rule5005
{
    [ResultValue("reachedC")] public required int ReachedC { get; init; }
    [ResultValue("isHot")] public bool IsHot => ReachedC > 60;
}
