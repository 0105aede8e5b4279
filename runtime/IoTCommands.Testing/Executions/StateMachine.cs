namespace IoTCommands.Testing.Executions;

/// <summary>The transitions of the status that a device may report.</summary>
/// <remarks>AWS developer guide, "Commands concepts", on command execution status and its transitions.</remarks>
internal static class StateMachine
{
    /// <returns>Null if the device may report <paramref name="to"/>; otherwise, why not.</returns>
    public static CommandUpdateErrorCode? Refuse(IoTCommandExecutionStatus from, bool isTerminal, IoTCommandExecutionStatus to)
    {
        if (isTerminal)
        {
            return CommandUpdateErrorCode.TerminalStateReached;
        }

        // Only the service sets CREATED. After a timeout by the service a device may report an outcome, but not IN_PROGRESS.
        bool allowed = to switch
        {
            IoTCommandExecutionStatus.Created => false,
            IoTCommandExecutionStatus.InProgress => from is IoTCommandExecutionStatus.Created or IoTCommandExecutionStatus.InProgress,
            _ => true,
        };
        return allowed ? null : CommandUpdateErrorCode.InvalidStateTransition;
    }
}

/// <summary>The names of the statuses in AWS's API.</summary>
internal static class StatusNames
{
    public static IoTCommandExecutionStatus[] All { get; } = Enum.GetValues<IoTCommandExecutionStatus>();

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
