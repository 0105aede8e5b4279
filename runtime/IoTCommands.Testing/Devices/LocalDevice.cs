using System.Threading.Channels;

namespace IoTCommands.Testing;

/// <summary>A simulated device: its handler is called for each command that is started on its target.</summary>
/// <remarks>
/// The handler is called in the order of the starts, without waiting for the end of the call before, so that long commands overlap as on a real device. If it
/// throws, the execution fails with the reason code <see cref="CommandStatusReason.UnhandledException"/>. The exception is in
/// <see cref="CommandExecutionSnapshot.HandlerException"/>, and
/// disposing of the endpoint throws it (<see cref="LocalIoTCommandsOptions.ThrowHandlerExceptionsOnDispose"/>).
/// </remarks>
public sealed class LocalDevice
{
    private readonly Channel<DeviceExecution> _inbox = Channel.CreateUnbounded<DeviceExecution>(new UnboundedChannelOptions { SingleReader = true });
    private readonly object _gate = new();
    private readonly List<DeviceExecution> _received = [];
    private readonly HashSet<Task> _running = [];
    private readonly int _maxReceived;
    private readonly CancellationToken _stopping;
    private Task _pump = Task.CompletedTask;
    private volatile Func<DeviceExecution, CancellationToken, Task> _handler;

    internal LocalDevice(CommandTarget target, Func<DeviceExecution, CancellationToken, Task> handler, int maxReceived, CancellationToken stopping)
    {
        Target = target;
        _maxReceived = maxReceived;
        _handler = handler;
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

    /// <summary>Returns the ARN of the target.</summary>
    public override string ToString() => Target.Arn;

    internal void Start() => _pump = Task.Run(PumpAsync, CancellationToken.None);

    internal void Deliver(DeviceExecution execution)
    {
        lock (_gate)
        {
            if (_received.Count == _maxReceived)
            {
                _received.RemoveAt(0);
            }

            _received.Add(execution);
            _inbox.Writer.TryWrite(execution);
        }
    }

    /// <summary>Takes no more messages. Completes when all handlers have returned.</summary>
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

    /// <summary>Puts an exception that the handler throws before it returns its task into the task too.</summary>
    private async Task InvokeAsync(DeviceExecution execution) => await _handler(execution, _stopping).ConfigureAwait(false);
}
