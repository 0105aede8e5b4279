using IoTCommands;

namespace BothEnds;

/// <summary>The result that an oven reports when it has reached the temperature.</summary>
[IoTCommandResult("SetOvenTemperature")]
public sealed partial record OvenResult
{
    /// <summary>The temperature that it reached.</summary>
    [ResultValue("reachedC")]
    public required int ReachedC { get; init; }

    /// <summary>How long it took.</summary>
    [ResultValue("took")]
    public required TimeSpan Took { get; init; }
}
