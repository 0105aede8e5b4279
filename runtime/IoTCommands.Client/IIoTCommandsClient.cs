using Amazon.IoT;
using Amazon.IoTJobsDataPlane;

namespace IoTCommands.Client;

/// <summary>Starts commands, waits for the ends of executions and gets the answers of devices. Thread-safe.</summary>
/// <example>
/// <code>
/// IoTRegionalAccount account = await commands.GetAccountAsync(cancellationToken);
/// CommandTarget oven = CommandTarget.ForThing(account, "oven-17");
///
/// CommandEnd end = await commands.RunSetOvenTemperatureAsync(oven, new(targetC: 180));
/// </code>
/// </example>
public interface IIoTCommandsClient
{
    /// <summary>
    /// Gets AWS's client of the data plane, which generated methods use to start commands. It finds the account's endpoint when it is first used.
    /// </summary>
    IAmazonIoTJobsDataPlane JobsDataPlane { get; }

    /// <summary>Gets AWS's client of the control plane.</summary>
    IAmazonIoT ControlPlane { get; }

    /// <summary>Gets the account and Region, for targets. If the options do not have the account id, AWS STS is asked for it once.</summary>
    /// <param name="cancellationToken">A token to cancel the wait for the response.</param>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">AWS STS refused the request for the account id. The next call tries again.</exception>
    Task<IoTRegionalAccount> GetAccountAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for the end of an execution.</summary>
    /// <param name="execution">The execution, as a start returned it.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the wait, but not the execution: AWS IoT cannot cancel one, and the device continues.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="TimeoutException">AWS IoT reported no end, even within <see cref="IoTCommandsClientOptions.TimeoutGracePeriod"/> after the
    /// execution's timeout.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">AWS IoT refused the request, for example because the caller lacks a permission.</exception>
    Task<CommandEnd> WaitForEndAsync(CommandExecution execution, WaitOptions? waitOptions = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the end of an execution, for example one that another process started.</summary>
    /// <param name="executionId">The execution id.</param>
    /// <param name="target">The thing or client.</param>
    /// <param name="waitOptions">How to wait; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the wait, but not the execution: AWS IoT cannot cancel one, and the device continues.</param>
    /// <returns>The end, also if the device failed or did not answer in time.</returns>
    /// <inheritdoc cref="WaitForEndAsync(CommandExecution, WaitOptions?, CancellationToken)" path="/exception"/>
    Task<CommandEnd> WaitForEndAsync(
        string executionId, CommandTarget target, WaitOptions? waitOptions = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the end of an execution without waiting.</summary>
    /// <param name="executionId">The execution id.</param>
    /// <param name="target">The thing or client.</param>
    /// <param name="cancellationToken">A token to cancel the wait for the response.</param>
    /// <returns>The end; null if the execution has not ended.</returns>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">AWS IoT refused the request, for example because there is no such execution.</exception>
    Task<CommandEnd?> FindEndAsync(string executionId, CommandTarget target, CancellationToken cancellationToken = default);
}
