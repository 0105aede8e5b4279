using IoTCommands;

namespace DeclaredInCSharp;

/// <summary>
/// The C# names of a command whose definition is a file, <c>commands/set-sampling.json</c>. Its <c>interval_ms</c> and <c>interval-ms</c> would both be
/// <c>IntervalMs</c>, an error without this type. Conditions and defaults are those of the file.
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
