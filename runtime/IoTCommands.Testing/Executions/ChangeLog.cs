namespace IoTCommands.Testing.Executions;

/// <summary>Snapshots in order, and a method that waits for one. No snapshot is missed, even if its status lasted only a moment.</summary>
/// <param name="limit">The maximum number of snapshots. If another one is added, the older half is dropped.</param>
/// <param name="limitOption">The option that sets the limit; null if it is fixed.</param>
internal sealed class ChangeLog(long limit, string? limitOption = null)
{
    private readonly object _gate = new();
    private readonly List<CommandExecutionSnapshot> _snapshots = [];
    private TaskCompletionSource? _changed;
    private int _dropped;

    /// <summary>Raised for each snapshot in order, under a lock.</summary>
    public event Action<CommandExecutionSnapshot>? Appended;

    /// <summary>The number of older snapshots that are no longer kept.</summary>
    public int DroppedCount => Volatile.Read(ref _dropped);

    public void Append(CommandExecutionSnapshot snapshot)
    {
        TaskCompletionSource? changed;
        lock (_gate)
        {
            if (_snapshots.Count >= limit)
            {
                int half = (_snapshots.Count + 1) / 2;
                _snapshots.RemoveRange(0, half);
                _dropped += half;
            }

            _snapshots.Add(snapshot);
            Appended?.Invoke(snapshot);
            changed = _changed;
            _changed = null;
        }

        changed?.SetResult();
    }

    public CommandExecutionSnapshot[] ToArray()
    {
        lock (_gate)
        {
            return [.. _snapshots];
        }
    }

    /// <summary>Waits for the first snapshot that matches. Snapshots from before the call count too, if they are still kept.</summary>
    /// <param name="predicate">Returns true for the snapshot to wait for.</param>
    /// <param name="staysTrue">
    /// True if all snapshots after one that matches also match, so that the wait misses nothing if some are dropped; otherwise, false.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="InvalidOperationException">Snapshots were dropped before <paramref name="predicate"/> was called for them.</exception>
    public async Task<CommandExecutionSnapshot> WaitAsync(
        Func<CommandExecutionSnapshot, bool> predicate, bool staysTrue, CancellationToken cancellationToken)
    {
        int? next = null;
        while (true)
        {
            CommandExecutionSnapshot[] news;
            Task changed;
            lock (_gate)
            {
                if (next < _dropped && !staysTrue)
                {
                    throw new InvalidOperationException(
                        $"{_dropped - next} snapshots were dropped before the wait could look at them, because only the latest {limit} are kept. "
                        + (limitOption is null ? "Make the predicate faster." : $"Make the predicate faster, or keep more ({limitOption})."));
                }

                news = [.. _snapshots.Skip(Math.Max(next ?? 0, _dropped) - _dropped)];
                next = _dropped + _snapshots.Count;
                changed = (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            // Outside the lock, because the predicate is code of the test.
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
}
