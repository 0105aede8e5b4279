using System.Collections.Concurrent;
using System.Globalization;
using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>
/// Runs callers, the service and devices while everything between them fails: throttled and lost requests, cut connections, a service that restarts, devices
/// that lose their connection and then their process. Each start creates one execution, each execution ends, and none is handled twice.
/// </summary>
public sealed class FaultSoakTests
{
    private const int Devices = 4;

    private const int Callers = 8;

    private static readonly CommandDefinition Command = TestCommand.Static("c", "{\"do\":true}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Nothing_is_lost_or_handled_twice() => RunAsync(150);

    /// <summary><c>.ci/soak</c> runs this test and sets the number of executions.</summary>
    [Fact(Explicit = true)]
    public Task Nothing_is_lost_or_handled_twice_for_long() =>
        RunAsync(int.Parse(Environment.GetEnvironmentVariable("SOAK_EXECUTIONS") ?? "50000", CultureInfo.InvariantCulture));

    private static async Task RunAsync(int executions)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("iotcommands");
        ConcurrentDictionary<string, int> handled = new(StringComparer.Ordinal);
        ConcurrentDictionary<string, string> started = new(StringComparer.Ordinal);
        Service service = await Service.StartAsync(Path.Combine(directory.FullName, "state.db"));
        try
        {
            Device[] devices = await Task.WhenAll(
                Enumerable.Range(0, Devices).Select(i => Device.StartAsync($"t{i}", directory.FullName, service.MqttPort, handled)));
            int next = -1;
            Task callers = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync()));
            int faults = await BreakAsync(service, devices, callers);

            service.Local.Faults.Clear();
            Dictionary<IoTCommandExecutionStatus, int> ends = [];
            foreach (string executionId in started.Values)
            {
                CommandExecutionSnapshot end;
                try
                {
                    end = await DeviceRun.WaitForEndAsync(service.Local, executionId);
                }
                catch (TimeoutException)
                {
                    Assert.Fail(Describe(executionId));
                    throw;
                }

                ends[end.Status] = ends.GetValueOrDefault(end.Status) + 1;
                // A handler that was interrupted is not called again, and the end has one of these reasons.
                if (end.Status != IoTCommandExecutionStatus.Succeeded
                    && end.StatusReason?.Code is not (CommandReasonCodes.DeviceRestarted or CommandReasonCodes.ShuttingDown))
                {
                    Assert.Fail($"{end.Status} {end.StatusReason?.Code} {end.StatusReason?.Description}\n{Describe(executionId)}");
                }

                Assert.True(end.Status != IoTCommandExecutionStatus.Succeeded || handled[executionId] == 1);
            }

            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{executions} executions, {faults} faults; {string.Join(", ", ends.Select(static end => $"{end.Value} {end.Key}"))}");
            Assert.Equal(executions, started.Values.Distinct().Count());
            Assert.Equal(executions, service.Local.Executions.List().Count);
            Assert.All(handled, static pair => Assert.Equal((pair.Key, 1), (pair.Key, pair.Value)));
            foreach (Device device in devices)
            {
                await device.DisposeAsync();
            }

            string Describe(string executionId)
            {
                IEnumerable<string> history = service.Local.Executions.GetHistory(executionId)
                    .Select(static snapshot => $"{snapshot.LastUpdatedAt:O} {snapshot.Status}");
                IEnumerable<string> journal = directory.GetFiles("*.journal").SelectMany(static file => File.ReadLines(file.FullName))
                    .Where(line => line.Contains(executionId, StringComparison.Ordinal));
                IEnumerable<string> open = service.Local.Executions.List().Where(static snapshot => !snapshot.IsTerminal)
                    .Select(static snapshot => $"open: {snapshot.ExecutionId} on {snapshot.Target.Name}, {snapshot.Status} since {snapshot.LastUpdatedAt:O}");
                IEnumerable<string> connections = service.Local.Journal.Entries.Where(static entry => entry.Kind == LocalJournalEntryKind.Connection)
                    .Select(static entry => entry.ToString());
                return string.Join(
                    '\n', [$"{executionId}: handled {handled.GetValueOrDefault(executionId)} times", .. history, .. journal, .. open.Take(20), .. connections]);
            }

