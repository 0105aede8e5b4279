using Amazon.IoT;

namespace IoTCommands.Client.Waiting;

/// <summary>All waits of a client: one loop for the waits of each command, which runs while there are any.</summary>
internal sealed class ExecutionPoller(IAmazonIoT client, IoTCommandsClientOptions options) : IDisposable
{
    // Waits for executions whose command is not known.
    private const string NoCommand = "";

    private readonly object _gate = new();
    private readonly Dictionary<string, CommandPoller> _commands = new(StringComparer.Ordinal);
    private readonly long _origin = options.TimeProvider.GetTimestamp();
    private readonly Slowness _slowness = new(options.TimeProvider);
    private readonly CancellationTokenSource _stopping = new();
    private bool _isDisposed;

    public async Task<CommandEnd> WaitAsync(
        string executionId, string targetArn, string? commandArn, DateTimeOffset? startedAt, WaitOptions wait, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ExecutionWait execution = new(executionId, targetArn, startedAt, wait, options.TimeProvider.GetElapsedTime(_origin));
        CommandPoller command = Add(commandArn ?? NoCommand, execution);
        using (cancellationToken.Register(() => command.Cancel(execution, cancellationToken)))
        {
            return await execution.End.ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        // The token source is not disposed of: loops that end now still use its token, and it has no timer.
        _stopping.Cancel();
    }

    private CommandPoller Add(string commandArn, ExecutionWait execution)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(IoTCommandsClient));
            if (!_commands.TryGetValue(commandArn, out CommandPoller? command))
            {
                command = new CommandPoller(client, options, _origin, _slowness, commandArn.Length == 0 ? null : commandArn);
                _commands.Add(commandArn, command);
                command.Add(execution);
                // The loop serves many callers, so it has neither the trace nor the scope of the first of them.
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(() => RunAsync(commandArn, command), CancellationToken.None);
                }
            }
            else
            {
                command.Add(execution);
            }

            return command;
        }
    }

    private async Task RunAsync(string commandArn, CommandPoller command)
    {
        do
        {
            try
            {
                await command.RunUntilIdleAsync(_stopping.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever ends the loop ends the waits, whose callers get it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                command.FailAll(_stopping.IsCancellationRequested ? new ObjectDisposedException(nameof(IoTCommandsClient)) : exception);
            }
        }
        while (!TryRemove(commandArn, command));
    }

    /// <returns>False if a wait was added since the loop ended.</returns>
    private bool TryRemove(string commandArn, CommandPoller command)
    {
        lock (_gate)
        {
            return command.IsIdle && _commands.Remove(commandArn);
        }
    }
}
