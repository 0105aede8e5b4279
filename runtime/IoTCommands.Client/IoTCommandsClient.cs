using Amazon.IoT;
using Amazon.IoTJobsDataPlane;
using IoTCommands.Client.Connections;
using IoTCommands.Client.Waiting;

namespace IoTCommands.Client;

/// <summary>The client of AWS IoT Commands for one account and Region. Create one and reuse it: it has one poller for all its waits.</summary>
public sealed class IoTCommandsClient : IIoTCommandsClient, IDisposable
{
    private readonly AwsClients _clients;
    private readonly ExecutionPoller _poller;

    /// <summary>Initializes the client. Nothing is sent to AWS.</summary>
    /// <param name="options">The options, which must not change later.</param>
    /// <exception cref="ArgumentException">An option is missing or not valid. The message names it.</exception>
    public IoTCommandsClient(IoTCommandsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _clients = new AwsClients(options);
        _poller = new ExecutionPoller(_clients.ControlPlane, options);
    }

    /// <inheritdoc/>
    public IAmazonIoTJobsDataPlane JobsDataPlane => _clients.JobsDataPlane;

    /// <inheritdoc/>
    public IAmazonIoT ControlPlane => _clients.ControlPlane;

    /// <inheritdoc/>
    public Task<IoTRegionalAccount> GetAccountAsync(CancellationToken cancellationToken = default) => _clients.GetAccountAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<CommandEnd> WaitForEndAsync(CommandExecution execution, WaitOptions? waitOptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return WaitAsync(execution.ExecutionId, execution.TargetArn, execution.CommandArn, execution.StartedAt, waitOptions, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CommandEnd> WaitForEndAsync(
        string executionId, CommandTarget target, WaitOptions? waitOptions = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(executionId);
        ArgumentNullException.ThrowIfNull(target);
        return WaitAsync(executionId, target.Arn, commandArn: null, startedAt: null, waitOptions, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CommandEnd?> FindEndAsync(string executionId, CommandTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(executionId);
        ArgumentNullException.ThrowIfNull(target);
        return CommandEnd.From(await ControlPlane.GetCommandExecutionAsync(
            new() { ExecutionId = executionId, TargetArn = target.Arn, IncludeResult = true }, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Ends all waits with an <see cref="ObjectDisposedException"/>, and disposes of the SDK's clients.</summary>
    public void Dispose()
    {
        _poller.Dispose();
        _clients.Dispose();
    }

    private async Task<CommandEnd> WaitAsync(
        string executionId, string targetArn, string? commandArn, DateTimeOffset? startedAt, WaitOptions? waitOptions, CancellationToken cancellationToken)
    {
        using var telemetry = WaitTelemetry.BeginWait(commandArn, targetArn, executionId);
        try
        {
            CommandEnd end = await _poller.WaitAsync(
                executionId, targetArn, commandArn, startedAt, waitOptions ?? new WaitOptions(), cancellationToken).ConfigureAwait(false);
            telemetry.Ended(end);
            return end;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }
}
