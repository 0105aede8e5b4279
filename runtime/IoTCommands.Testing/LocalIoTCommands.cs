using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.StartCommandExecution;

namespace IoTCommands.Testing;

/// <summary>AWS IoT Commands on your own machine: a real HTTP endpoint in the process, for tests, samples and development.</summary>
/// <remarks>
/// It serves StartCommandExecution of the data plane (<c>iot-jobs-data</c>), is strict where the SDKs are not, and delivers commands to simulated
/// devices. Endpoints share nothing:
/// any number may run side by side.
/// </remarks>
/// <example>
/// <code>
/// await using var local = await LocalIoTCommands.StartAsync(o => o.Commands.AddRange(IoTCommandCatalog.All));
/// local.AddDevice("oven-17", async execution => await execution.SucceedAsync());
/// using var client = local.CreateClient();
///
/// CommandExecution started = await client.StartSetOvenTemperatureAsync(local.Account.Thing("oven-17"), new(targetC: 180));
///
/// CommandExecutionSnapshot ended = await local.Executions.WaitForEndAsync(started.ExecutionId);
/// </code>
/// </example>
public sealed class LocalIoTCommands : IAsyncDisposable
{
    /// <summary>How long handlers may go on after their token was cancelled.</summary>
    private static readonly TimeSpan HandlerLimit = TimeSpan.FromSeconds(5);

    private readonly LocalServer _server;
    private readonly DeviceRegistry _devices;
    private readonly ExecutionStore _store;
    private readonly bool _throwHandlerExceptions;
    private readonly CancellationTokenSource _stopping = new();
    private int _isDisposed;

    private LocalIoTCommands(
        LocalServer server, IoTAccount account, DeviceRegistry devices, ExecutionStore store, ServiceFaults faults, bool throwHandlerExceptions)
    {
        _server = server;
        _devices = devices;
        _store = store;
        _throwHandlerExceptions = throwHandlerExceptions;
        Account = account;
        Executions = new LocalExecutions(store);
        Faults = faults;
    }

    /// <summary>The address of the endpoint: <c>http://127.0.0.1:{port}/</c>, what a client's <c>ServiceURL</c> takes.</summary>
    public Uri Endpoint => _server.Address;

    /// <summary>The account and Region that the endpoint stands for: <c>local.Account.Thing("oven-17")</c> is a target here.</summary>
    public IoTAccount Account { get; }

    /// <summary>What was started, and how it stands.</summary>
    public LocalExecutions Executions { get; }

    /// <summary>Lets the next requests fail.</summary>
    public ServiceFaults Faults { get; }

    /// <summary>Starts an endpoint. Dispose of it to stop it.</summary>
    /// <param name="configure">Sets it up, commands first of all: without a command nothing can be started.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">An option has a value that is not possible.</exception>
    /// <exception cref="IOException">The endpoint cannot listen on the port: it is taken, or not allowed.</exception>
    public static async Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        LocalIoTCommandsOptions options = new();
        configure?.Invoke(options);
        options.Validate();

