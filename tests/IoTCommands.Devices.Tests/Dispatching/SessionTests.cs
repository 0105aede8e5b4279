using System.Collections.Concurrent;
using IoTCommands.Devices.Tests.Support;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>
/// Tests what a broker does not do on demand: connections, requests, the order of executions, shutdowns. For reports, see <see cref="ReportTests"/>.
/// </summary>
public sealed class SessionTests : ScriptedTests
{
    [Fact]
    public async Task Each_format_is_subscribed_to_by_itself()
    {
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
        await transport.ReconnectAsync(isSessionPresent: true);

        Assert.Equal(
            [
                $"{Prefix}+/request/json", $"{Prefix}+/request/cbor", $"{Prefix}+/request",
                $"{Prefix}+/response/accepted/json", $"{Prefix}+/response/rejected/json",
            ],
            transport.Subscriptions);

        await transport.ReconnectAsync(isSessionPresent: false);
        Assert.Equal(10, transport.Subscriptions.Count);
    }

    [Theory]
    [InlineData("e/response/rejected/json")]
    [InlineData("e/response/accepted/json")]
    [InlineData("e/response/json")]
    [InlineData("e/response/request/json")]
    [InlineData("e/request/text")]
    [InlineData("e/request/json/more")]
    [InlineData("e /request/json")]
    [InlineData("/request/json")]
    public async Task Only_requests_are_answered(string topic)
    {
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync(Prefix + topic, Payload);
        await transport.ReceiveAsync("$aws/commands/things/other/executions/e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}last/request/json", Payload);

        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
        Assert.False(transport.HasPublished);
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_handled_once()
    {
        int calls = 0;
        ScriptedTransport transport = Run(_ => CommandOutcome.Succeeded(reasonCode: "CALL" + ++calls));

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        string first = await transport.ReadPublishedAsync();
        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}f/request/json", Payload);
        string second = await transport.ReadPublishedAsync();

        Assert.Contains("CALL1", first, StringComparison.Ordinal);
        Assert.Contains("CALL2", second, StringComparison.Ordinal);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_shutdown_answers_what_runs_and_what_waits()
    {
        Options.MaxConcurrentExecutions = 1;
        using SemaphoreSlim begun = new(0);
        ScriptedTransport transport = Run(async (_, cancellationToken) =>
        {
            begun.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CommandOutcome.Succeeded();
        });
        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}f/request/json", Payload);
        Assert.True(await begun.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken));

        await Stop.CancelAsync();
        await Running.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
        string[] reports = [await transport.ReadPublishedAsync(), await transport.ReadPublishedAsync()];

