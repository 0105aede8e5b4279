using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>A command that reached a simulated device: the message, and what the device reports back.</summary>
/// <remarks>
/// AWS: the methods are UpdateCommandExecution, which real devices call over MQTT. A device may report as often as it likes while the execution is in progress,
/// and once how it ended. A handler that returns without reporting leaves the execution as it is, until its timeout.
/// </remarks>
public sealed class DeviceExecution
{
    private readonly Execution _execution;

    internal DeviceExecution(Execution execution)
    {
        _execution = execution;
        CommandExecutionSnapshot created = execution.Current;
        ExecutionId = created.ExecutionId;
        CommandId = created.CommandId;
        Target = created.Target;
        Message = created.Message;
        ExecutionTimeout = created.ExecutionTimeout;
    }

    /// <summary>The execution's id; a real device cuts it out of the topic.</summary>
    public string ExecutionId { get; }

    /// <summary>What the device gets.</summary>
    public CommandMessage Message { get; }

    /// <summary>The thing or client that the message was for.</summary>
    public CommandTarget Target { get; }

    /// <summary>
    /// How long the device has, from the start of the execution on. A real device with MQTT 5 gets what is left of it, in seconds, as message expiry
    /// interval.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; }

    /// <summary>The command's id, for messages of a test. A real device does not get it; a handler that decides by it does what no device can do.</summary>
    public string CommandId { get; }

    /// <summary>Reports IN_PROGRESS: the device takes the command on.</summary>
    /// <exception cref="UpdateRejectedException">The service refuses the update.</exception>
    public Task AcceptAsync() => UpdateAsync(IoTCommandExecutionStatus.InProgress);

    /// <summary>Reports IN_PROGRESS with how far the device is. May be repeated.</summary>
    /// <param name="reasonCode">1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">Up to 1,024 characters without control characters.</param>
    /// <exception cref="UpdateRejectedException">The service refuses the update.</exception>
    public Task ReportProgressAsync(string reasonCode, string? reasonDescription = null) =>
        UpdateAsync(IoTCommandExecutionStatus.InProgress, new CommandStatusReason(reasonCode, reasonDescription));

    /// <summary>Reports SUCCEEDED.</summary>
    /// <param name="result">What the device gives back: keys of 1 to 32 letters, digits, <c>_</c> and <c>-</c>; at least one entry, or null.</param>
    /// <exception cref="UpdateRejectedException">The service refuses the update.</exception>
    public Task SucceedAsync(IReadOnlyDictionary<string, CommandResultValue>? result = null) => UpdateAsync(IoTCommandExecutionStatus.Succeeded, result: result);

    /// <summary>Reports FAILED: the device could not do it.</summary>
    /// <param name="reasonCode">1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">Up to 1,024 characters without control characters.</param>
    /// <exception cref="UpdateRejectedException">The service refuses the update.</exception>
    public Task FailAsync(string reasonCode, string? reasonDescription = null) =>
        UpdateAsync(IoTCommandExecutionStatus.Failed, new CommandStatusReason(reasonCode, reasonDescription));

    /// <summary>Reports REJECTED: the device would not do it.</summary>
    /// <param name="reasonCode">1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">Up to 1,024 characters without control characters.</param>
    /// <exception cref="UpdateRejectedException">The service refuses the update.</exception>
    public Task RejectAsync(string reasonCode, string? reasonDescription = null) =>
        UpdateAsync(IoTCommandExecutionStatus.Rejected, new CommandStatusReason(reasonCode, reasonDescription));

    /// <summary>Reports TIMED_OUT: the device gave up. Terminal, unlike a timeout set by the service.</summary>
    /// <param name="reasonCode">1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">Up to 1,024 characters without control characters.</param>
    /// <exception cref="UpdateRejectedException">The service refuses the update.</exception>
    public Task TimeOutAsync(string reasonCode, string? reasonDescription = null) =>
        UpdateAsync(IoTCommandExecutionStatus.TimedOut, new CommandStatusReason(reasonCode, reasonDescription));

    /// <summary>Reports any status, with any reason and result: what the other methods come down to.</summary>
    /// <param name="status">The status.</param>
    /// <param name="reason">Why; null leaves the execution without a reason.</param>
    /// <param name="result">What the device gives back; null leaves an earlier result as it is.</param>
    /// <exception cref="UpdateRejectedException">
    /// The service refuses the update: the execution is over (TerminalStateReached), cannot take that status now (InvalidStateTransition), or reason
    /// or result break a rule (InvalidRequest).
    /// </exception>
    public Task UpdateAsync(IoTCommandExecutionStatus status, CommandStatusReason? reason = null, IReadOnlyDictionary<string, CommandResultValue>? result = null)
    {
        try
        {
            _execution.Update(new DeviceUpdate(status, reason, result));
            return Task.CompletedTask;
        }
        catch (UpdateRejectedException e)
        {
            return Task.FromException(e);
        }
    }

    internal void FailByHandler(Exception exception) => _execution.FailByHandler(exception);
}