        IoTAccount account = new(options.Region, options.AccountId);
        DeviceRegistry devices = new();
        ExecutionStore store = new();
        ServiceFaults faults = new();
        StartCommandExecutionOperation start = new(
            new StartRequestReader(account, options.MaxExecutionTimeout),
            new CommandTable(options.Commands),
            devices,
            new ParameterBinder(options.Assumptions),
            new CommandMessageBuilder(options.Assumptions),
            store,
            options.TimeProvider);
        RequestPipeline pipeline = new(new OperationTable(start), faults);
        LocalServer server = await LocalServer.StartAsync(pipeline, options.Port, options.LoggerFactory, cancellationToken).ConfigureAwait(false);
        return new LocalIoTCommands(server, account, devices, store, faults, options.ThrowHandlerExceptionsOnDispose);
    }

    /// <summary>AWS's own client, wired to the endpoint: address, Region for the signature, throw-away credentials. Dispose of it after use.</summary>
    /// <param name="configure">Changes the client's configuration, for example its retries.</param>
    public AmazonIoTJobsDataPlaneClient CreateClient(Action<AmazonIoTJobsDataPlaneConfig>? configure = null)
    {
        AmazonIoTJobsDataPlaneConfig config = new()
        {
            ServiceURL = Endpoint.AbsoluteUri,
            // Without it the SDK takes the Region out of the host's name, and 127.0.0.1 has none.
            AuthenticationRegion = Account.Region,
        };
        configure?.Invoke(config);
        return new AmazonIoTJobsDataPlaneClient(new BasicAWSCredentials("local", "local"), config);
    }

    /// <summary>Registers a thing that no device answers for: its executions stay CREATED until their timeout.</summary>
    /// <param name="name">The thing's name.</param>
    /// <returns>The thing as a target.</returns>
    /// <exception cref="ArgumentException">The name is none that a thing can have.</exception>
    public CommandTarget AddThing(string name)
    {
        CommandTarget target = Account.Thing(name);
        _devices.Register(target);
        return target;
    }

    /// <summary>Registers a thing and connects a simulated device for it.</summary>
    /// <param name="thingName">The thing's name.</param>
    /// <param name="handler">What the device does with a command. The token is cancelled when the endpoint is disposed of.</param>
    /// <exception cref="ArgumentException">The name is none that a thing can have.</exception>
    /// <exception cref="InvalidOperationException">The thing has a device already.</exception>
    public LocalDevice AddDevice(string thingName, Func<DeviceExecution, CancellationToken, Task> handler) => AddDevice(Account.Thing(thingName), handler);

    /// <inheritdoc cref="AddDevice(string, Func{DeviceExecution, CancellationToken, Task})"/>
    public LocalDevice AddDevice(string thingName, Func<DeviceExecution, Task> handler) => AddDevice(Account.Thing(thingName), handler);

    /// <summary>
    /// Connects a simulated device for a target: a thing, which is registered, or a client id: <c>local.AddDevice(local.Account.Client("gateway-3"),
    /// handler)</c>.
    /// </summary>
    /// <param name="target">A target of <see cref="Account"/>.</param>
    /// <param name="handler">What the device does with a command. The token is cancelled when the endpoint is disposed of.</param>
    /// <exception cref="ArgumentException">The target is in another account, Region or partition.</exception>
    /// <exception cref="InvalidOperationException">The target has a device already.</exception>
    public LocalDevice AddDevice(CommandTarget target, Func<DeviceExecution, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        string[] differences = [.. ArnPlace.Differences(nameof(target), target.Partition, target.Region, target.AccountId, Account)];
        if (differences.Length > 0)
        {
            throw new ArgumentException(string.Join(" ", differences), nameof(target));
        }

        LocalDevice device = new(target, handler, _stopping.Token);
        _devices.Add(device);
        return device;
    }

    /// <inheritdoc cref="AddDevice(CommandTarget, Func{DeviceExecution, CancellationToken, Task})"/>
    public LocalDevice AddDevice(CommandTarget target, Func<DeviceExecution, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddDevice(target, (execution, _) => handler(execution));
    }

    /// <summary>Stops the endpoint: no more requests, handlers are cancelled and waited for, timers end.</summary>
    /// <exception cref="AggregateException">
    /// Handlers of simulated devices threw (see <see cref="LocalIoTCommandsOptions.ThrowHandlerExceptionsOnDispose"/>), did not return within 5
    /// seconds after their token was cancelled,
    /// or the endpoint itself failed.
    /// </exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _server.DisposeAsync().ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        IReadOnlyList<LocalDevice> stuck = await StopDevicesAsync().ConfigureAwait(false);
        _store.Dispose();
        if (stuck.Count == 0)
        {
            // A handler that still runs still has the token.
            _stopping.Dispose();
        }

        ThrowFailures(stuck);
    }

    private async Task<IReadOnlyList<LocalDevice>> StopDevicesAsync()
    {
        (LocalDevice Device, Task Stopped)[] devices = [.. _devices.Devices.Select(device => (device, device.StopAsync()))];
        Task all = Task.WhenAll(devices.Select(device => device.Stopped));
        await Task.WhenAny(all, Task.Delay(HandlerLimit)).ConfigureAwait(false);
        return [.. devices.Where(device => !device.Stopped.IsCompleted).Select(device => device.Device)];
    }

    private void ThrowFailures(IReadOnlyList<LocalDevice> stuck)
    {
        List<Exception> failures = [.. _server.Failures];
        foreach (LocalDevice device in stuck)
        {
            failures.Add(new TimeoutException(
                $"A handler of {device.Target.Arn} did not return within {HandlerLimit.TotalSeconds} seconds after its cancellation token was cancelled."));
        }

        if (_throwHandlerExceptions)
        {
            failures.AddRange(_store.List().Select(execution => execution.Current.HandlerException).OfType<Exception>());
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("Something went wrong in the local endpoint or in a handler of its simulated devices.", failures);
        }
    }
}
