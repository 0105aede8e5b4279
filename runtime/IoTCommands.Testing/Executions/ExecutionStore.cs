using System.Collections.Concurrent;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Mqtt;
using IoTCommands.Testing.State;

namespace IoTCommands.Testing.Executions;

/// <summary>The executions of an endpoint, and the start that each client token was used for.</summary>
/// <remarks>AWS does not document how long it remembers a token. The local endpoint remembers it as long as it keeps the execution.</remarks>
internal sealed class ExecutionStore : IDisposable
{
    /// <summary>One more than a usual execution has: its start, its acceptance by the device, and its end.</summary>
    private const int SnapshotsPerExecution = 4;

    private readonly object _gate = new();
    private readonly LinkedList<Execution> _inOrder = [];
    private readonly Dictionary<string, LinkedListNode<Execution>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TokenUse> _tokens = new(StringComparer.Ordinal);

    /// <summary>The executions that have ended, by sequence number, so that the oldest one is found without a search.</summary>
    private readonly SortedDictionary<long, LinkedListNode<Execution>> _endedInOrder = [];

    /// <summary>The ids of executions that have just ended. An execution adds its id under its own lock, so it must not take the lock of the store.</summary>
    private readonly ConcurrentQueue<string> _ended = new();
    private readonly TimeProvider _time;
    private readonly int _maxKept;
    private readonly StateFile? _file;
    private readonly PersistentSessions? _sessions;
    private readonly CommandStore _commands;
    private readonly AwsAssumptions _assumptions;
    private long _lastSequence;

    /// <param name="time">The clock for the retention.</param>
    /// <param name="maxKept">The number of executions that are kept. Above it, a new one replaces the oldest one that has ended.</param>
    /// <param name="file">The file that stores the executions; null if there is none.</param>
    /// <param name="sessions">The sessions in the file, which messages wait for; null if there is no file.</param>
    /// <param name="commands">The commands of the endpoint.</param>
    /// <param name="assumptions">The assumptions about what AWS does not document.</param>
    public ExecutionStore(
        TimeProvider time, int maxKept, StateFile? file, PersistentSessions? sessions, CommandStore commands, AwsAssumptions assumptions)
    {
        _time = time;
        _maxKept = maxKept;
        _file = file;
        _sessions = sessions;
        _commands = commands;
        _assumptions = assumptions;
        Log = new ChangeLog(SnapshotsPerExecution * (long)maxKept, $"{nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.MaxKeptExecutions)}");
        Log.Appended += snapshot =>
        {
            if (snapshot.HasEnded)
            {
                _ended.Enqueue(snapshot.ExecutionId);
            }
        };
    }

    public ChangeLog Log { get; }

    public Execution Create(CommandExecutionSnapshot created) => new(created, _time, Log, _file, _assumptions);

    /// <summary>Loads the executions from the file.</summary>
    public void Restore(IReadOnlyList<StoredExecution> stored)
    {
        foreach ((long sequence, StartArguments arguments, IReadOnlyList<CommandExecutionSnapshot> history, long lastUpdate) in stored)
        {
            Execution execution = Create(history[0]);
            execution.Sequence = sequence;
            _lastSequence = sequence;
            if (arguments.ClientToken is { } token)
            {
                _tokens[token] = new TokenUse(arguments, history[0].ExecutionId, history[0].CreatedAt);
            }

            LinkedListNode<Execution> node = _inOrder.AddLast(execution);
            _byId.Add(history[0].ExecutionId, node);
            execution.Restore(history, lastUpdate);
            if (execution.Current.HasEnded)
            {
                _endedInOrder.Add(sequence, node);
            }
        }

        while (_inOrder.Count > _maxKept && RemoveOldest())
        {
            // The limit may be lower than when the endpoint last started.
        }
    }

    public Execution[] List()
    {
        lock (_gate)
        {
            return [.. _inOrder];
        }
    }

