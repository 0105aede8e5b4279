namespace IoTCommands.Testing.Executions;

/// <summary>Snapshots in the order in which they came about, and waiting for one. Nothing is missed between two looks, however short a status lasted.</summary>
internal sealed class ChangeLog
{
    private readonly object _gate = new();
    private readonly List<CommandExecutionSnapshot> _snapshots = [];
    private TaskCompletionSource _changed = NewSignal();

    public void Append(CommandExecutionSnapshot snapshot)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _snapshots.Add(snapshot);
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    public CommandExecutionSnapshot[] ToArray()
    {
        lock (_gate)
        {
            return [.. _snapshots];
        }
    }

    /// <summary>The first snapshot that matches, past ones included.</summary>
    public async Task<CommandExecutionSnapshot> WaitAsync(Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken)
    {
        int next = 0;
        while (true)
        {
            CommandExecutionSnapshot[] news;
            Task changed;
            lock (_gate)
            {
                news = [.. _snapshots.Skip(next)];
                next = _snapshots.Count;
                changed = _changed.Task;
            }

            // Outside of the lock: the predicate is the test's code.
            foreach (CommandExecutionSnapshot snapshot in news)
            {
                if (predicate(snapshot))
                {
                    return snapshot;
                }
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
