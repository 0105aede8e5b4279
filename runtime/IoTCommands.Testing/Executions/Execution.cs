using IoTCommands.Testing.State;

namespace IoTCommands.Testing.Executions;

/// <summary>An execution: its current snapshot, its timer, and its history.</summary>
internal sealed class Execution : IDisposable
{
    /// <summary>The maximum number of snapshots in the history, because a device can report IN_PROGRESS any number of times.</summary>
    private const int MaxHistory = 10_000;

    /// <summary>The maximum number of rejected updates that are kept, because a device can repeat one any number of times.</summary>
    private const int MaxRejections = 100;

    private readonly object _gate = new();
    private readonly List<RejectedUpdate> _rejections = [];
    private readonly TimeProvider _time;
    private readonly ChangeLog _all;
    private readonly StateFile? _file;
    private readonly AwsAssumptions _assumptions;
    private CommandExecutionSnapshot _current;
    private long _updates;

    /// <summary>Null before the execution begins and after it ends.</summary>
    private ITimer? _timer;

    /// <param name="created">The first snapshot.</param>
    /// <param name="time">The clock of the timer.</param>
    /// <param name="all">The log of all executions.</param>
    /// <param name="file">The file that stores the execution; null if there is none.</param>
    /// <param name="assumptions">The assumptions about what AWS does not document.</param>
    public Execution(CommandExecutionSnapshot created, TimeProvider time, ChangeLog all, StateFile? file, AwsAssumptions assumptions)
    {
        _time = time;
        _all = all;
        _file = file;
        _assumptions = assumptions;
        _current = created;
    }

    public ChangeLog History { get; } = new(MaxHistory);

    /// <summary>The number of the execution in the order of the starts.</summary>
    public long Sequence { get; set; }

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

    /// <summary>
    /// True if the execution has ended; otherwise, false. It takes no lock: a device asks under its own lock, the state file takes the lock of a device under
    /// its own, and an execution takes the lock of the state file under its own. With a lock here, the three could wait for each other.
    /// </summary>
    public bool HasEnded => Volatile.Read(ref _current).HasEnded;

    /// <summary>The latest rejected updates in order, at most 100.</summary>
    public RejectedUpdate[] Rejections
    {
        get
        {
            lock (_gate)
            {
                return [.. _rejections];
            }
        }
    }

    /// <summary>The number of all rejected updates.</summary>
    public int RejectionCount { get; private set; }

    public void AddRejection(string errorCode, string message)
    {
        lock (_gate)
        {
            RejectionCount++;
            if (_rejections.Count == MaxRejections)
            {
                _rejections.RemoveAt(0);
            }

            _rejections.Add(new RejectedUpdate(_time.GetUtcNow(), errorCode, message));
        }
    }

