using System.Threading.Channels;

namespace IoTCommands.Testing;

/// <summary>A simulated device: its handler is called for each command that is started on its target.</summary>
/// <remarks>
/// The handler is called in the order of the starts, without waiting for the end of the previous call, so that long commands overlap as on a real device. If it
/// throws, the execution fails with the reason code <see cref="CommandReasonCodes.UnhandledException"/>. The exception is in
/// <see cref="CommandExecutionSnapshot.HandlerException"/>, and disposing of the endpoint throws it
/// (<see cref="LocalIoTCommandsOptions.ThrowHandlerExceptionsOnDispose"/>).
/// </remarks>
public sealed class LocalDevice
{
    private readonly Channel<DeviceExecution> _inbox = Channel.CreateUnbounded<DeviceExecution>(new UnboundedChannelOptions { SingleReader = true });
    private readonly object _gate = new();
    private readonly List<DeviceExecution> _received = [];
    private readonly Queue<DeviceExecution> _waiting = new();
    private readonly HashSet<Task> _running = [];
    private readonly int _maxReceived;
    private readonly CancellationToken _stopping;

    /// <summary>Null while the device is connected.</summary>
    private TaskCompletionSource? _reconnected;

    private Task _pump = Task.CompletedTask;
    private volatile Func<DeviceExecution, CancellationToken, Task> _handler;

    internal LocalDevice(
        CommandTarget target,
        Func<DeviceExecution, CancellationToken, Task> handler,
        int maxReceived,
        LocalJournal journal,
        CancellationToken stopping)
    {
        Target = target;
        _maxReceived = maxReceived;
        _handler = handler;
        Journal = journal;
        _stopping = stopping;
    }

    /// <summary>Gets the thing or client that the device simulates.</summary>
    public CommandTarget Target { get; }

    /// <summary>Gets the executions that the device has received, in the order of the starts.</summary>
    public IReadOnlyList<DeviceExecution> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>Gets whether the device is connected: false from <see cref="Disconnect"/> until <see cref="Connect"/>; otherwise, true.</summary>
    public bool IsConnected
    {
        get
        {
            lock (_gate)
            {
                return _reconnected is null;
            }
        }
    }

    internal LocalJournal Journal { get; }

    /// <summary>Replaces the handler, beginning with the next message.</summary>
    /// <param name="handler">A function that executes a command. Its token is canceled when the endpoint is disposed of.</param>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is null.</exception>
    public void SetHandler(Func<DeviceExecution, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc cref="SetHandler(Func{DeviceExecution, CancellationToken, Task})"/>
    public void SetHandler(Func<DeviceExecution, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = (execution, _) => handler(execution);
    }

    /// <summary>Disconnects the device, which keeps its session like a device with a persistent session.</summary>
    /// <remarks>
    /// Until <see cref="Connect"/>, messages wait for the device, and the reports of its handlers wait too. If the timeout elapses in the meantime, the device
    /// does not receive the message, and a report is late.
    /// </remarks>
    public void Disconnect()
    {
        lock (_gate)
        {
            if (_reconnected is null)
            {
                _reconnected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                Journal.AddConnection($"{Target.Arn} is disconnected");
            }
        }
    }

    /// <summary>Connects the device again: it receives the messages that waited, except those whose timeout has elapsed.</summary>
    public void Connect()
    {
        TaskCompletionSource? reconnected;
        lock (_gate)
        {
            reconnected = _reconnected;
            if (reconnected is not null)
            {
                _reconnected = null;
                Journal.AddConnection($"{Target.Arn} is connected");
                while (_waiting.TryDequeue(out DeviceExecution? execution))
                {
                    if (!execution.HasEnded)
                    {
                        Receive(execution);
                    }
                }
            }
        }

        reconnected?.SetResult();
    }

    /// <summary>Returns the ARN of the target.</summary>
    public override string ToString() => Target.Arn;

    internal void Start() => _pump = Task.Run(PumpAsync, CancellationToken.None);

    internal void Deliver(DeviceExecution execution)
    {
        execution.Device = this;
        lock (_gate)
        {
            if (_reconnected is null)
            {
                Receive(execution);
            }
            else
            {
                if (_waiting.Count == _maxReceived)
                {
                    _waiting.Dequeue();
                }

                _waiting.Enqueue(execution);
            }
        }
    }

    internal async Task WaitForConnectionAsync(CancellationToken cancellationToken)
    {
        Task? reconnected;
        lock (_gate)
        {
            reconnected = _reconnected?.Task;
        }

        if (reconnected is not null)
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping);
            await reconnected.WaitAsync(either.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Stops receiving messages. Completes when all handlers have returned.</summary>
    internal async Task StopAsync()
    {
        _inbox.Writer.TryComplete();
        await _pump.ConfigureAwait(false);

        Task[] running;
        lock (_gate)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    private void Receive(DeviceExecution execution)
    {
        if (_received.Count == _maxReceived)
        {
            _received.RemoveAt(0);
        }

        _received.Add(execution);
        _inbox.Writer.TryWrite(execution);
    }

    private async Task PumpAsync()
    {
        await foreach (DeviceExecution execution in _inbox.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            if (_stopping.IsCancellationRequested)
            {
                continue;
            }

            Task task = HandleAsync(execution);
            lock (_gate)
            {
                _running.RemoveWhere(static other => other.IsCompleted);
                _running.Add(task);
            }
        }
    }

    private async Task HandleAsync(DeviceExecution execution)
    {
        Task task = InvokeAsync(execution);
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        if (task.IsFaulted)
        {
            execution.FailByHandler(task.Exception.InnerException!);
        }
        else if (task.IsCanceled && !_stopping.IsCancellationRequested)
        {
            execution.FailByHandler(new TaskCanceledException(task));
        }
    }

    /// <summary>Calls the handler. The returned task has the handler's exception, even if the handler throws before it returns a task.</summary>
    private async Task InvokeAsync(DeviceExecution execution) => await _handler(execution, _stopping).ConfigureAwait(false);
}
