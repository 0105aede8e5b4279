namespace IoTCommands.Testing.Executions;

/// <summary>An execution: its state, its timer, and all snapshots so far.</summary>
internal sealed class Execution : IDisposable
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly ChangeLog _all;
    private readonly ITimer _timer;
    private CommandExecutionSnapshot _current;

    /// <param name="created">The execution as the start made it.</param>
    /// <param name="time">The clock of the timer.</param>
    /// <param name="all">The log of all executions.</param>
    public Execution(CommandExecutionSnapshot created, TimeProvider time, ChangeLog all)
    {
        _time = time;
        _all = all;
        _current = created;
        _timer = time.CreateTimer(static state => ((Execution)state!).TimeOut(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ChangeLog History { get; } = new();

    public CommandExecutionSnapshot Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>Makes the execution known and starts its timer, which runs from the start on, not from the delivery.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            Publish(_current);
            _timer.Change(_current.ExecutionTimeout, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes what the device reports.</summary>
    /// <exception cref="UpdateRejectedException">The service would refuse it.</exception>
    public void Update(DeviceUpdate update)
    {
        lock (_gate)
        {
            if (StateMachine.Refuse(_current.Status, _current.IsTerminal, update.Status) is { } errorCode)
            {
                throw new UpdateRejectedException(errorCode, _current.ExecutionId, ExplainRefusal(errorCode, update.Status));
            }

            if (DeviceUpdateRules.FindProblem(update) is { } problem)
            {
                throw new UpdateRejectedException(
                    UpdateErrorCode.InvalidRequest, _current.ExecutionId, $"The update to {StatusNames.Of(update.Status)} breaks a rule: {problem}");
            }

            Change(Apply(update));
        }
    }

    /// <summary>A simulated device's handler threw: the execution fails, unless it is over already, and the exception is kept.</summary>
    public void FailByHandler(Exception exception)
    {
        lock (_gate)
        {
            CommandExecutionSnapshot next = StateMachine.Refuse(_current.Status, _current.IsTerminal, IoTCommandExecutionStatus.Failed) is null
                ? Apply(new DeviceUpdate(IoTCommandExecutionStatus.Failed, HandlerFailure.Reason(exception), null))
                : _current;
            Change(next with { HandlerException = exception });
        }
    }

    public void Dispose() => _timer.Dispose();

    private void TimeOut()
    {
        lock (_gate)
        {
            if (_current.HasEnded)
            {
                return;
            }

            // CompletedAt stays empty: the service's own timeout is not terminal.
            Change(_current with
            {
                Status = IoTCommandExecutionStatus.TimedOut,
                StatusReason = new CommandStatusReason(CommandStatusReason.NoResponseFromDevice),
                LastUpdatedAt = _time.GetUtcNow(),
            });
        }
    }

    private CommandExecutionSnapshot Apply(DeviceUpdate update)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return _current with
        {
            Status = update.Status,
            StatusReason = update.Reason,
            Result = update.Result is null ? _current.Result : new Dictionary<string, CommandResultValue>(update.Result, StringComparer.Ordinal),
            LastUpdatedAt = now,
            CompletedAt = update.Status == IoTCommandExecutionStatus.InProgress ? null : now,
        };
    }

    private void Change(CommandExecutionSnapshot next)
    {
        _current = next;
        if (next.HasEnded)
        {
            _timer.Dispose();
        }

        Publish(next);
    }

    private void Publish(CommandExecutionSnapshot snapshot)
    {
        History.Append(snapshot);
        _all.Append(snapshot);
    }

    private string ExplainRefusal(UpdateErrorCode errorCode, IoTCommandExecutionStatus to)
    {
        string from = StatusNames.Of(_current.Status);
        return errorCode == UpdateErrorCode.TerminalStateReached
            ? $"the status cannot become {StatusNames.Of(to)}, since the execution has already completed with status {from}."
            : $"the status cannot go from {from} to {StatusNames.Of(to)}.";
    }
}
