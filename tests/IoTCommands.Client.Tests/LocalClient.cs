using System.Globalization;
using System.Text.Json;
using Amazon.IoT;
using Amazon.Runtime;
using IoTCommands.Testing;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Client.Tests;

/// <summary>A client and the local service on one clock that a test turns.</summary>
internal sealed class LocalClient : IAsyncDisposable
{
    private readonly List<string> _requests = [];
    private readonly List<string> _listBodies = [];

    private LocalClient(LocalIoTCommands local, FakeTimeProvider time, Action<IoTCommandsClientOptions>? configure)
    {
        Local = local;
        Time = time;
        IoTCommandsClientOptions options = new()
        {
            TimeProvider = time,
            ConfigureSdkClient = config =>
            {
                config.MaxErrorRetry = 0;
                if (config is AmazonIoTConfig)
                {
                    config.HttpClientFactory = new CountingFactory(this);
                }
            },
        };
        options.UseLocalService(local.Endpoint);
        configure?.Invoke(options);
        Client = new IoTCommandsClient(options);
    }

    public LocalIoTCommands Local { get; }

    public FakeTimeProvider Time { get; }

    public IoTCommandsClient Client { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LocalClient> StartAsync(Action<IoTCommandsClientOptions>? configure = null)
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = Kitchen.IoTCommandCatalog.All, TimeProvider = time }, Cancellation);
        return new LocalClient(local, time, configure);
    }

    public int CountOf(string operation)
    {
        lock (_requests)
        {
            return _requests.Count(request => request == operation);
        }
    }

    /// <summary>From when on the ends were that the latest list was asked for.</summary>
    public DateTimeOffset LatestListBegin()
    {
        lock (_requests)
        {
            JsonElement filter = JsonDocument.Parse(_listBodies[^1]).RootElement.GetProperty("completedTimeFilter");
            return DateTimeOffset.Parse(filter.GetProperty("after").GetString() + "Z", CultureInfo.InvariantCulture);
        }
    }

    public Task<CommandExecution> StartRebootAsync(CommandTarget target, TimeSpan? timeout = null) => Kitchen.IoTCommandExtensions.StartRebootDeviceAsync(
        Client.JobsDataPlane, target, new() { ExecutionTimeout = timeout }, Cancellation);

    /// <summary>Turns the clock until a task has ended. Gives the requests in between real time.</summary>
    public async Task<T> TurnUntilAsync<T>(Task<T> task, TimeSpan? step = null)
    {
        while (!task.IsCompleted)
        {
            Time.Advance(step ?? TimeSpan.FromMilliseconds(250));
            await Task.WhenAny(task, Task.Delay(10, Cancellation));
            Cancellation.ThrowIfCancellationRequested();
        }

        return await task;
    }

    /// <summary>Turns the clock by a time.</summary>
    public async Task TurnAsync(TimeSpan time)
    {
        for (TimeSpan step = TimeSpan.FromMilliseconds(250); time > TimeSpan.Zero; time -= step)
        {
            Time.Advance(step);
            await Task.Delay(10, Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Local.DisposeAsync();
    }

    private sealed class CountingFactory(LocalClient owner) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new CountingHandler(owner) { InnerHandler = new HttpClientHandler() });
    }

    private sealed class CountingHandler(LocalClient owner) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string? listBody = request.Method == HttpMethod.Post ? await request.Content!.ReadAsStringAsync(cancellationToken) : null;
            lock (owner._requests)
            {
                owner._requests.Add(listBody is null ? "GetCommandExecution" : "ListCommandExecutions");
                if (listBody is not null)
                {
                    owner._listBodies.Add(listBody);
                }
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
