namespace IoTCommands;

/// <summary>The names of the statuses in AWS's API.</summary>
internal static class StatusNames
{
    public static IoTCommandExecutionStatus[] All { get; } =
    [
        IoTCommandExecutionStatus.Created,
        IoTCommandExecutionStatus.InProgress,
        IoTCommandExecutionStatus.Succeeded,
        IoTCommandExecutionStatus.Failed,
        IoTCommandExecutionStatus.Rejected,
        IoTCommandExecutionStatus.TimedOut,
    ];

    /// <returns>Null if there is no such status.</returns>
    public static IoTCommandExecutionStatus? Find(string name)
    {
        foreach (IoTCommandExecutionStatus status in All)
        {
            if (Of(status) == name)
            {
                return status;
            }
        }

        return null;
    }

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
