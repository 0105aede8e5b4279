namespace IoTCommands.Testing.Executions;

/// <summary>The statuses as AWS writes them.</summary>
internal static class StatusNames
{
    public static string Of(CommandExecutionStatus status) => status switch
    {
        CommandExecutionStatus.Created => "CREATED",
        CommandExecutionStatus.InProgress => "IN_PROGRESS",
        CommandExecutionStatus.Succeeded => "SUCCEEDED",
        CommandExecutionStatus.Failed => "FAILED",
        CommandExecutionStatus.Rejected => "REJECTED",
        CommandExecutionStatus.TimedOut => "TIMED_OUT",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };
}
