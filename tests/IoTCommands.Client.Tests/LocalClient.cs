using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Amazon.IoT;
using Amazon.Runtime;
using IoTCommands.Testing;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Client.Tests;

/// <summary>A client and the local service on one clock that the test advances.</summary>
internal sealed class LocalClient : IAsyncDisposable
{
    private readonly List<string> _requests = [];
    private readonly List<string> _listBodies = [];
    private readonly ClientClock _clock;
    private int _requestsUnderWay;

    private LocalClient(LocalIoTCommands local, FakeTimeProvider time, Action<IoTCommandsClientOptions>? configure)
    {
        Local = local;
        Time = time;
        _clock = new ClientClock(time);
        IoTCommandsClientOptions options = new()
        {
            TimeProvider = _clock,
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

    /// <summary>Returns the beginning of the time range in the latest list request: executions that ended after it were requested.</summary>
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

    /// <summary>Advances the clock until a task is completed.</summary>
    public async Task<T> TurnUntilAsync<T>(Task<T> task, TimeSpan? step = null)
    {
        while (!task.IsCompleted)
        {
            await TurnOnceAsync(step ?? TimeSpan.FromMilliseconds(250), task);
        }

        return await task;
    }

    /// <summary>Advances the clock by a time.</summary>
    public async Task TurnAsync(TimeSpan time)
    {
        for (TimeSpan step = TimeSpan.FromMilliseconds(250); time > TimeSpan.Zero; time -= step)
        {
            await TurnOnceAsync(step, until: null);
        }
    }

    /// <summary>Advances the clock while the client sleeps, so that requests take no time on this clock, however slow the machine is.</summary>
    private async Task TurnOnceAsync(TimeSpan step, Task? until)
    {
        Stopwatch awake = Stopwatch.StartNew();
        while (until is not { IsCompleted: true } && IsClientAwake(awake.Elapsed))
        {
            await Task.Delay(1, Cancellation);
        }

        Time.Advance(step);
        Task pause = Task.Delay(10, Cancellation);
        await (until is null ? pause : Task.WhenAny(until, pause));
        Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Returns true if the client is sending a request or has no timer. Both have a time limit: a client without waits never sleeps, and a request can wait for
    /// the clock.
    /// </summary>
    private bool IsClientAwake(TimeSpan time) => Volatile.Read(ref _requestsUnderWay) > 0
        ? time < TimeSpan.FromSeconds(1)
        : !_clock.HasTimer && time < TimeSpan.FromMilliseconds(100);

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

            Interlocked.Increment(ref owner._requestsUnderWay);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref owner._requestsUnderWay);
            }
        }
    }

    /// <summary>The test's clock. It knows whether the client has a timer on it.</summary>
    private sealed class ClientClock(FakeTimeProvider time) : TimeProvider
    {
        private int _timers;

        public bool HasTimer => Volatile.Read(ref _timers) > 0;

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _timers);
            CountedTimer timer = new(this);
            timer.Inner = time.CreateTimer(
                _ =>
                {
                    timer.End();
                    callback(state);
                },
                null,
                dueTime,
                period);
            return timer;
        }

        private sealed class CountedTimer(ClientClock clock) : ITimer
        {
            private int _hasEnded;

            public ITimer? Inner { get; set; }

            public void End()
            {
                if (Interlocked.Exchange(ref _hasEnded, 1) == 0)
                {
                    Interlocked.Decrement(ref clock._timers);
                }
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => Inner!.Change(dueTime, period);

            public void Dispose()
            {
                End();
                Inner!.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                End();
                return Inner!.DisposeAsync();
            }
        }
    }
}
