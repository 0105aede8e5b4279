using IoTCommands.Testing;

namespace IoTCommands.Devices.Tests.Support;

/// <summary>A local service with an MQTT broker, and a dispatcher that runs on it, by default as the thing <c>t</c>.</summary>
internal sealed class DeviceRun : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private DeviceRun(CommandDispatcher dispatcher, ICommandTransport transport, string thing) =>
        _running = dispatcher.RunAsync(transport, DeviceTarget.ForThing(thing), _stop.Token);

    /// <summary>Starts a local service with commands and the thing <c>t</c>.</summary>
    public static async Task<LocalIoTCommands> StartServiceAsync(Action<LocalIoTCommandsOptions>? configure, params CommandDefinition[] commands)
    {
        LocalIoTCommandsOptions options = new() { Commands = commands, MqttPort = 0, ThrowHandlerExceptionsOnDispose = false };
        configure?.Invoke(options);
        LocalIoTCommands local = await LocalIoTCommands.StartAsync(options, TestContext.Current.CancellationToken);
        local.AddThing("t");
        return local;
    }

    public static MqttTransportOptions Options(int port, MqttVersion version = MqttVersion.Version5) => new()
    {
        Endpoint = "127.0.0.1",
        Port = port,
        ClientId = "t",
        UseTls = false,
        Version = version,
        MinReconnectDelay = TimeSpan.FromMilliseconds(20),
    };

    /// <summary>Runs the dispatcher as the thing with the name of the client id, and waits until it has subscribed.</summary>
    public static async Task<DeviceRun> StartAsync(CommandDispatcher dispatcher, MqttTransportOptions options)
    {
        ReadyTransport transport = new(new MqttTransport(options));
        DeviceRun run = new(dispatcher, transport, options.ClientId!);
        await transport.Ready.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return run;
    }

    public static Task<DeviceRun> StartAsync(LocalIoTCommands local, CommandDispatcher dispatcher, MqttVersion version = MqttVersion.Version5) =>
        StartAsync(dispatcher, Options(local.MqttPort!.Value, version));

    /// <summary>Starts a command on the thing <c>t</c>.</summary>
    public static async Task<string> StartCommandAsync(LocalIoTCommands local, CommandDefinition command, string parameters = "{}", int timeoutSeconds = 60)
    {
        using Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        CommandExecution execution = await client.StartCommandAsync(
            CommandTarget.ForThing(local.Account, "t"), CommandArguments.Parse(command, parameters),
            new StartCommandOptions { ExecutionTimeout = TimeSpan.FromSeconds(timeoutSeconds) }, TestContext.Current.CancellationToken);
        return execution.ExecutionId;
    }

    public static Task<CommandExecutionSnapshot> WaitForEndAsync(LocalIoTCommands local, string executionId) =>
        local.Executions.WaitForAsync(executionId, static snapshot => snapshot.IsTerminal, TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Shuts down, and waits until everything is reported.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private sealed class ReadyTransport(MqttTransport transport) : ICommandTransport
    {
        private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ready => _ready.Task;

        public Task RunAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken) =>
            transport.RunAsync(new Receiver(receiver, _ready), cancellationToken);

        public Task SubscribeAsync(string topicFilter, CancellationToken cancellationToken) => transport.SubscribeAsync(topicFilter, cancellationToken);

        public Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, string contentType, CancellationToken cancellationToken) =>
            transport.PublishAsync(topic, payload, contentType, cancellationToken);

        private sealed class Receiver(ICommandTransportReceiver receiver, TaskCompletionSource ready) : ICommandTransportReceiver
        {
            public async Task HandleConnectedAsync(bool isSessionPresent, CancellationToken cancellationToken)
            {
                await receiver.HandleConnectedAsync(isSessionPresent, cancellationToken);
                ready.TrySetResult();
            }

            public void HandleMessage(CommandTransportMessage message) => receiver.HandleMessage(message);
        }
    }
}
