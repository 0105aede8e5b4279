using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IoTCommands.Devices.Tests.Hosting;

public sealed class HostingTests
{
    private static readonly CommandDefinition Reboot = TestCommand.Static("Reboot", """{"cmd":"reboot"}""");
    private static readonly CommandDefinition Ping = TestCommand.Static("Ping", """{"cmd":"ping"}""");

    [Fact]
    public async Task Handlers_are_classes_with_services_of_their_execution()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Reboot, Ping);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddScoped<Counter>();
        builder.Services
            .AddIoTCommandDevice(DeviceTarget.ForThing("t"), _ => new MqttTransport(DeviceRun.Options(local.MqttPort!.Value)))
            .On<RebootHandler>(Reboot)
            .On(Ping, static (_, _) => Task.FromResult(CommandOutcome.Succeeded(reasonCode: "PONG")));
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        CommandExecutionSnapshot ping = await StartUntilReceivedAsync(local, Ping);
        CommandExecutionSnapshot[] reboots =
        [
            await DeviceRun.WaitForEndAsync(local, await DeviceRun.StartCommandAsync(local, Reboot)),
            await DeviceRun.WaitForEndAsync(local, await DeviceRun.StartCommandAsync(local, Reboot)),
        ];
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("PONG", ping.StatusReason!.Code);
        Assert.Equal(["COUNT_1", "COUNT_1"], reboots.Select(static reboot => reboot.StatusReason!.Code));
    }

    [Fact]
    public async Task The_log_of_the_application_tells_why_a_device_does_not_connect()
    {
        LogOfTransport log = new();
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddIoTCommandDevice(
            DeviceTarget.ForThing("t"), static _ => new MqttTransport(DeviceRun.Options(port: 1))).On<RebootHandler>(Reboot);
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        string first = await log.First.Task.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Cannot connect to 127.0.0.1; trying again: ", first, StringComparison.Ordinal);
        Assert.Contains("refused", first, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Options_come_from_the_configuration_and_each_device_can_change_its_own()
    {
        string directory = Directory.CreateTempSubdirectory().FullName;
        string common = Path.Combine(directory, "common");
        string own = Path.Combine(directory, "own");
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Device:JournalFile", common)]);
        builder.Services.Configure<CommandDispatcherOptions>(builder.Configuration.GetSection("Device"));
        Add("a", options => options.JournalFile = own);
        Add("b", configure: null);
        using IHost host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        // The devices start in the background.
        using CancellationTokenSource patience = new(DeviceRun.Patience);
        while (!File.Exists(own) || !File.Exists(common))
        {
            await Task.Delay(10, patience.Token);
        }

        await host.StopAsync(TestContext.Current.CancellationToken);
        Directory.Delete(directory, recursive: true);

        void Add(string thing, Action<CommandDispatcherOptions>? configure) => builder.Services
            .AddIoTCommandDevice(DeviceTarget.ForThing(thing), static _ => new MqttTransport(DeviceRun.Options(port: 1)), configure)
            .On<RebootHandler>(Reboot);
    }

    [Fact]
    public async Task A_wrong_option_in_the_configuration_stops_the_start_and_is_named()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Device:MaxConcurrentExecutions", "0")]);
        builder.Services.Configure<CommandDispatcherOptions>(builder.Configuration.GetSection("Device"));
        builder.Services.AddIoTCommandDevice(
            DeviceTarget.ForThing("t"), static _ => new MqttTransport(DeviceRun.Options(port: 1))).On<RebootHandler>(Reboot);
        using IHost host = builder.Build();

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("MaxConcurrentExecutions is 0; it must be at least 1.", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Starts a command repeatedly until one execution is received, because a host does not report when the device has subscribed.</summary>
    private static async Task<CommandExecutionSnapshot> StartUntilReceivedAsync(LocalIoTCommands local, CommandDefinition command)
    {
        Task<CommandExecutionSnapshot> any = local.Executions.WaitForAnyAsync(static snapshot => snapshot.IsTerminal, TestContext.Current.CancellationToken);
        for (int i = 0; i < 200 && !any.IsCompleted; i++)
        {
            await DeviceRun.StartCommandAsync(local, command);
            await Task.WhenAny(any, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        return await any.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
    }

    private sealed class LogOfTransport : ILoggerProvider, ILogger
    {
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ILogger CreateLogger(string categoryName) => categoryName == typeof(MqttTransport).FullName ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            First.TrySetResult(formatter(state, exception));

        public void Dispose()
        {
        }
    }

    private sealed class Counter
    {
        public int Count { get; set; }
    }

    private sealed class RebootHandler(Counter counter) : ICommandHandler
    {
        public Task<CommandOutcome> HandleAsync(CommandExecutionContext execution, CancellationToken cancellationToken) =>
            Task.FromResult(CommandOutcome.Succeeded(reasonCode: $"COUNT_{++counter.Count}"));
    }
}
