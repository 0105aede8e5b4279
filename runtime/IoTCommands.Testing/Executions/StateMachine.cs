namespace IoTCommands.Testing.Executions;

/// <summary>Which updates of a device an execution takes.</summary>
/// <remarks>AWS developer guide, "Commands concepts", on command execution status and its transitions.</remarks>
internal static class StateMachine
{
    /// <returns>Null if the device may report <paramref name="to"/>, else why not.</returns>
    public static UpdateErrorCode? Refuse(IoTCommandExecutionStatus from, bool isTerminal, IoTCommandExecutionStatus to)
    {
        if (isTerminal)
        {
            return UpdateErrorCode.TerminalStateReached;
        }

        // CREATED is the service's alone. After the service's own TIMED_OUT a device that is late may say how it ended, but not go on.
        bool allowed = to switch
        {
            IoTCommandExecutionStatus.Created => false,
            IoTCommandExecutionStatus.InProgress => from is IoTCommandExecutionStatus.Created or IoTCommandExecutionStatus.InProgress,
            _ => true,
        };
        return allowed ? null : UpdateErrorCode.InvalidStateTransition;
    }
}
