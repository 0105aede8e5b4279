using System.Collections.ObjectModel;
using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Mqtt;
using IoTCommands.Testing.Operations;
using IoTCommands.Testing.Page;

namespace IoTCommands.Testing;

/// <summary>A local endpoint of AWS IoT Commands: an HTTP server in the process, for tests, samples and development.</summary>
/// <remarks>
/// It implements the operations of both planes (<c>iot</c> and <c>iot-jobs-data</c>) on commands and their executions, checks what the SDKs do not check, and
/// delivers commands to simulated devices. Endpoints share nothing, so any number can run in one process. All members are thread-safe, including those of its
/// executions, faults, journal and devices.
/// </remarks>
/// <example>
/// <code>
/// await using var local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All });
/// LocalDevice oven = local.AddDevice("oven-17", execution => execution.SucceedAsync());
/// using var client = local.CreateClient();
///
/// CommandExecution started = await client.StartSetOvenTemperatureAsync(oven.Target, new(targetC: 180));
///
/// CommandExecutionSnapshot end = await local.Executions.WaitForEndAsync(started.ExecutionId);
/// </code>
/// </example>
public sealed class LocalIoTCommands : IAsyncDisposable
{
    /// <summary>The time that handlers may continue after their token was canceled.</summary>
    private static readonly TimeSpan HandlerLimit = TimeSpan.FromSeconds(5);

    private readonly LocalServer _server;
    private readonly PageEndpoints _page;
    private readonly MqttBroker? _broker;
    private readonly ServiceState _state;
    private readonly AWSCredentials _credentials;
    private readonly int _maxKeptExecutions;
    private readonly bool _throwHandlerExceptions;
    private readonly CancellationTokenSource _stopping = new();
    private int _isDisposed;

    private LocalIoTCommands(
        LocalServer server, PageEndpoints page, MqttBroker? broker, ServiceState state, ServiceFaults faults, LocalIoTCommandsOptions options)
    {
        _server = server;
        _page = page;
        _broker = broker;
        _state = state;
        _credentials = options.Credentials ?? new BasicAWSCredentials("local", "local");
        _maxKeptExecutions = options.MaxKeptExecutions;
        _throwHandlerExceptions = options.ThrowHandlerExceptionsOnDispose;
        Account = state.Account;
        Executions = new LocalExecutions(state.Executions, state.Journal);
        Faults = faults;
    }

    /// <summary>
    /// Gets the address, <c>http://127.0.0.1:{port}/</c>, for <c>ServiceURL</c> of a client. A browser shows a page there: commands, devices and executions.
    /// </summary>
    public Uri Endpoint => _server.Address;

    /// <summary>Gets the port of the MQTT broker on 127.0.0.1; null if there is none.</summary>
    public int? MqttPort => _broker?.Port;

    /// <summary>Gets the account and Region of the endpoint, for example for <see cref="CommandTarget.ForThing"/>.</summary>
    public IoTRegionalAccount Account { get; }

    /// <summary>Gets the executions.</summary>
    public LocalExecutions Executions { get; }

    /// <summary>Gets the faults that make the next requests fail.</summary>
    public ServiceFaults Faults { get; }

    /// <summary>Gets what happened at the endpoint, in order.</summary>
    public LocalJournal Journal => _state.Journal;

