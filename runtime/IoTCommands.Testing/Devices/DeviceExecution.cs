using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>An execution as its device sees it: the message, and methods to report status and result.</summary>
/// <remarks>
/// AWS IoT developer guide, UpdateCommandExecution, which real devices call over MQTT. A device may report progress any number of times, and one outcome. If it
/// reports nothing, the status stays as it is until the timeout.
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

    /// <summary>Gets the execution id. A real device finds it in the topic.</summary>
    public string ExecutionId { get; }

    /// <summary>Gets the message.</summary>
    public CommandMessage Message { get; }

    /// <summary>Gets the thing or client that the message was sent to.</summary>
    public CommandTarget Target { get; }

    /// <summary>
    /// Gets the time that the device has, counted from the start of the execution. A real device with MQTT 5 receives the remaining time as the message expiry
    /// interval, in seconds.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; }

    /// <summary>Gets the command id, for the messages of a test. A real device does not receive it.</summary>
    public string CommandId { get; }

    /// <summary>Gets the values of the parameters by name, for a test. A real device receives only those that are in the payload.</summary>
    public IReadOnlyDictionary<string, CommandParameterSnapshot> Parameters => _execution.Current.Parameters;

    internal LocalDevice? Device { get; set; }

    internal bool HasEnded => _execution.HasEnded;

    /// <inheritdoc cref="CommandExecutionSnapshot.GetArguments{T}"/>
    public T GetArguments<T>() => _execution.Current.GetArguments<T>();

    /// <summary>Reports IN_PROGRESS.</summary>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">The service refused the update.</exception>
    public Task AcceptAsync(CancellationToken cancellationToken = default) =>
        UpdateAsync(IoTCommandExecutionStatus.InProgress, cancellationToken: cancellationToken);

    /// <summary>Reports IN_PROGRESS with a reason. It can be called more than once.</summary>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">The description: up to 1,024 characters, no control characters. Null if there is none.</param>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">The service refused the update.</exception>
    public Task ReportProgressAsync(string reasonCode, string? reasonDescription = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(IoTCommandExecutionStatus.InProgress, new CommandStatusReason(reasonCode, reasonDescription), cancellationToken: cancellationToken);

    /// <summary>Reports SUCCEEDED.</summary>
    /// <param name="result">The result: keys of 1 to 32 letters, digits, <c>_</c> and <c>-</c>, at least one item. Null if there is none.</param>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">The service refused the update.</exception>
    public Task SucceedAsync(IReadOnlyDictionary<string, CommandResultValue>? result = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(IoTCommandExecutionStatus.Succeeded, result: result, cancellationToken: cancellationToken);

    /// <summary>Reports FAILED: the device could not execute the command.</summary>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">The description: up to 1,024 characters, no control characters. Null if there is none.</param>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">The service refused the update.</exception>
    public Task FailAsync(string reasonCode, string? reasonDescription = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(IoTCommandExecutionStatus.Failed, new CommandStatusReason(reasonCode, reasonDescription), cancellationToken: cancellationToken);

    /// <summary>Reports REJECTED: the device refuses the command.</summary>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">The description: up to 1,024 characters, no control characters. Null if there is none.</param>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">The service refused the update.</exception>
    public Task RejectAsync(string reasonCode, string? reasonDescription = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(IoTCommandExecutionStatus.Rejected, new CommandStatusReason(reasonCode, reasonDescription), cancellationToken: cancellationToken);

    /// <summary>Reports TIMED_OUT, which is terminal, unlike a timeout by the service.</summary>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">The description: up to 1,024 characters, no control characters. Null if there is none.</param>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">The service refused the update.</exception>
    public Task TimeOutAsync(string reasonCode, string? reasonDescription = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(IoTCommandExecutionStatus.TimedOut, new CommandStatusReason(reasonCode, reasonDescription), cancellationToken: cancellationToken);

    /// <summary>Reports a status with any reason and result.</summary>
    /// <param name="status">The status.</param>
    /// <param name="reason">The reason. Null if there is none.</param>
    /// <param name="result">The result. Null keeps an earlier one.</param>
    /// <param name="cancellationToken">A token to cancel the update before it is made.</param>
    /// <exception cref="CommandUpdateRejectedException">
    /// The service refused the update: the status is terminal (TerminalStateReached) or cannot change to this one (InvalidStateTransition), or the reason or
    /// the result is not valid (InvalidRequest).
    /// </exception>
    public async Task UpdateAsync(
        IoTCommandExecutionStatus status,
        CommandStatusReason? reason = null,
        IReadOnlyDictionary<string, CommandResultValue>? result = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Device is { } device)
        {
            await device.WaitForConnectionAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            _execution.Update(new DeviceUpdate(status, reason, result));
        }
        catch (CommandUpdateRejectedException e)
        {
            _execution.AddRejection(e.ErrorCode!, e.Reason);
            Device?.Journal.AddRejectedUpdate(ExecutionId, e.ErrorCode!, e.Reason);
            throw;
        }
    }

    /// <summary>Returns the execution id, the command and the target.</summary>
    public override string ToString() => $"{ExecutionId}: {CommandId} on {Target.Arn}";

    internal void FailByHandler(Exception exception) => _execution.FailByHandler(exception);
}