        Assert.Equal(
            [
                "{\"status\":\"FAILED\",\"statusReason\":{\"reasonCode\":\"SHUTTING_DOWN\"",
                "{\"status\":\"REJECTED\",\"statusReason\":{\"reasonCode\":\"SHUTTING_DOWN\"",
            ],
            reports.Select(static report => report[..report.IndexOf(",\"reasonDescription", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_shutdown_does_not_wait_for_ever_for_an_answer()
    {
        Options.ShutdownTimeout = TimeSpan.FromMilliseconds(100);
        Answer = static _ => null;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();

        await Stop.CancelAsync();

        await Running.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_command_has_one_handler_and_FleetWise_has_none()
    {
        CommandDispatcher dispatcher = new();
        dispatcher.On(Reboot, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));

        Assert.Throws<ArgumentException>(() => dispatcher.On(Reboot, static (_, _) => Task.FromResult(CommandOutcome.Succeeded())));
    }

    public static TheoryData<string, Action<CommandDispatcherOptions>> Mistakes { get; } = new()
    {
        { "MaxConcurrentExecutions is 0", static options => options.MaxConcurrentExecutions = 0 },
        { "MaxQueuedExecutions is -1", static options => options.MaxQueuedExecutions = -1 },
        { "MaxAge is 00:00:00", static options => options.MaxAge = TimeSpan.Zero },
        { "ReportTimeout is 00:00:00", static options => options.ReportTimeout = TimeSpan.Zero },
        { "CancellationGracePeriod is -00:00:01", static options => options.CancellationGracePeriod = TimeSpan.FromSeconds(-1) },
        { "ShutdownTimeout is -00:00:01", static options => options.ShutdownTimeout = TimeSpan.FromSeconds(-1) },
        { "JournalFile is empty", static options => options.JournalFile = string.Empty },
        { "ReportTimeout is 1.00:00:01", static options => options.ReportTimeout = new TimeSpan(1, 0, 0, 1) },
        { "CancellationGracePeriod is 1.00:00:01", static options => options.CancellationGracePeriod = new TimeSpan(1, 0, 0, 1) },
        { "ShutdownTimeout is 1.00:00:01", static options => options.ShutdownTimeout = new TimeSpan(1, 0, 0, 1) },
        { "TimeProvider is null", static options => options.TimeProvider = null! },
    };

    [Fact]
    public async Task A_queue_and_handlers_without_a_limit_refuse_nothing()
    {
        Options.MaxConcurrentExecutions = Options.MaxQueuedExecutions = int.MaxValue;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);

        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
    }

    private static void StopMotor() => throw new InvalidOperationException("The motor is stuck.");

    [Fact]
    public async Task A_callback_of_a_handlers_token_that_throws_does_not_end_the_shutdown()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int running = 0;
        ScriptedTransport transport = Run(async (_, cancellationToken) =>
        {
            await using CancellationTokenRegistration registration = cancellationToken.Register(StopMotor);
            if (Interlocked.Increment(ref running) == 2)
            {
                begun.SetResult();
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CommandOutcome.Succeeded();
        });
        await transport.ReceiveAsync($"{Prefix}a/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}b/request/json", Payload);
        await begun.Task.WaitAsync(DeviceRun.Patience, Cancellation);

        await Stop.CancelAsync();
        await Running.WaitAsync(DeviceRun.Patience, Cancellation);

        Assert.Contains(CommandReasonCodes.ShuttingDown, await transport.ReadPublishedAsync(), StringComparison.Ordinal);
        Assert.Contains(CommandReasonCodes.ShuttingDown, await transport.ReadPublishedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callback_of_a_handlers_token_that_throws_at_the_time_limit_does_not_end_the_process()
    {
        ScriptedTransport transport = Run(
            static async (_, cancellationToken) =>
            {
                await using CancellationTokenRegistration registration = cancellationToken.Register(StopMotor);
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return CommandOutcome.Succeeded();
            },
            new CommandHandlerOptions { TimeLimit = TimeSpan.FromMilliseconds(50) });

        await transport.ReceiveAsync($"{Prefix}a/request/json", Payload);

        Assert.Contains(CommandReasonCodes.TimeLimitExceeded, await transport.ReadPublishedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Options_that_are_wrong_are_told(string message, Action<CommandDispatcherOptions> configure)
    {
        CommandDispatcherOptions options = new() { MaxQueuedExecutions = 0, CancellationGracePeriod = TimeSpan.Zero, ShutdownTimeout = TimeSpan.Zero };
        _ = new CommandDispatcher(options);

        configure(options);

        Assert.StartsWith(message, Assert.Throws<ArgumentException>("options", () => new CommandDispatcher(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_limit_is_more_than_zero() => Assert.StartsWith(
        "TimeLimit is 00:00:00",
        Assert.Throws<ArgumentException>(
            "options",
            static () => new CommandDispatcher().On(
                Reboot, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()), new CommandHandlerOptions { TimeLimit = TimeSpan.Zero })).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Subscriptions_that_were_lost_are_made_again_until_all_are_made()
    {
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
        await transport.ReconnectAsync(isSessionPresent: true);
        string[] filters = [.. transport.Subscriptions];
        transport.Subscriptions.Clear();
        transport.Subscribing = filter =>
        {
            if (filter == filters[2])
            {
                throw new IOException("The connection is lost.");
            }
        };

        await Assert.ThrowsAsync<IOException>(() => transport.ReconnectAsync(isSessionPresent: false));
        transport.Subscribing = null;
        transport.Subscriptions.Clear();
        await transport.ReconnectAsync(isSessionPresent: true);

        Assert.Equal(filters, transport.Subscriptions);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_made_smaller_stops_nothing()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Options.JournalFile = Path.Combine(folder, "journal");
            ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
            await transport.ReconnectAsync(isSessionPresent: true);
            Directory.CreateDirectory(Options.JournalFile + ".new");

            // Each execution writes three lines.
            for (int i = 0; i < 400; i++)
            {
                await transport.ReceiveAsync($"{Prefix}e{i}/request/json", Payload);
                Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
            }

            await Stop.CancelAsync();
            await Running.WaitAsync(DeviceRun.Patience, Cancellation);
            Assert.Equal(400, File.ReadLines(Options.JournalFile).Count(static line => line.StartsWith("end ", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task In_order_the_next_handler_waits_for_one_that_ignores_its_token()
    {
        Options.CancellationGracePeriod = TimeSpan.Zero;
        using SemaphoreSlim go = new(0);
        ConcurrentQueue<string> events = [];
        ScriptedTransport transport = Run(
            async (execution, _) =>
            {
                events.Enqueue($"{execution.ExecutionId} begins");
                await go.WaitAsync(CancellationToken.None);
                events.Enqueue($"{execution.ExecutionId} ends");
                return CommandOutcome.Succeeded();
            },
            new CommandHandlerOptions { RunsInOrder = true, TimeLimit = TimeSpan.FromMilliseconds(100) });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        // This execution times out while it waits, which must not let the next one begin.
        await transport.ReceiveAsync($"{Prefix}f/request/json", Payload, TimeSpan.FromMilliseconds(300));
        await transport.ReceiveAsync($"{Prefix}g/request/json", Payload);
        Assert.Contains("TIMED_OUT", await transport.ReadPublishedAsync(), StringComparison.Ordinal);
        Assert.Contains("TIMED_OUT", await transport.ReadPublishedAsync(), StringComparison.Ordinal);
        await Task.Delay(200, Cancellation);
        Assert.Equal(["e begins"], events);
        go.Release(2);

        await transport.ReadPublishedAsync();
        Assert.Equal(["e begins", "e ends", "g begins"], events.Take(3));
    }

    [Fact]
    public async Task An_execution_that_waits_for_a_hung_handler_is_out_of_time()
    {
        Options.MaxConcurrentExecutions = 1;
        using SemaphoreSlim go = new(0);
        ScriptedTransport transport = Run(async (_, _) =>
        {
            await go.WaitAsync(CancellationToken.None);
            return CommandOutcome.Succeeded();
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}f/request/json", Payload, TimeSpan.FromSeconds(1));

        Assert.Contains("\"status\":\"TIMED_OUT\"", await transport.ReadPublishedAsync(), StringComparison.Ordinal);
        go.Release();
        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
    }
}