            async Task CallAsync()
            {
                using AmazonIoTJobsDataPlaneClient client = service.Local.CreateClient();
                while (Interlocked.Increment(ref next) is int i && i < executions)
                {
                    StartCommandOptions options = new() { ClientToken = $"start-{i}", ExecutionTimeout = TimeSpan.FromHours(1) };
                    CommandTarget target = CommandTarget.ForThing(service.Local.Account, $"t{i % Devices}");
                    while (!started.ContainsKey(options.ClientToken))
                    {
                        try
                        {
                            CommandExecution execution = await client.StartCommandAsync(target, CommandArguments.Parse(Command, "{}"), options, Cancellation);
                            started[options.ClientToken] = execution.ExecutionId;
                        }
                        catch (Exception e) when (e is AmazonServiceException or HttpRequestException or IOException or AmazonClientException)
                        {
                            // The retry has the same token, so the service returns the execution if it was already created.
                            await Task.Delay(20, Cancellation);
                        }
                    }
                }
            }
        }
        finally
        {
            await service.Local.DisposeAsync();
            directory.Delete(recursive: true);
        }
    }

    /// <returns>The number of faults.</returns>
    private static async Task<int> BreakAsync(Service service, Device[] devices, Task until)
    {
        Random random = new(20261128);
        int faults = 0;
        for (; !until.IsCompleted || faults < 12; faults++)
        {
            Device device = devices[random.Next(devices.Length)];
            switch (faults % 6)
            {
                case 0:
                    service.Local.Faults.Inject(ServiceFault.Throttling, 3);
                    break;
                case 1:
                    service.Local.Faults.Inject(ServiceFault.ResponseLost, 2);
                    break;
                case 2:
                    device.Cut();
                    break;
                case 3:
                    await device.KillAsync();
                    break;
                case 4:
                    service.Local.Faults.Inject(ServiceFault.RequestLost, 2);
                    break;
                default:
                    await service.RestartAsync();
                    break;
            }

            await Task.Delay(random.Next(20, 120), Cancellation);
        }

        await until;
        return faults;
    }

    /// <summary>A service whose state and ports stay the same after a restart.</summary>
    private sealed class Service
    {
        private readonly string _file;

        private Service(LocalIoTCommands local, string file)
        {
            Local = local;
            MqttPort = local.MqttPort!.Value;
            _file = file;
        }

        public LocalIoTCommands Local { get; private set; }

        public int MqttPort { get; }

        public static async Task<Service> StartAsync(string file)
        {
            Service service = new(await StartAsync(file, 0, 0), file);
            for (int i = 0; i < Devices; i++)
            {
                service.Local.AddThing($"t{i}");
            }

            return service;
        }

        public async Task RestartAsync()
        {
            int port = Local.Endpoint.Port;
            await Local.DisposeAsync();
            Local = await StartAsync(_file, port, MqttPort);
        }

        private static Task<LocalIoTCommands> StartAsync(string file, int port, int mqttPort)
        {
            LocalIoTCommandsOptions options = new() { Commands = [Command], StateFile = file, Port = port, MqttPort = mqttPort };
            // A device that is cut often waits longer each time before it reconnects. More starts wait for it than the broker queues by default.
            options.Limits.MaxMqttQueuedMessagesPerSession = 1_000_000;
            return LocalIoTCommands.StartAsync(options, Cancellation);
        }
    }

    /// <summary>A device behind a connection that can be cut. Its process can end without a disconnect.</summary>
    private sealed class Device : IAsyncDisposable
    {
        private readonly string _thing;
        private readonly string _journal;
        private readonly TcpProxy _proxy;
        private readonly ConcurrentDictionary<string, int> _handled;
        private DeviceRun? _run;

        private Device(string thing, string directory, int port, ConcurrentDictionary<string, int> handled)
        {
            _thing = thing;
            _journal = Path.Combine(directory, thing + ".journal");
            _proxy = new TcpProxy(port);
            _handled = handled;
        }

        /// <summary>Starts a device, and waits until it has subscribed. Before that, the broker queues no messages for it.</summary>
        public static async Task<Device> StartAsync(string thing, string directory, int port, ConcurrentDictionary<string, int> handled)
        {
            Device device = new(thing, directory, port, handled);
            await device.StartAsync();
            return device;
        }

        public void Cut() => _proxy.Cut();

        /// <summary>Ends the process. The connection is cut first, so that nothing that the process still sends is received.</summary>
        public async Task KillAsync()
        {
            _proxy.SetDown(true);
            await _run!.DisposeAsync();
            _proxy.SetDown(false);
            await StartAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _run!.DisposeAsync();
            await _proxy.DisposeAsync();
        }

        private async Task StartAsync()
        {
            CommandDispatcher dispatcher = new(new CommandDispatcherOptions
            {
                JournalFile = _journal,
                // All messages that were queued while the device was gone arrive at once.
                MaxQueuedExecutions = 1_000_000,
                ReportTimeout = TimeSpan.FromMilliseconds(500),
                ShutdownTimeout = TimeSpan.FromMilliseconds(200),
            });
            dispatcher.On(Command, async (execution, cancellationToken) =>
            {
                _handled.AddOrUpdate(execution.ExecutionId, 1, static (_, count) => count + 1);
                await Task.Delay(5, cancellationToken);
                return CommandOutcome.Succeeded();
            });
            MqttTransportOptions options = DeviceRun.Options(_proxy.Port);
            options.ClientId = _thing;
            _run = await DeviceRun.StartAsync(dispatcher, options);
        }
    }
}
