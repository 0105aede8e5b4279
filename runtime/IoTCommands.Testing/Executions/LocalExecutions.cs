using System.Globalization;
using System.Text;
using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>Provides the executions of a local endpoint, and methods that wait for them.</summary>
public sealed class LocalExecutions
{
    /// <summary>The number of journal entries in the message of a wait that ends without a result.</summary>
    private const int ShownEntries = 30;

    private readonly ExecutionStore _store;
    private readonly LocalJournal _journal;
    private TimeSpan _waitTimeout = TimeSpan.FromMinutes(1);

    internal LocalExecutions(ExecutionStore store, LocalJournal journal)
    {
        _store = store;
        _journal = journal;
    }

    /// <summary>
    /// Gets or sets how long a method waits before it throws a <see cref="TimeoutException"/> that says what has happened. It is real time, even if the
    /// endpoint has another clock. The default is 1 minute; <see cref="Timeout.InfiniteTimeSpan"/> waits forever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative or more than 40 days.</exception>
    public TimeSpan WaitTimeout
    {
        get => _waitTimeout;
        set
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(40));
            }

            _waitTimeout = value;
        }
    }

    /// <summary>Gets all executions as they are now, in the order of their starts.</summary>
    public IReadOnlyList<CommandExecutionSnapshot> List() => [.. _store.List().Select(execution => execution.Current)];

    /// <summary>Gets an execution as it is now.</summary>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    public CommandExecutionSnapshot Get(string executionId) => _store.Get(executionId).Current;

    /// <summary>Gets all snapshots of an execution in order: its start, each update, each exception of a device handler, and its timeout.</summary>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    /// <exception cref="InvalidOperationException">The execution has more than 10,000 snapshots, so that the oldest are no longer kept.</exception>
    public IReadOnlyList<CommandExecutionSnapshot> GetHistory(string executionId)
    {
        ChangeLog history = _store.Get(executionId).History;
        CommandExecutionSnapshot[] snapshots = history.ToArray();
        return history.DroppedCount is var dropped && dropped > 0
            ? throw new InvalidOperationException(
                $"The history of the execution '{executionId}' is not complete: the oldest {dropped} snapshots are no longer kept. "
                + $"{nameof(WaitForAsync)} sees each as it happens.")
            : snapshots;
    }

    /// <summary>Waits until the status of an execution is neither CREATED nor IN_PROGRESS.</summary>
    /// <remarks>
    /// After a timeout by the service, the device may still report an outcome. To wait for this outcome, use <see cref="WaitForAsync"/> with
    /// <see cref="CommandExecutionSnapshot.IsTerminal"/>.
    /// </remarks>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The execution as it is after the wait.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    /// <exception cref="TimeoutException">The execution does not end within <see cref="WaitTimeout"/>. The message says what happened.</exception>
    public async Task<CommandExecutionSnapshot> WaitForEndAsync(string executionId, CancellationToken cancellationToken = default)
    {
        Execution execution = _store.Get(executionId);
        await WaitAsync(
            execution.History,
            static snapshot => snapshot.HasEnded,
            $"the end of the execution '{executionId}'",
            cancellationToken,
            staysTrue: true).ConfigureAwait(false);
        return execution.Current;
    }

    /// <summary>Waits for a status of an execution. A status that it had earlier counts too.</summary>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The first snapshot with the status.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    /// <exception cref="InvalidOperationException">The execution has another status that is terminal.</exception>
    /// <exception cref="TimeoutException">
    /// The execution does not have the status within <see cref="WaitTimeout"/>. The message says what happened.
    /// </exception>
    public async Task<CommandExecutionSnapshot> WaitForStatusAsync(
        string executionId, IoTCommandExecutionStatus status, CancellationToken cancellationToken = default)
    {
        ChangeLog history = _store.Get(executionId).History;
        CommandExecutionSnapshot found = await WaitAsync(
            history,
            snapshot => snapshot.Status == status || snapshot.IsTerminal,
            $"{StatusNames.Of(status)} of the execution '{executionId}'",
            cancellationToken).ConfigureAwait(false);
        return found.Status == status
            ? found
            : throw new InvalidOperationException(
                $"The execution '{executionId}' cannot become {StatusNames.Of(status)}: it has another status that is terminal."
                + $"{Environment.NewLine}{Describe(history)}");
    }

    /// <summary>Waits for a snapshot of an execution. Earlier snapshots count too, so that no status is missed, even if it lasts only a moment.</summary>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <param name="predicate">A function that returns true for the snapshot to wait for.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The first snapshot for which <paramref name="predicate"/> returns true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> or <paramref name="predicate"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Snapshots were dropped before <paramref name="predicate"/> was called for them.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    /// <exception cref="TimeoutException">There is no such snapshot within <see cref="WaitTimeout"/>. The message says what happened.</exception>
    public Task<CommandExecutionSnapshot> WaitForAsync(
        string executionId, Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return WaitAsync(_store.Get(executionId).History, predicate, $"a snapshot of the execution '{executionId}' that matches", cancellationToken);
    }

    /// <summary>Waits for a snapshot of any execution, for a test of code that does not return the execution id.</summary>
    /// <remarks>
    /// Earlier snapshots count too, if they are still kept: at most 4 for each of <see cref="LocalIoTCommandsOptions.MaxKeptExecutions"/>, and at least the
    /// latest half of this number.
    /// </remarks>
    /// <param name="predicate">A function that returns true for the snapshot to wait for.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The first snapshot for which <paramref name="predicate"/> returns true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Snapshots were dropped before <paramref name="predicate"/> was called for them.</exception>
    /// <exception cref="TimeoutException">There is no such snapshot within <see cref="WaitTimeout"/>. The message says what happened.</exception>
    public Task<CommandExecutionSnapshot> WaitForAnyAsync(Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return WaitAsync(_store.Log, predicate, "a snapshot that matches", cancellationToken);
    }

    private async Task<CommandExecutionSnapshot> WaitAsync(
        ChangeLog log, Func<CommandExecutionSnapshot, bool> predicate, string what, CancellationToken cancellationToken, bool staysTrue = false)
    {
        TimeSpan timeout = _waitTimeout;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await log.WaitAsync(predicate, staysTrue, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.CancellationToken == limit.Token)
        {
            bool isCanceled = cancellationToken.IsCancellationRequested;
            string end = isCanceled ? "was canceled" : $"has taken {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds";
            string setting = isCanceled ? string.Empty : $" ({nameof(LocalExecutions)}.{nameof(WaitTimeout)})";
            string message = $"The wait for {what} {end}{setting}.{Environment.NewLine}{Describe(log)}";
            throw isCanceled ? new OperationCanceledException(message, e, cancellationToken) : new TimeoutException(message, e);
        }
    }

    private string Describe(ChangeLog log)
    {
        StringBuilder text = new();
        if (log != _store.Log)
        {
            CommandExecutionSnapshot[] snapshots = log.ToArray();
            text.AppendLine("The execution until now:");
            foreach (CommandExecutionSnapshot snapshot in snapshots.TakeLast(ShownEntries))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{snapshot.LastUpdatedAt:HH:mm:ss.fff} {LocalJournalEntry.DescribeUpdate(snapshot)}");
            }
        }

        if (log.DroppedCount is var dropped && dropped > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{dropped} earlier snapshots are no longer kept, and may not have been compared.");
        }

        return text.AppendLine("The journal of the endpoint:").Append(_journal.ToString(ShownEntries)).ToString();
    }
}
