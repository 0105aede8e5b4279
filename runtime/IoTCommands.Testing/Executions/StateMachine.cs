namespace IoTCommands.Testing.Executions;

/// <summary>The transitions of the status that a device may report.</summary>
/// <remarks>AWS developer guide, "Commands concepts", on command execution status and its transitions.</remarks>
internal static class StateMachine
{
    /// <returns>Null if the device may report <paramref name="to"/>; otherwise, the error code.</returns>
    public static string? Refuse(IoTCommandExecutionStatus from, bool isTerminal, IoTCommandExecutionStatus to)
    {
        if (isTerminal)
        {
            return UpdateErrors.TerminalStateReached;
        }

        // Only the service sets CREATED. After a timeout by the service, a device may report an outcome, but not IN_PROGRESS.
        bool allowed = to switch
        {
            IoTCommandExecutionStatus.Created => false,
            IoTCommandExecutionStatus.InProgress => from is IoTCommandExecutionStatus.Created or IoTCommandExecutionStatus.InProgress,
            _ => true,
        };
        return allowed ? null : UpdateErrors.InvalidStateTransition;
    }
}
