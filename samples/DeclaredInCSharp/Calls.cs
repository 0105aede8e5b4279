using Samples;

namespace DeclaredInCSharp;

/// <summary>One call of each command that this project declares. The argument types are declared here; the methods are generated.</summary>
internal static class Calls
{
    public static IReadOnlyList<Call> All { get; } =
    [
        // For a parameter that is not set, the service uses the default value.
        new(IoTCommandCatalog.SetBrightness, "lamp-1", (client, target, cancellationToken) =>
            client.StartSetBrightnessAsync(target, new(Level: 40, FadeMode.Smooth), cancellationToken: cancellationToken)),

        new(IoTCommandCatalog.Unlock, "door-2", (client, target, cancellationToken) =>
            client.StartUnlockAsync(target, new() { User = "ada", Key = [0xCA, 0xFE], HoldSeconds = 10 }, cancellationToken: cancellationToken)),

        new(IoTCommandCatalog.PlayTone, "chime-3", (client, target, cancellationToken) =>
            client.StartPlayToneAsync(target, new() { Hertz = 440 }, cancellationToken: cancellationToken)),

        // A command without parameters.
        new(IoTCommandCatalog.Blink, "lamp-1", (client, target, cancellationToken) =>
            client.StartBlinkAsync(target, cancellationToken: cancellationToken)),

        new(IoTCommandCatalog.SetSampling, "sensor-4", (client, target, cancellationToken) =>
            client.StartSetSamplingAsync(
                target,
                new() { Firmware1Ms = 1000, Firmware2Ms = 50, Unit = TemperatureUnit.Kelvin },
                cancellationToken: cancellationToken)),
    ];
}
