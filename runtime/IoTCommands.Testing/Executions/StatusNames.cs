namespace IoTCommands.Testing.Executions;

/// <summary>The statuses as AWS writes them.</summary>
internal static class StatusNames
{
    public static string Of(IoTCommandExecutionStatus status) => status switch
    {
        IoTCommandExecutionStatus.Created => "CREATED",
        IoTCommandExecutionStatus.InProgress => "IN_PROGRESS",
        IoTCommandExecutionStatus.Succeeded => "SUCCEEDED",
        IoTCommandExecutionStatus.Failed => "FAILED",
        IoTCommandExecutionStatus.Rejected => "REJECTED",
        IoTCommandExecutionStatus.TimedOut => "TIMED_OUT",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };
}