    /// <summary>Lists executions in the order of their starts.</summary>
    public Page<CommandExecutionSnapshot> List(ExecutionFilter filter, PageRequest page)
    {
        Page<Execution> found = page.Take(
            List(), static execution => execution.Sequence, execution => filter.Matches(execution.Current) && IsRetained(execution.Current));
        return new Page<CommandExecutionSnapshot>([.. found.Items.Select(static execution => execution.Current)], found.NextToken);
    }

    /// <summary>Finds an execution of a target.</summary>
    /// <returns>Null if there is none, or if it is no longer retained.</returns>
    public CommandExecutionSnapshot? Find(string executionId, CommandTarget target)
    {
        lock (_gate)
        {
            return _byId.TryGetValue(executionId, out LinkedListNode<Execution>? node) && node.Value.Current is var current
                && current.Target == target && IsRetained(current)
                ? current
                : null;
        }
    }

    /// <summary>Gets the time until which an execution is retained. AWS's default quota is six months.</summary>
    public DateTimeOffset GetTimeToLive(CommandExecutionSnapshot execution) =>
        ((_assumptions.RetainFromCompletion ? execution.CompletedAt : null) ?? execution.CreatedAt).AddMonths(6);

    /// <returns>Null if there is no such execution.</returns>
    public CommandExecutionSnapshot? Find(string executionId)
    {
        lock (_gate)
        {
            return _byId.GetValueOrDefault(executionId)?.Value.Current;
        }
    }

    /// <returns>The number of an execution in the order of the starts; null if there is no such execution.</returns>
    public long? FindSequence(string executionId)
    {
        lock (_gate)
        {
            return _byId.GetValueOrDefault(executionId)?.Value.Sequence;
        }
    }

    /// <summary>Adds a rejected update to an execution, if there is one with the id.</summary>
    public void AddRejection(string executionId, string errorCode, string message)
    {
        Execution? execution;
        lock (_gate)
        {
            execution = _byId.GetValueOrDefault(executionId)?.Value;
        }

        execution?.AddRejection(errorCode, message);
    }

    /// <summary>True if a command has an execution, even if the command does not exist any more; otherwise, false.</summary>
    public bool HasAny(string commandArn) => Array.Exists(List(), execution => execution.Current.CommandArn == commandArn);

    public Execution Get(string executionId)
    {
        ArgumentNullException.ThrowIfNull(executionId);
        lock (_gate)
        {
            return _byId.TryGetValue(executionId, out LinkedListNode<Execution>? node)
                ? node.Value
                : throw new KeyNotFoundException($"There is no execution '{executionId}'. The local endpoint has {_inOrder.Count} executions.");
        }
    }

    /// <summary>Finds the earlier start with a client token; null if there is none.</summary>
    public TokenUse? FindToken(string? clientToken)
    {
        lock (_gate)
        {
            return clientToken is not null && _tokens.TryGetValue(clientToken, out TokenUse? use)
                && (_assumptions.ClientTokenLifetime == Timeout.InfiniteTimeSpan || use.At + _assumptions.ClientTokenLifetime > _time.GetUtcNow())
                ? use
                : null;
        }
    }

    /// <summary>Adds an execution, unless there is another start with the same client token.</summary>
    /// <returns>Null if the execution was added; otherwise, the other start.</returns>
    /// <exception cref="ServiceException">The target has too many executions.</exception>
    public TokenUse? TryAdd(Execution execution, StartArguments arguments)
    {
        lock (_gate)
        {
            if (FindToken(arguments.ClientToken) is { } other)
            {
                return other;
            }

            CheckOpen(execution);
            if (arguments.ClientToken is { } token)
            {
                _tokens[token] = new TokenUse(arguments, execution.Current.ExecutionId, execution.Current.CreatedAt);
            }

            TakeEnded();
            if (_inOrder.Count >= _maxKept)
            {
                RemoveOldest();
            }

            CommandExecutionSnapshot created = execution.Current;
            execution.Sequence = ++_lastSequence;
            _byId.Add(created.ExecutionId, _inOrder.AddLast(execution));
            // Before the lock is released, so that another start with the same token waits for the same commit.
            _file?.Add(execution.Sequence, created, arguments, _sessions?.FindReceivers(created.Message.Topic) ?? []);
        }

        execution.Begin();
        return null;
    }

