using IoTCommands;
using Samples;

namespace QuickStart;

/// <summary>
/// One call of every command in <c>commands/</c>. This is what your code looks like: the methods, their arguments and enums come from the definitions.
/// </summary>
internal static class Calls
{
    public static IReadOnlyList<Call> All { get; } =
    [
        // An enum for a parameter that takes one of a set; what is left out has a default that the service puts in.
        new(IoTCommandCatalog.SetOvenTemperature, "oven-17", (client, target, cancellationToken) =>
            client.StartSetOvenTemperatureAsync(target, new(targetC: 180) { Zone = SetOvenTemperatureZone.Top, Preheat = true }, cancellationToken: cancellationToken)),

        // interval-seconds, batch_size, log.level and threshold-milli are C# names here and exact keys on the wire.
        new(IoTCommandCatalog.ConfigureReporting, "sensor-4", (client, target, cancellationToken) =>
            client.StartConfigureReportingAsync(target, new(thresholdMilli: 12) { IntervalSeconds = 60, LogLevel = "warn" }, cancellationToken: cancellationToken)),

        // 64 bits, signed and unsigned, and a timeout of its own.
        new(IoTCommandCatalog.UploadLogs, "sensor-4", (client, target, cancellationToken) =>
            client.StartUploadLogsAsync(
                target,
                new(fromEpochMs: 1_764_547_200_000, bucket: "fleet-logs") { MaxBytes = 4_294_967_296 },
                new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(2) },
                cancellationToken)),

        // No parameters, so no arguments.
        new(IoTCommandCatalog.RebootDevice, "sensor-4", (client, target, cancellationToken) =>
            client.StartRebootDeviceAsync(target, cancellationToken: cancellationToken)),
    ];

    /// <summary>A value that the definition allows and the device does not want: the device rejects it.</summary>
    public static Call RejectedByDevice { get; } = new(IoTCommandCatalog.SetOvenTemperature, "oven-17", (client, target, cancellationToken) =>
        client.StartSetOvenTemperatureAsync(target, new(targetC: 275), cancellationToken: cancellationToken));

    /// <summary>A thing that nobody registered: the service refuses the call, and no execution is made.</summary>
    public static Call RefusedByService { get; } = new(IoTCommandCatalog.RebootDevice, "sensor-99", (client, target, cancellationToken) =>
        client.StartRebootDeviceAsync(target, cancellationToken: cancellationToken));
}
