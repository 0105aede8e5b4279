using System.Globalization;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Options;

/// <summary>IOTC3003: an execution timeout that the runtime refuses, or that the service probably does.</summary>
internal static class ExecutionTimeoutRule
{
    public static void Check(ConstantTimeSpan timeout, Location location, Action<Diagnostic> report)
    {
        if (ExecutionTimeouts.IsTooShort(timeout.Longest))
        {
            report(Diagnostic.Create(
                TypedCallDescriptors.ExecutionTimeout,
                location,
                Describe(timeout.Longest),
                "must be at least 1 second; null leaves it to the service, which takes 10 seconds"));
        }
        else if (ExecutionTimeouts.ToSeconds(timeout.Shortest) > ExecutionTimeouts.LongestSeconds)
        {
            report(Diagnostic.Create(
                TypedCallDescriptors.ExecutionTimeout,
                location,
                DiagnosticSeverity.Warning,
                additionalLocations: null,
                properties: null,
                Describe(timeout.Shortest),
                "AWS takes at most 12 hours (43200 seconds), unless it has raised the account's quota"));
        }
    }

    private static string Describe(TimeSpan timeout) =>
        ((decimal)timeout.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + " seconds";
}
