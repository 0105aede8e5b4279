using Amazon.IoTJobsDataPlane;

namespace IoTCommands.Client;

/// <summary>Provides methods that start commands, wait until they end, and parse results.</summary>
public static class IoTCommandsClientExtensions
{
    /// <summary>Starts a command and waits for its end.</summary>
    /// <param name="client">The client.</param>
    /// <param name="start">
    /// A call of a generated method: <c>(client, token) => client.StartSetOvenTemperatureAsync(target, args, cancellationToken: token)</c>.
    /// </param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel start and wait, but not an execution that was started. If it is already canceled, nothing is
    /// started.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    /// <inheritdoc cref="IIoTCommandsClient.WaitForEndAsync(CommandExecution, WaitOptions?, CancellationToken)" path="/exception"/>
    public static async Task<CommandEnd> RunAsync(
        this IIoTCommandsClient client,
        Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
        WaitOptions? waitOptions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(start);
        cancellationToken.ThrowIfCancellationRequested();
        using var telemetry = WaitTelemetry.BeginRun();
        CommandExecution execution = await start(client.JobsDataPlane, cancellationToken).ConfigureAwait(false);
        telemetry.Started(execution.CommandArn, execution.TargetArn, execution.ExecutionId);
        return await client.WaitForEndAsync(execution, waitOptions, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a command, waits for its end and parses the result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="start">
    /// A call of a generated method: <c>(client, token) => client.StartSetOvenTemperatureAsync(target, args, cancellationToken: token)</c>.
    /// </param>
    /// <param name="parser">The parser of the result: <c>OvenResult.Parser</c>.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel start and wait, but not an execution that was started. If it is already canceled, nothing is
    /// started.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    /// <inheritdoc cref="IIoTCommandsClient.WaitForEndAsync(CommandExecution, WaitOptions?, CancellationToken)" path="/exception"/>
    public static async Task<CommandEnd<TResult>> RunAsync<TResult>(
        this IIoTCommandsClient client,
        Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
        CommandResultParser<TResult> parser,
        WaitOptions? waitOptions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parser);
        CommandEnd end = await client.RunAsync(start, waitOptions, cancellationToken).ConfigureAwait(false);
        return end.ParseResult(parser);
    }

    /// <summary>Waits for the end of an execution, and parses the result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="execution">The execution, as a start returned it.</param>
    /// <param name="parser">The parser of the result: <c>OvenResult.Parser</c>.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the wait, but not the execution: AWS IoT cannot cancel one, and the device continues.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    /// <inheritdoc cref="IIoTCommandsClient.WaitForEndAsync(CommandExecution, WaitOptions?, CancellationToken)" path="/exception"/>
    public static async Task<CommandEnd<TResult>> WaitForEndAsync<TResult>(
        this IIoTCommandsClient client,
        CommandExecution execution,
        CommandResultParser<TResult> parser,
        WaitOptions? waitOptions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(parser);
        CommandEnd end = await client.WaitForEndAsync(execution, waitOptions, cancellationToken).ConfigureAwait(false);
        return end.ParseResult(parser);
    }

    /// <summary>Waits for the end of an execution, for example one that another process started, and parses the result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="executionId">The execution id.</param>
    /// <param name="target">The thing or client.</param>
    /// <param name="parser">The parser of the result: <c>OvenResult.Parser</c>.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the wait, but not the execution: AWS IoT cannot cancel one, and the device continues.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    /// <inheritdoc cref="IIoTCommandsClient.WaitForEndAsync(CommandExecution, WaitOptions?, CancellationToken)" path="/exception"/>
    public static async Task<CommandEnd<TResult>> WaitForEndAsync<TResult>(
        this IIoTCommandsClient client,
        string executionId,
        CommandTarget target,
        CommandResultParser<TResult> parser,
        WaitOptions? waitOptions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(parser);
        CommandEnd end = await client.WaitForEndAsync(executionId, target, waitOptions, cancellationToken).ConfigureAwait(false);
        return end.ParseResult(parser);
    }

    /// <summary>Reads the end of an execution without waiting, and parses the result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="executionId">The execution id.</param>
    /// <param name="target">The thing or client.</param>
    /// <param name="parser">The parser of the result: <c>OvenResult.Parser</c>.</param>
    /// <param name="cancellationToken">A token to cancel the wait for the response.</param>
    /// <returns>The end; null if the execution has not ended.</returns>
    /// <inheritdoc cref="IIoTCommandsClient.FindEndAsync" path="/exception"/>
    public static async Task<CommandEnd<TResult>?> FindEndAsync<TResult>(
        this IIoTCommandsClient client,
        string executionId,
        CommandTarget target,
        CommandResultParser<TResult> parser,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(parser);
        CommandEnd? end = await client.FindEndAsync(executionId, target, cancellationToken).ConfigureAwait(false);
        return end?.ParseResult(parser);
    }
}
