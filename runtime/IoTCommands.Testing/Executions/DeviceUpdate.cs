namespace IoTCommands.Testing.Executions;

/// <summary>An update of an execution that a device reports.</summary>
/// <remarks>AWS IoT developer guide, UpdateCommandExecution, which exists over MQTT only.</remarks>
internal sealed record DeviceUpdate(IoTCommandExecutionStatus Status, CommandStatusReason? Reason, IReadOnlyDictionary<string, CommandResultValue>? Result);

/// <summary>Checks the reason and the result of an update as the service does.</summary>
internal static class DeviceUpdateChecks
{
    /// <returns>Null if the update is valid; otherwise, what is wrong.</returns>
    public static string? FindProblem(DeviceUpdate update) =>
        CommandReportChecks.FindProblem(update.Reason) ?? CommandReportChecks.FindProblem(update.Result);
}
