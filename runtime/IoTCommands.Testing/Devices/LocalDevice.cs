using System.Threading.Channels;

namespace IoTCommands.Testing;

/// <summary>A simulated device in the process: its handler gets each command that is started on its target.</summary>
/// <remarks>
/// Messages reach the handler in the order of the starts; it does not wait for the end of one before the next, so that long commands overlap as on a device.
/// A handler that throws fails its execution with the reason <see cref="CommandStatusReason.UnhandledException"/>; the exception is in
/// <see cref="CommandExecutionSnapshot.HandlerException"/> and, unless switched off, in what disposing of the endpoint throws.
/// </remarks>
public sealed class LocalDevice
{
    private readonly Channel<DeviceExecution> _inbox = Channel.CreateUnbounded<DeviceExecution>(new UnboundedChannelOptions { SingleReader = true });
    private readonly object _gate = new();
    private readonly List<DeviceExecution> _received = [];
    private readonly HashSet<Task> _running = [];
    private readonly CancellationToken _stopping;
    private Task _pump = Task.CompletedTask;
    private volatile Func<DeviceExecution, CancellationToken, Task> _handler;

    internal LocalDevice(CommandTarget target, Func<DeviceExecution, CancellationToken, Task> handler, CancellationToken stopping)
    {
        Target = target;
        _handler = handler;
        _stopping = stopping;
    }

    /// <summary>The thing, or the client id, that the device answers for.</summary>
    public CommandTarget Target { get; }

    /// <summary>The commands that reached the device so far, in the order of the starts.</summary>
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

    /// <summary>Puts another handler in the place of the one so far, from the next message on.</summary>
    /// <param name="handler">What the device does with a command. The token is cancelled when the endpoint is disposed of.</param>
    public void OnCommand(Func<DeviceExecution, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc cref="OnCommand(Func{DeviceExecution, CancellationToken, Task})"/>
    public void OnCommand(Func<DeviceExecution, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = (execution, _) => handler(execution);
    }

    internal void Start() => _pump = Task.Run(PumpAsync, CancellationToken.None);

    internal void Deliver(DeviceExecution execution)
    {
        lock (_gate)
        {
            _received.Add(execution);
            _inbox.Writer.TryWrite(execution);
        }
    }

    /// <summary>Takes no more messages, and completes when all handlers have returned.</summary>
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

    /// <summary>What the handler throws before it gives out its task ends in the task as well.</summary>
    private async Task InvokeAsync(DeviceExecution execution) => await _handler(execution, _stopping).ConfigureAwait(false);
}
