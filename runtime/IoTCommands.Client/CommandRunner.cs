using System.ComponentModel;
using Amazon.IoTJobsDataPlane;
using IoTCommands.Client;

#pragma warning disable IDE0130 // The namespace of all types that only generated code calls, in each assembly.
namespace IoTCommands.CompilerServices;
#pragma warning restore IDE0130

/// <summary>Starts commands and waits until they end. Called by generated methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CommandRunner
{
    // The timeout that AWS IoT uses for a start without one.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Starts a command and waits for its end.</summary>
    /// <param name="client">The client.</param>
    /// <param name="start">The call of the generated method that starts the command.</param>
    /// <param name="options">The options of the start; null for none. The wait uses their timeout too.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel start and wait, but not an execution that was started. If it is already canceled, nothing is
    /// started.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    public static Task<CommandEnd> RunAsync(
        IIoTCommandsClient client,
        Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
        StartCommandOptions? options,
        WaitOptions? waitOptions,
        CancellationToken cancellationToken)
    {
        return client.RunAsync(start, WithTimeout(options, waitOptions), cancellationToken);
    }

    /// <summary>Starts a command, waits for its end and parses the result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="start">The call of the generated method that starts the command.</param>
    /// <param name="parser">The parser of the result.</param>
    /// <param name="options">The options of the start; null for none. The wait uses their timeout too.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel start and wait, but not an execution that was started. If it is already canceled, nothing is
    /// started.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    public static Task<CommandEnd<TResult>> RunAsync<TResult>(
        IIoTCommandsClient client,
        Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
        CommandResultParser<TResult> parser,
        StartCommandOptions? options,
        WaitOptions? waitOptions,
        CancellationToken cancellationToken) =>
        client.RunAsync(start, parser, WithTimeout(options, waitOptions), cancellationToken);

    private static WaitOptions WithTimeout(StartCommandOptions? options, WaitOptions? waitOptions) => new()
    {
        LateReportWait = waitOptions?.LateReportWait ?? TimeSpan.Zero,
        ExecutionTimeout = waitOptions?.ExecutionTimeout ?? options?.ExecutionTimeout ?? DefaultTimeout,
    };
}
