using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using IoTCommands.Devices;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Mqtt;

namespace IoTCommands.Testing;

/// <summary>Adds devices that run the handlers of a real device.</summary>
public static class DispatcherDeviceExtensions
{
    /// <summary>Registers a thing and adds a device for it that runs a dispatcher, in this process and without MQTT.</summary>
    /// <param name="local">The endpoint. When it is disposed of, the dispatcher shuts down.</param>
    /// <param name="thingName">The name of the thing.</param>
    /// <param name="dispatcher">
    /// The dispatcher with its handlers. If one throws an exception, the execution has the status FAILED, and disposing of the endpoint does not throw it.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="thingName"/> is not a valid name of a thing.</exception>
    /// <exception cref="InvalidOperationException">The thing already has a device.</exception>
    public static LocalDevice AddDevice(this LocalIoTCommands local, string thingName, CommandDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(local);
        return local.AddDevice(CommandTarget.ForThing(local.Account, thingName), dispatcher);
    }

    /// <summary>
    /// Registers a thing and adds a device for it, or adds a device for an MQTT client. The device runs a dispatcher, in this process and without MQTT.
    /// </summary>
    /// <param name="local">The endpoint. When it is disposed of, the dispatcher shuts down.</param>
    /// <param name="target">A target in the account of the endpoint.</param>
    /// <param name="dispatcher">
    /// The dispatcher with its handlers. If one throws an exception, the execution has the status FAILED, and disposing of the endpoint does not throw it.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is in another account, Region or partition.</exception>
    /// <exception cref="InvalidOperationException">The target already has a device.</exception>
    public static LocalDevice AddDevice(this LocalIoTCommands local, CommandTarget target, CommandDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(dispatcher);
        DispatcherDevice device = new(dispatcher, target);
        return local.AddDevice(target, device.HandleAsync);
    }
}

/// <summary>A transport without a network: it receives the messages of a simulated device, and its reports update the device's executions.</summary>
internal sealed class DispatcherDevice(CommandDispatcher dispatcher, CommandTarget target) : ICommandTransport
{
    private readonly ConcurrentDictionary<string, OpenExecution> _open = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<ICommandTransportReceiver> _receiver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private Task? _running;

    /// <summary>Passes the message to the dispatcher, and completes when the outcome is reported. The first message starts the dispatcher.</summary>
    public async Task HandleAsync(DeviceExecution execution, CancellationToken cancellationToken)
    {
        OpenExecution open = new(execution);
        _open.TryAdd(execution.ExecutionId, open);
        Task running;
        lock (_gate)
        {
            running = _running ??= dispatcher.RunAsync(
                this, target.Kind == CommandTargetKind.Thing ? DeviceTarget.ForThing(target.Name) : DeviceTarget.ForClient(target.Name), cancellationToken);
        }

        await Task.WhenAny(_receiver.Task, running).ConfigureAwait(false);
        if (!_receiver.Task.IsCompleted)
        {
            // The dispatcher has ended before it used the transport, for example because its journal is in use.
            await running.ConfigureAwait(false);
            return;
        }

        ICommandTransportReceiver receiver = await _receiver.Task.ConfigureAwait(false);
        receiver.HandleMessage(new CommandTransportMessage(execution.Message.Topic, execution.Message.Payload, execution.ExecutionTimeout));
        await Task.WhenAny(open.Reported.Task, running).ConfigureAwait(false);
        if (running.IsFaulted)
        {
            await running.ConfigureAwait(false);
        }
    }

    public async Task RunAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        await receiver.HandleConnectedAsync(isSessionPresent: false, cancellationToken).ConfigureAwait(false);
        _receiver.TrySetResult(receiver);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Does nothing, because messages need no subscription here.</summary>
    public Task SubscribeAsync(string topicFilter, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, string contentType, CancellationToken cancellationToken)
    {
        if (CommandTopic.ParseResponse(topic) is not { } response || !_open.TryGetValue(response.ExecutionId, out OpenExecution? open))
        {
            return;
        }

        ICommandTransportReceiver receiver = await _receiver.Task.ConfigureAwait(false);
        try
        {
            DeviceUpdate update = DeviceResponse.Parse(payload, response.Format == "cbor").Update;
            await open.Execution.UpdateAsync(update.Status, update.Reason, update.Result, cancellationToken).ConfigureAwait(false);
            receiver.HandleMessage(new CommandTransportMessage(response.AcceptedTopic, ReadOnlyMemory<byte>.Empty));
            Close(open, update.Status is not IoTCommandExecutionStatus.InProgress);
        }
        catch (ResponseRejectedException e)
        {
            receiver.HandleMessage(new CommandTransportMessage(response.RejectedTopic, WriteError(e.ErrorCode, e.Message)));
        }
        catch (CommandUpdateRejectedException e)
        {
            receiver.HandleMessage(new CommandTransportMessage(response.RejectedTopic, WriteError(e.ErrorCode!, e.Reason)));
            Close(open, e.ErrorCode == UpdateErrors.TerminalStateReached);
        }
    }

    private static ReadOnlyMemory<byte> WriteError(string error, string message)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("error", error);
            writer.WriteString("errorMessage", message);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private void Close(OpenExecution open, bool isTerminal)
    {
        if (isTerminal && _open.TryRemove(open.Execution.ExecutionId, out _))
        {
            open.Reported.TrySetResult();
        }
    }

    private sealed record OpenExecution(DeviceExecution Execution)
    {
        public TaskCompletionSource Reported { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
