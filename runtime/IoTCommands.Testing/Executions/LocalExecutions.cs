using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>The executions of a local endpoint: what was started, how it stands, and waiting for what a test is about.</summary>
public sealed class LocalExecutions
{
    private readonly ExecutionStore _store;

    internal LocalExecutions(ExecutionStore store) => _store = store;

    /// <summary>All executions as they are now, in the order of their starts.</summary>
    public IReadOnlyList<CommandExecutionSnapshot> List() => [.. _store.List().Select(execution => execution.Current)];

    /// <summary>An execution as it is now.</summary>
    /// <param name="executionId">The id that the start gave out.</param>
    /// <exception cref="KeyNotFoundException">The endpoint started no such execution.</exception>
    public CommandExecutionSnapshot Get(string executionId) => _store.Get(executionId).Current;

    /// <summary>All that an execution went through: how it was created, then each update, each handler's exception and the timeout, in order.</summary>
    /// <param name="executionId">The id that the start gave out.</param>
    /// <exception cref="KeyNotFoundException">The endpoint started no such execution.</exception>
    public IReadOnlyList<CommandExecutionSnapshot> GetHistory(string executionId) => _store.Get(executionId).History.ToArray();

    /// <summary>Waits until an execution has ended: <see cref="CommandExecutionSnapshot.HasEnded"/>.</summary>
    /// <remarks>
    /// A timeout set by the service counts as an end, although a late update of the device may follow; wait for
    /// <see cref="CommandExecutionSnapshot.IsTerminal"/> with <see cref="WaitForAsync"/> to see that one.
    /// </remarks>
    /// <param name="executionId">The id that the start gave out.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="KeyNotFoundException">The endpoint started no such execution.</exception>
    public async Task<CommandExecutionSnapshot> WaitForEndAsync(string executionId, CancellationToken cancellationToken = default)
    {
        Execution execution = _store.Get(executionId);
        await execution.History.WaitAsync(static snapshot => snapshot.HasEnded, cancellationToken).ConfigureAwait(false);
        return execution.Current;
    }

    /// <summary>Waits for a moment of an execution, past ones included, so that no status is missed however short it lasts.</summary>
    /// <param name="executionId">The id that the start gave out.</param>
    /// <param name="predicate">What the test waits for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The first moment that fits.</returns>
    /// <exception cref="KeyNotFoundException">The endpoint started no such execution.</exception>
    public Task<CommandExecutionSnapshot> WaitForAsync(
        string executionId, Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _store.Get(executionId).History.WaitAsync(predicate, cancellationToken);
    }

    /// <summary>
    /// Waits for a moment of any execution, past ones included: for a test of code that starts commands by itself and gives out no execution id.
    /// </summary>
    /// <param name="predicate">What the test waits for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The first moment that fits.</returns>
    public Task<CommandExecutionSnapshot> WaitForAnyAsync(Func<CommandExecutionSnapshot, bool> predicate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _store.Log.WaitAsync(predicate, cancellationToken);
    }
}
