using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>Provides the executions of a local endpoint, and methods that wait for them.</summary>
public sealed class LocalExecutions
{
    private readonly ExecutionStore _store;

    internal LocalExecutions(ExecutionStore store) => _store = store;

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
    public IReadOnlyList<CommandExecutionSnapshot> GetHistory(string executionId) => _store.Get(executionId).History.ToArray();

    /// <summary>Waits until the status of an execution is neither CREATED nor IN_PROGRESS.</summary>
    /// <remarks>
    /// After a timeout by the service the device may still report an outcome. To wait for that one, use <see cref="WaitForAsync"/> with
    /// <see cref="CommandExecutionSnapshot.IsTerminal"/>.
    /// </remarks>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The execution as it is then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    public async Task<CommandExecutionSnapshot> WaitForOutcomeAsync(string executionId, CancellationToken cancellationToken = default)
    {
        Execution execution = _store.Get(executionId);
        await execution.History.WaitAsync(static snapshot => snapshot.HasOutcome, cancellationToken).ConfigureAwait(false);
        return execution.Current;
    }

    /// <summary>Waits for a snapshot of an execution. Earlier snapshots count too, so that no status is missed, however short it lasts.</summary>
    /// <param name="executionId">The execution id that the start returned.</param>
    /// <param name="predicate">A function that returns true for the snapshot to wait for.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The first snapshot for which <paramref name="predicate"/> returns true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="executionId"/> or <paramref name="predicate"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The endpoint has no such execution.</exception>
    public Task<CommandExecutionSnapshot> WaitForAsync(
        string executionId, Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _store.Get(executionId).History.WaitAsync(predicate, cancellationToken);
    }

    /// <summary>Waits for a snapshot of any execution, for a test of code that does not return the execution id. Earlier snapshots count too.</summary>
    /// <param name="predicate">A function that returns true for the snapshot to wait for.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The first snapshot for which <paramref name="predicate"/> returns true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public Task<CommandExecutionSnapshot> WaitForAnyAsync(Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _store.Log.WaitAsync(predicate, cancellationToken);
    }
}
