using System;
using IoTCommands;

namespace Kitchen;

internal sealed partial record Rule5008
{
    [ResultValue("reachedC")] public required int ReachedC { get; init; }
}
