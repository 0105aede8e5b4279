using System.Diagnostics;
using Amazon.Runtime;
using IoTCommands.Client;
using IoTCommands.Devices;

namespace IoTCommands.Benchmarks.Local;

/// <summary>Measures a caller and a device, each with its package, with the local service in a process of its own.</summary>
internal static class BothEndsFigures
{
    private const int Runs = 200;
    private const int OpenExecutions = 10_000;

    private static readonly TimeSpan Observed = TimeSpan.FromSeconds(60);

    /// <param name="tool">The path of the tool's assembly.</param>
    public static async Task RunAsync(string tool)
    {
        DirectoryInfo commands = Directory.CreateTempSubdirectory("iotcommands");
        string definition = Path.Combine(commands.FullName, "SetOvenTemperature.json");
        await File.WriteAllTextAsync(definition, IoTCommandCatalog.SetOvenTemperature.ToCreateCommandJson()).ConfigureAwait(false);
        using Process service = LocalServiceFigures.Start(
            [tool, "serve", "--port", "0", "--mqtt-port", "0", "--open-things", "--commands", commands.FullName]);
        try
        {
            (int http, int mqtt) = await LocalServiceFigures.ReadPortsAsync(service).ConfigureAwait(false);
            await MeasureRoundTripAsync(http, mqtt).ConfigureAwait(false);
            await MeasurePollerAsync(http).ConfigureAwait(false);
        }
        finally
        {
            service.Kill();
            commands.Delete(recursive: true);
        }
    }

    private static async Task MeasureRoundTripAsync(int http, int mqtt)
    {
        CommandDispatcher dispatcher = new();
        dispatcher.On(IoTCommandCatalog.SetOvenTemperature, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));
        using CancellationTokenSource stop = new();
        MqttTransport transport = new(new() { Endpoint = "127.0.0.1", Port = mqtt, ClientId = "oven-17", UseTls = false });
        Task device = dispatcher.RunAsync(transport, DeviceTarget.ForThing("oven-17"), stop.Token);
        foreach (TimeSpan initialPollDelay in (TimeSpan[])[TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(10)])
        {
            using IoTCommandsClient client = CreateClient(http, initialPollDelay, new SocketsHttpHandler());
            CommandTarget oven = CommandTarget.ForThing(await client.GetAccountAsync().ConfigureAwait(false), "oven-17");
            List<double> milliseconds = [];
            for (int i = 0; i < Runs; i++)
            {
                long start = Stopwatch.GetTimestamp();
                CommandEnd end = await client.RunSetOvenTemperatureAsync(oven, new(targetC: 180)).ConfigureAwait(false);
                if (end.IsSuccess)
                {
                    // Runs that do not succeed are left out: they began before the device had subscribed.
                    milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            milliseconds.Sort();
            LocalServiceFigures.Report(
                $"RunXxx, first look after {initialPollDelay.TotalMilliseconds} ms",
                $"p50 {milliseconds[milliseconds.Count / 2]:F1} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:F1} ms, of {milliseconds.Count}");
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await device.ConfigureAwait(false);
    }

    private static async Task MeasurePollerAsync(int http)
    {
        using CountingHandler requests = new();
        using IoTCommandsClient client = CreateClient(http, TimeSpan.FromMilliseconds(500), requests);
        IoTRegionalAccount account = await client.GetAccountAsync().ConfigureAwait(false);
        TimeSpan timeout = TimeSpan.FromHours(1);
        List<Task> waits = [];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using CancellationTokenSource end = new();
        for (int i = 0; i < OpenExecutions; i++)
        {
            CommandExecution execution = await client.JobsDataPlane.StartSetOvenTemperatureAsync(
                CommandTarget.ForThing(account, $"silent-{i}"),
                new(targetC: 180),
                new StartCommandOptions { ExecutionTimeout = timeout }).ConfigureAwait(false);
            waits.Add(client.WaitForEndAsync(execution, new WaitOptions { ExecutionTimeout = timeout }, end.Token));
        }

        long started = requests.Count;
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        await Task.Delay(Observed).ConfigureAwait(false);
        long sent = requests.Count - started;
        LocalServiceFigures.Report(
            $"{OpenExecutions} open executions",
            $"{sent / Observed.TotalSeconds:F2} requests/s, {(Environment.CpuUsage.TotalTime - processor) / Observed:P2} of a processor");
        LocalServiceFigures.Report("memory of their waits", $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F1} MB");
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(waits).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static IoTCommandsClient CreateClient(int http, TimeSpan initialPollDelay, HttpMessageHandler handler)
    {
        IoTCommandsClientOptions options = new()
        {
            InitialPollDelay = initialPollDelay,
            ConfigureSdkClient = config => config.HttpClientFactory = new SharedHttpClientFactory(new HttpClient(handler)),
        };
        options.UseLocalService(new Uri($"http://127.0.0.1:{http}"));
        return new IoTCommandsClient(options);
    }

    private sealed class SharedHttpClientFactory(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }

    private sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        private long _count;

        public long Count => Interlocked.Read(ref _count);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