    public void Remove(string executionId)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(executionId, out LinkedListNode<Execution>? node))
            {
                Remove(node);
            }
        }
    }

    public void Dispose()
    {
        foreach (Execution execution in List())
        {
            execution.Dispose();
        }
    }

    private bool IsRetained(CommandExecutionSnapshot execution) => GetTimeToLive(execution) > _time.GetUtcNow()
        && (!_assumptions.DeleteExecutionsWithCommand || _commands.Find(execution.CommandId)?.CreatedAt <= execution.CreatedAt);

    private void CheckOpen(Execution execution)
    {
        CommandTarget target = execution.Current.Target;
        if (_assumptions.MaxOpenExecutionsPerTarget is { } max
            && _inOrder.Count(other => other.Current is { HasEnded: false } current && current.Target == target) >= max)
        {
            execution.Dispose();
            throw ServiceErrors.ServiceQuotaExceeded(
                $"{target.Arn} has {max} executions that have not ended; no more are allowed "
                + $"({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.MaxOpenExecutionsPerTarget)}).");
        }
    }

    /// <summary>Removes the oldest execution that has ended. Each execution ends at its timeout at the latest.</summary>
    /// <returns>False if none has ended; otherwise, true.</returns>
    private bool RemoveOldest()
    {
        if (_endedInOrder.Count == 0)
        {
            return false;
        }

        Remove(_endedInOrder.First().Value);
        return true;
    }

    /// <summary>Adds the executions that have just ended to <see cref="_endedInOrder"/>. An end is final, so none of them is ever moved back.</summary>
    private void TakeEnded()
    {
        while (_ended.TryDequeue(out string? executionId))
        {
            if (_byId.TryGetValue(executionId, out LinkedListNode<Execution>? node))
            {
                _endedInOrder[node.Value.Sequence] = node;
            }
        }
    }

    private void Remove(LinkedListNode<Execution> node)
    {
        CommandExecutionSnapshot current = node.Value.Current;
        _inOrder.Remove(node);
        _endedInOrder.Remove(node.Value.Sequence);
        _byId.Remove(current.ExecutionId);
        if (current.ClientToken is { } token && _tokens.GetValueOrDefault(token)?.ExecutionId == current.ExecutionId)
        {
            _tokens.Remove(token);
        }

        _file?.DeleteExecution(node.Value.Sequence);
        node.Value.Dispose();
    }
}

/// <summary>The start that a client token was used for.</summary>
internal sealed record TokenUse(StartArguments Arguments, string ExecutionId, DateTimeOffset At);

/// <summary>A filter for a list of executions. A property that is null matches all.</summary>
internal sealed record ExecutionFilter(
    string? CommandArn, string? TargetArn, IoTCommandExecutionStatus? Status, TimeFilter? StartedAt, TimeFilter? CompletedAt)
{
    public bool Matches(CommandExecutionSnapshot execution) =>
        (CommandArn is null || execution.CommandArn == CommandArn)
        && (TargetArn is null || execution.Target.Arn == TargetArn)
        && (Status is null || execution.Status == Status)
        && (StartedAt is null || StartedAt.Matches(execution.CreatedAt))
        && (CompletedAt is null || (execution.CompletedAt is { } completedAt && CompletedAt.Matches(completedAt)));
}

/// <summary>A filter for times: after one time, before another, or both. Null if there is no bound.</summary>
internal sealed record TimeFilter(DateTimeOffset? After, DateTimeOffset? Before, bool IncludesBounds)
{
    public bool Matches(DateTimeOffset time) =>
        (After is null || time > After || (IncludesBounds && time == After)) && (Before is null || time < Before || (IncludesBounds && time == Before));
}