    /// <summary>Publishes the first snapshot and starts the timer, which counts from the start and not from the delivery.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            Publish(_current);
            StartTimer(_current.ExecutionTimeout);
        }
    }

    /// <summary>Loads the history from the file. The timeout continues by the clock. If it elapsed in the meantime, the execution times out.</summary>
    /// <param name="history">The snapshots that are still in the file.</param>
    /// <param name="lastUpdate">The number of the last update.</param>
    public void Restore(IReadOnlyList<CommandExecutionSnapshot> history, long lastUpdate)
    {
        lock (_gate)
        {
            _current = history[^1];
            _updates = lastUpdate;
            foreach (CommandExecutionSnapshot snapshot in history)
            {
                History.Append(snapshot);
            }

            DateTimeOffset end = _current.CreatedAt + _current.ExecutionTimeout;
            if (_current.HasEnded)
            {
                return;
            }

            if (end <= _time.GetUtcNow())
            {
                TimeOut(end);
            }
            else
            {
                // The clock can be earlier than before the restart.
                TimeSpan left = end - _time.GetUtcNow();
                StartTimer(left < _current.ExecutionTimeout ? left : _current.ExecutionTimeout);
            }
        }
    }

    /// <summary>Applies an update that the device reports.</summary>
    /// <exception cref="CommandUpdateRejectedException">The service would refuse the update.</exception>
    public void Update(DeviceUpdate update)
    {
        lock (_gate)
        {
            if (_assumptions.AcceptRepeatedOutcome && IsRepeatedOutcome(update))
            {
                return;
            }

            if (StateMachine.Refuse(_current.Status, _current.IsTerminal, update.Status) is { } errorCode)
            {
                throw new CommandUpdateRejectedException(errorCode, _current.ExecutionId, ExplainRefusal(errorCode, update.Status));
            }

            if (_current.Status == IoTCommandExecutionStatus.InProgress && _time.GetUtcNow() - _current.LastUpdatedAt < _assumptions.MinUpdateInterval)
            {
                throw new CommandUpdateRejectedException(
                    UpdateErrors.DataConflict,
                    _current.ExecutionId,
                    $"the update to {StatusNames.Of(update.Status)} is too soon after the one before. Wait until it is accepted, and try again.");
            }

            if (DeviceUpdateChecks.FindProblem(update) is { } problem)
            {
                throw new CommandUpdateRejectedException(
                    UpdateErrors.InvalidRequest, _current.ExecutionId, $"The update to {StatusNames.Of(update.Status)} is not valid: {problem}");
            }

            Change(Apply(update));
        }
    }

    /// <summary>Sets the status to FAILED, if it can still change, and keeps the exception of the device handler.</summary>
    public void FailByHandler(Exception exception)
    {
        lock (_gate)
        {
            CommandExecutionSnapshot next = StateMachine.Refuse(_current.Status, _current.IsTerminal, IoTCommandExecutionStatus.Failed) is null
                ? Apply(new DeviceUpdate(IoTCommandExecutionStatus.Failed, HandlerFailure.Reason(exception), null))
                : _current;
            Change(new CommandExecutionSnapshot(next) { HandlerException = exception });
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void StartTimer(TimeSpan time) =>
        _timer = _time.CreateTimer(static state => ((Execution)state!).TimeOut(), this, time, Timeout.InfiniteTimeSpan);

    private void TimeOut()
    {
        lock (_gate)
        {
            if (_current.HasEnded)
            {
                return;
            }

            TimeOut(_time.GetUtcNow());
        }
    }

    /// <summary>Sets the status to TIMED_OUT. CompletedAt stays null, because a timeout by the service is not terminal.</summary>
    private void TimeOut(DateTimeOffset at) => Change(new CommandExecutionSnapshot(_current)
    {
        Status = IoTCommandExecutionStatus.TimedOut,
        StatusReason = new CommandStatusReason(CommandReasonCodes.NoResponseFromDevice),
        LastUpdatedAt = at,
    });

    private CommandExecutionSnapshot Apply(DeviceUpdate update)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return new CommandExecutionSnapshot(_current)
        {
            Status = update.Status,
            StatusReason = update.Reason ?? (_assumptions.KeepStatusReason ? _current.StatusReason : null),
            Result = update.Result is not null ? new Dictionary<string, CommandResultValue>(update.Result, StringComparer.Ordinal)
                : _assumptions.KeepResult ? _current.Result
                : null,
            LastUpdatedAt = now,
            CompletedAt = update.Status == IoTCommandExecutionStatus.InProgress ? null : now,
        };
    }

    private bool IsRepeatedOutcome(DeviceUpdate update)
    {
        if (!_current.IsTerminal || update.Status != _current.Status)
        {
            return false;
        }

        CommandExecutionSnapshot repeated = Apply(update);
        return repeated.StatusReason == _current.StatusReason && repeated.Result?.Count == _current.Result?.Count
            && (repeated.Result is null || repeated.Result.All(item => _current.Result!.TryGetValue(item.Key, out CommandResultValue? value)
                && value.Equals(item.Value)));
    }

    private void Change(CommandExecutionSnapshot next)
    {
        _current = next;
        if (next.HasEnded)
        {
            _timer?.Dispose();
            _timer = null;
        }

        _file?.AddUpdate(Sequence, ++_updates, next, MaxHistory);
        Publish(next);
    }

    private void Publish(CommandExecutionSnapshot snapshot)
    {
        History.Append(snapshot);
        _all.Append(snapshot);
    }

    private string ExplainRefusal(string errorCode, IoTCommandExecutionStatus to)
    {
        string from = StatusNames.Of(_current.Status);
        return errorCode == UpdateErrors.TerminalStateReached
            ? $"the status cannot be updated to {StatusNames.Of(to)}, because the execution has already completed with status {from}."
            : $"the status cannot be updated from {from} to {StatusNames.Of(to)}.";
    }
}

/// <summary>An update that a device reported and the service rejected.</summary>
/// <param name="At">When it was rejected.</param>
/// <param name="ErrorCode">The error code that the device received.</param>
/// <param name="Message">Why it was rejected.</param>
internal sealed record RejectedUpdate(DateTimeOffset At, string ErrorCode, string Message);