    /// <summary>Starts an endpoint. Dispose of it to stop it.</summary>
    /// <param name="options">The options; null for the defaults, which have no commands.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    /// <exception cref="IOException">A port is in use or not allowed, or the state file cannot be used.</exception>
    public static async Task<LocalIoTCommands> StartAsync(LocalIoTCommandsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LocalIoTCommandsOptions();
        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        ServiceState state = new(options, CreateAccount(options));
        try
        {
            return await StartAsync(options, state, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    private static async Task<LocalIoTCommands> StartAsync(LocalIoTCommandsOptions options, ServiceState state, CancellationToken cancellationToken)
    {
        IReadOnlyList<IOperation> operations = ServiceOperations.Create(state);
        ServiceFaults faults = new(operations);
        SignatureVerifier? verifier = options.Credentials is null
            ? null
            : new SignatureVerifier(await options.Credentials.GetCredentialsAsync().ConfigureAwait(false));
        // The broker starts first: a start request before the sessions of the state file exist would not be delivered to them.
        MqttBroker? broker = options.MqttPort is { } mqttPort
            ? await MqttBroker.StartAsync(state, mqttPort, options.MqttCertificate).ConfigureAwait(false)
            : null;
        PageEndpoints page = new(state, new PageStream(state, broker));
        RequestPipeline pipeline = new(new Router(operations), verifier, faults, page, state);
        try
        {
            LocalServer server = await LocalServer.StartAsync(pipeline, options.Port, state.Limits, options.LoggerFactory, cancellationToken)
                .ConfigureAwait(false);
            return new LocalIoTCommands(server, page, broker, state, faults, options);
        }
        catch when (broker is not null)
        {
            await broker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IoTRegionalAccount CreateAccount(LocalIoTCommandsOptions options)
    {
        try
        {
            return new IoTRegionalAccount(options.Region, options.AccountId, options.CommandIdPrefix, options.CommandIdSuffix);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(exception.Message, nameof(options), exception);
        }
    }

    /// <summary>
    /// Creates AWS's client for the endpoint, with the credentials of the options. Without these, it has credentials that only the endpoint accepts. Dispose of
    /// it after use.
    /// </summary>
    /// <param name="configure">A function that changes the configuration of the client, for example its retries; null if there is none.</param>
    public AmazonIoTJobsDataPlaneClient CreateClient(Action<AmazonIoTJobsDataPlaneConfig>? configure = null)
    {
        AmazonIoTJobsDataPlaneConfig config = new()
        {
            ServiceURL = Endpoint.AbsoluteUri,
            // Without it, the SDK takes the Region from the host name, and 127.0.0.1 has none.
            AuthenticationRegion = Account.Region,
        };
        configure?.Invoke(config);
        return new AmazonIoTJobsDataPlaneClient(_credentials, config);
    }

    /// <summary>
    /// Adds a command, or replaces the one with its id, which clients cannot do. It is for definitions that are edited while the endpoint runs.
    /// </summary>
    internal void SetCommand(CommandDefinition command) =>
        _state.Commands.Set(Account.GetCommandId(command.CommandId), command.Model, command.IsDeprecated);

    /// <summary>Completes with an exception when the state file cannot be written any more; null if there is no state file.</summary>
    internal Task? StateFileFailed => _state.FileFailed;

    /// <summary>Removes a command at once, without the wait before a deletion.</summary>
    internal void RemoveCommand(string commandId) => _state.Commands.Remove(Account.GetCommandId(commandId));

    /// <summary>Registers a thing without a device: the status of its executions stays CREATED until their timeout.</summary>
    /// <param name="thingName">The name of the thing.</param>
    /// <returns>The target for the thing.</returns>
    /// <exception cref="ArgumentException"><paramref name="thingName"/> is not a valid name of a thing.</exception>
    public CommandTarget AddThing(string thingName)
    {
        CommandTarget target = CommandTarget.ForThing(Account, thingName);
        _state.Things.GetOrAdd(thingName, ReadOnlyDictionary<string, string>.Empty);
        return target;
    }

    /// <summary>Registers a thing and adds a silent device for it: it receives commands and reports nothing, until it has a handler.</summary>
    /// <param name="thingName">The name of the thing.</param>
    /// <exception cref="ArgumentException"><paramref name="thingName"/> is not a valid name of a thing.</exception>
    /// <exception cref="InvalidOperationException">The thing already has a device.</exception>
    public LocalDevice AddDevice(string thingName) => AddDevice(thingName, static _ => Task.CompletedTask);

    /// <summary>Registers a thing and adds a simulated device for it.</summary>
    /// <param name="thingName">The name of the thing.</param>
    /// <param name="handler">A function that executes a command. Its token is canceled when the endpoint is disposed of.</param>
    /// <exception cref="ArgumentException"><paramref name="thingName"/> is not a valid name of a thing.</exception>
    /// <exception cref="InvalidOperationException">The thing already has a device.</exception>
    public LocalDevice AddDevice(string thingName, Func<DeviceExecution, CancellationToken, Task> handler)
        => AddDevice(CommandTarget.ForThing(Account, thingName), handler);

    /// <inheritdoc cref="AddDevice(string, Func{DeviceExecution, CancellationToken, Task})"/>
    public LocalDevice AddDevice(string thingName, Func<DeviceExecution, Task> handler) => AddDevice(CommandTarget.ForThing(Account, thingName), handler);

    /// <summary>
    /// Registers a thing and adds a simulated device for it, or adds one for an MQTT client:
    /// <c>local.AddDevice(CommandTarget.ForClient(local.Account, "gateway-3"), handler)</c>.
    /// </summary>
    /// <param name="target">A target in <see cref="Account"/>.</param>
    /// <param name="handler">A function that executes a command. Its token is canceled when the endpoint is disposed of.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is in another account, Region or partition.</exception>
    /// <exception cref="InvalidOperationException">The target already has a device.</exception>
    public LocalDevice AddDevice(CommandTarget target, Func<DeviceExecution, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        string[] differences = [.. ArnChecks.Differences(nameof(target), target.Partition, target.Region, target.AccountId, Account)];
        if (differences.Length > 0)
        {
            throw new ArgumentException(string.Join(" ", differences), nameof(target));
        }

        LocalDevice device = new(target, handler, _maxKeptExecutions, _state.Journal, _stopping.Token);
        _state.Devices.Add(device);
        if (target.Kind == CommandTargetKind.Thing)
        {
            _state.Things.GetOrAdd(target.Name, ReadOnlyDictionary<string, string>.Empty);
        }

        return device;
    }

    /// <inheritdoc cref="AddDevice(CommandTarget, Func{DeviceExecution, CancellationToken, Task})"/>
    public LocalDevice AddDevice(CommandTarget target, Func<DeviceExecution, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddDevice(target, (execution, _) => handler(execution));
    }

    /// <summary>Returns the address.</summary>
    public override string ToString() => Endpoint.AbsoluteUri;

    /// <summary>Stops the endpoint, cancels the device handlers and waits for them.</summary>
    /// <exception cref="AggregateException">
    /// Device handlers threw (see <see cref="LocalIoTCommandsOptions.ThrowHandlerExceptionsOnDispose"/>) or did not return within 5 seconds after their token
    /// was canceled, or the endpoint itself failed.
    /// </exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        // The streams of open pages do not end by themselves.
        _page.Dispose();
        await _server.DisposeAsync().ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        IReadOnlyList<LocalDevice> stuck = await StopDevicesAsync().ConfigureAwait(false);
        Exception? stateFileFailure;
        try
        {
            if (_broker is not null)
            {
                await _broker.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            stateFileFailure = _state.FileFailed?.Exception?.InnerException;
            _state.Dispose();
        }

        if (stuck.Count == 0)
        {
            // A handler that still runs uses the token.
            _stopping.Dispose();
        }

        ThrowFailures(stuck, stateFileFailure);
    }

    private async Task<IReadOnlyList<LocalDevice>> StopDevicesAsync()
    {
        (LocalDevice Device, Task Stopped)[] devices = [.. _state.Devices.Devices.Select(device => (device, device.StopAsync()))];
        Task all = Task.WhenAll(devices.Select(device => device.Stopped));
        await Task.WhenAny(all, Task.Delay(HandlerLimit)).ConfigureAwait(false);
        return [.. devices.Where(device => !device.Stopped.IsCompleted).Select(device => device.Device)];
    }

    private void ThrowFailures(IReadOnlyList<LocalDevice> stuck, Exception? stateFileFailure)
    {
        List<Exception> failures = [.. _server.Failures];
        if (stateFileFailure is not null)
        {
            failures.Add(stateFileFailure);
        }

        foreach (LocalDevice device in stuck)
        {
            failures.Add(new TimeoutException(
                $"A handler of {device.Target.Arn} did not return within {HandlerLimit.TotalSeconds} seconds after its token was canceled."));
        }

        if (_throwHandlerExceptions)
        {
            failures.AddRange(_state.Executions.List().Select(execution => execution.Current.HandlerException).OfType<Exception>());
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("The local endpoint or a device handler failed.", failures);
        }
    }
}
