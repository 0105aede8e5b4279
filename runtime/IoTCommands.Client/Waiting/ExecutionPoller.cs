using Amazon.IoT;

namespace IoTCommands.Client.Waiting;

/// <summary>Runs all waits of a client: one loop for each command, as long as the command has waits.</summary>
internal sealed class ExecutionPoller(IAmazonIoT client, IoTCommandsClientOptions options) : IDisposable
{
    // The key of the loop for executions whose command is not known.
    private const string NoCommand = "";

    private readonly object _gate = new();
    private readonly Dictionary<string, CommandPoller> _commands = new(StringComparer.Ordinal);
    private readonly long _origin = options.TimeProvider.GetTimestamp();
    private readonly ThrottlingBackoff _backoff = new(options.TimeProvider);
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

        // Not disposed of, because loops that end now still use its token. Without a timer, there is nothing to free.
        _stopping.Cancel();
    }

    private CommandPoller Add(string commandArn, ExecutionWait execution)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(IoTCommandsClient));
            if (!_commands.TryGetValue(commandArn, out CommandPoller? command))
            {
                command = new CommandPoller(client, options, _origin, _backoff, commandArn.Length == 0 ? null : commandArn);
                _commands.Add(commandArn, command);
                command.Add(execution);
                // The loop serves many callers, so it must not inherit the trace or the scope of the first one.
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
#pragma warning disable CA1031 // Any exception that ends the loop also ends its waits, so their callers get it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                command.FailAll(_stopping.IsCancellationRequested ? new ObjectDisposedException(nameof(IoTCommandsClient)) : exception);
            }
        }
        while (!TryRemove(commandArn, command));
    }

    /// <returns>True if the command has no waits and was removed; false if a wait was added since the loop ended.</returns>
    private bool TryRemove(string commandArn, CommandPoller command)
    {
        lock (_gate)
        {
            return command.IsIdle && _commands.Remove(commandArn);
        }
    }
}
