using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>
/// The arguments of the command in <c>commands/set-sampling.json</c>, which has the conditions and default values. Without this type, its parameters
/// <c>interval_ms</c> and <c>interval-ms</c> would both be <c>IntervalMs</c>, which is an error.
/// </summary>
[IoTCommand("set-sampling")]
internal sealed partial record SetSampling
{
    [CommandParameter("interval_ms")]
    public required int Firmware1Ms { get; init; }

    [CommandParameter("interval-ms")]
    public required int Firmware2Ms { get; init; }

    [CommandParameter("unit")]
    public TemperatureUnit? Unit { get; init; }
}
