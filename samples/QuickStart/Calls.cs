using IoTCommands;
using Samples;

namespace QuickStart;

/// <summary>One call of each command in <c>commands/</c>. The methods, argument types and enums are generated from the definitions.</summary>
internal static class Calls
{
    public static IReadOnlyList<Call> All { get; } =
    [
        // A parameter with an IN_SET condition is an enum. For a parameter that is not set, the service uses the default value.
        new(IoTCommandCatalog.SetOvenTemperature, "oven-17", (client, target, cancellationToken) =>
            client.StartSetOvenTemperatureAsync(
                target,
                new(targetC: 180) { Zone = SetOvenTemperatureZone.Top, Preheat = true },
                cancellationToken: cancellationToken)),

        // The properties have C# names; the request has interval-seconds, log.level and threshold-milli.
        new(IoTCommandCatalog.ConfigureReporting, "sensor-4", (client, target, cancellationToken) =>
            client.StartConfigureReportingAsync(
                target,
                new(thresholdMilli: 12) { IntervalSeconds = 60, LogLevel = "warn" },
                cancellationToken: cancellationToken)),

        // LONG and UNSIGNEDLONG parameters, and an execution timeout.
        new(IoTCommandCatalog.UploadLogs, "sensor-4", (client, target, cancellationToken) =>
            client.StartUploadLogsAsync(
                target,
                new(fromEpochMs: 1_764_547_200_000, bucket: "fleet-logs") { MaxBytes = 4_294_967_296 },
                new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(2) },
                cancellationToken)),

        // A command without parameters.
        new(IoTCommandCatalog.RebootDevice, "sensor-4", (client, target, cancellationToken) =>
            client.StartRebootDeviceAsync(target, cancellationToken: cancellationToken)),
    ];

    /// <summary>The value meets the conditions, but the device rejects it.</summary>
    public static Call RejectedByDevice { get; } = new(IoTCommandCatalog.SetOvenTemperature, "oven-17", (client, target, cancellationToken) =>
        client.StartSetOvenTemperatureAsync(target, new(targetC: 275), cancellationToken: cancellationToken));

    /// <summary>The thing is not registered, so the service refuses the request and starts no execution.</summary>
    public static Call RefusedByService { get; } = new(IoTCommandCatalog.RebootDevice, "sensor-99", (client, target, cancellationToken) =>
        client.StartRebootDeviceAsync(target, cancellationToken: cancellationToken));
}
