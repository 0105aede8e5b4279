using IoTCommands.Devices.Dispatching;

namespace IoTCommands.Devices;

/// <summary>Represents an execution that a handler works on.</summary>
/// <remarks>Thread-safe. Reports from several threads are sent one after the other. No report is sent after the outcome.</remarks>
public sealed class CommandExecutionContext
{
    private readonly ExecutionReporter _reporter;
    private readonly TimeProvider _time;

    internal CommandExecutionContext(ExecutionReporter reporter, CommandArguments arguments, DateTimeOffset? deadline, TimeProvider time)
    {
        _reporter = reporter;
        _time = time;
        Arguments = arguments;
        Deadline = deadline;
    }

    /// <summary>Gets the execution id.</summary>
    public string ExecutionId => _reporter.ExecutionId;

    /// <summary>Gets the command.</summary>
    public CommandDefinition Command => Arguments.Command;

    /// <summary>
    /// Gets the values of the parameters, including default values. They meet the conditions of the definition. A parameter that is not in the payload template
    /// has no value.
    /// </summary>
    public CommandArguments Arguments { get; }

    /// <summary>
    /// Gets when the execution times out. Null if it is not known: if the message has no expiry interval, as with MQTT 3.1.1, and the timeout is not in the
    /// payload template.
    /// </summary>
    public DateTimeOffset? Deadline { get; }

    /// <summary>Gets the time that is left until <see cref="Deadline"/>, at least 0; null if it is not known.</summary>
    public TimeSpan? TimeLeft => Deadline is { } deadline
        ? TimeSpan.FromTicks(Math.Max(0, (deadline - _time.GetUtcNow()).Ticks))
        : null;

    /// <summary>Reports IN_PROGRESS, and completes when the service has accepted it. It can be called more than once.</summary>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="reasonDescription">The description. Control characters become spaces, and only the first 1,024 characters are sent. Null for none.</param>
    /// <param name="result">A preliminary result; null for none. A later result replaces it.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="ArgumentException">An argument is not valid, or the report has more than 131,072 bytes as JSON.</exception>
    /// <exception cref="CommandReportException">The service refused the report.</exception>
    /// <exception cref="InvalidOperationException">The outcome was already reported.</exception>
    public Task ReportProgressAsync(
        string reasonCode,
        string? reasonDescription = null,
        IReadOnlyDictionary<string, CommandResultValue>? result = null,
        CancellationToken cancellationToken = default) =>
        _reporter.ReportProgressAsync(CommandOutcome.InProgress(reasonCode, reasonDescription, result), cancellationToken);

    /// <summary>Reports IN_PROGRESS, and completes when the service has accepted it. It can be called more than once.</summary>
    /// <inheritdoc cref="ReportProgressAsync(string, string?, IReadOnlyDictionary{string, CommandResultValue}?, CancellationToken)"/>
    public Task ReportProgressAsync(string reasonCode, string? reasonDescription, CancellationToken cancellationToken) =>
        ReportProgressAsync(reasonCode, reasonDescription, result: null, cancellationToken);

    /// <summary>Reports IN_PROGRESS with a preliminary result, and completes when the service has accepted it. It can be called more than once.</summary>
    /// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
    /// <exception cref="InvalidOperationException">
    /// The outcome was already reported, a required value of the result is null, or the value of an enum is not defined.
    /// </exception>
    /// <inheritdoc cref="ReportProgressAsync(string, string?, IReadOnlyDictionary{string, CommandResultValue}?, CancellationToken)"/>
    public Task ReportProgressAsync<TResult>(
        string reasonCode, string? reasonDescription, TResult result, CancellationToken cancellationToken = default)
        where TResult : ICommandResult =>
        ReportProgressAsync(reasonCode, reasonDescription, CommandOutcome.ToValues(result), cancellationToken);

    /// <summary>
    /// Reports the outcome, waits until the service has accepted it, and then runs an action that ends the program or the connection, such as a reboot.
    /// </summary>
    /// <example><code>return await execution.CompleteThenAsync(CommandOutcome.Succeeded(), token => RebootAsync(token), cancellationToken);</code></example>
    /// <param name="outcome">The outcome.</param>
    /// <param name="action">The action. It is not called if the outcome cannot be delivered.</param>
    /// <param name="cancellationToken">A token to cancel the wait; it is passed to <paramref name="action"/>.</param>
    /// <returns><paramref name="outcome"/>, which the handler can return. It is not reported a second time.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CommandReportException">The outcome is too large, or the service refused it.</exception>
    /// <exception cref="InvalidOperationException">The outcome was already reported.</exception>
    public async Task<CommandOutcome> CompleteThenAsync(
        CommandOutcome outcome, Func<CancellationToken, Task> action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(action);
        await _reporter.CompleteAsync(outcome, cancellationToken).ConfigureAwait(false);
        await action(cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <inheritdoc cref="CompleteThenAsync(CommandOutcome, Func{CancellationToken, Task}, CancellationToken)"/>
    /// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
    public async Task<CommandOutcome<TResult>> CompleteThenAsync<TResult>(
        CommandOutcome<TResult> outcome, Func<CancellationToken, Task> action, CancellationToken cancellationToken = default)
    {
        await CompleteThenAsync((CommandOutcome)outcome, action, cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Returns the execution id and the command id.</summary>
    public override string ToString() => $"{ExecutionId}: {Command.CommandId}";
}
