using System;
using IoTCommands;

namespace Kitchen;

[IoTCommandResult("SetOvenTemprature")]
internal sealed partial record Rule5007
{
    [ResultValue("reachedC")] public required int ReachedC { get; init; }
}
