using System.Collections.Concurrent;
using System.Globalization;
using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>Tests dispatchers over MQTT, on the local service's broker.</summary>
public sealed class DispatcherTests
{
    private static readonly CommandDefinition Heat = TestCommand.Dynamic(
        "Heat", $$"""{"cmd":"heat","c":"{{TestCommand.Of("c")}}"}""",
        TestCommand.Parameter("c", "INTEGER", $"\"defaultValue\":{{\"I\":40}},\"valueConditions\":[{TestCommand.Range(30, 275)}]"));

    private static readonly CommandDefinition HeatInCbor = TestCommand.WithFormat(
        "CBOR", "HeatInCbor", $$"""{"cmd":"heat","c":"{{TestCommand.Of("c")}}"}""", TestCommand.Parameter("c", "INTEGER"));

    private static readonly CommandDefinition Reboot = TestCommand.Static("Reboot", """{"cmd":"reboot"}""");

    private static readonly CommandDefinition Raw = TestCommand.Static("Raw", "raw", "text/plain");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MqttVersion.Version5)]
    [InlineData(MqttVersion.Version311)]
    public async Task A_handler_gets_the_values_and_its_outcome_is_reported(MqttVersion version)
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat, HeatInCbor, Raw);
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, HeatAsync).On(HeatInCbor, HeatAsync).On(Raw, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher, version);

        CommandExecutionSnapshot json = await RunAsync(local, Heat, """{"c":{"I":180}}""");
        CommandExecutionSnapshot withDefault = await RunAsync(local, Heat);
        CommandExecutionSnapshot cbor = await RunAsync(local, HeatInCbor, """{"c":{"I":-1}}""");
        CommandExecutionSnapshot raw = await RunAsync(local, Raw);

        Assert.Equal(("180", "40", "-1"), (json.Result!["c"].StringValue, withDefault.Result!["c"].StringValue, cbor.Result!["c"].StringValue));
        Assert.True(json.Result["on"].BooleanValue);
        Assert.Equal(new byte[] { 1, 2 }, json.Result["trace"].BinaryValue!.Value.ToArray());
        Assert.Equal((IoTCommandExecutionStatus.Succeeded, "OK", "at 180 °C"), (json.Status, json.StatusReason!.Code, json.StatusReason.Description));
        Assert.Equal(IoTCommandExecutionStatus.Succeeded, raw.Status);
        Assert.Contains(local.Executions.GetHistory(json.ExecutionId), static snapshot => snapshot.StatusReason?.Code == "HEATING");

        static async Task<CommandOutcome> HeatAsync(CommandExecutionContext execution, CancellationToken cancellationToken)
        {
            string c = execution.Arguments.GetInt32("c").ToString(CultureInfo.InvariantCulture);
            await execution.ReportProgressAsync("HEATING", $"to {c} °C", cancellationToken: cancellationToken);
            return CommandOutcome.Succeeded(
                new Dictionary<string, CommandResultValue> { ["c"] = c, ["on"] = true, ["trace"] = new byte[] { 1, 2 } }, "OK", $"at {c} °C");
        }
    }

    [Fact]
    public async Task The_time_that_is_left_is_known_from_the_message_or_from_the_payload()
    {
        CommandDefinition timed = TestCommand.Dynamic(
            "Timed", $$"""{"timed":"{{TestCommand.Of("p")}}","sec":"{{TestCommand.ExecutionTimeout}}"}""",
            TestCommand.Parameter("p", "INTEGER"));
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat, timed);
        ConcurrentDictionary<string, TimeSpan?> left = [];
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, AddAsync).On(timed, AddAsync);

        string[] ids;
        await using (await DeviceRun.StartAsync(local, dispatcher))
        {
            ids = [(await RunAsync(local, Heat, timeoutSeconds: 1000)).ExecutionId];
        }

        await using (await DeviceRun.StartAsync(local, dispatcher, MqttVersion.Version311))
        {
            CommandExecutionSnapshot without = await RunAsync(local, Heat, timeoutSeconds: 1000);
            ids = [.. ids, without.ExecutionId, (await RunAsync(local, timed, """{"p":{"I":1}}""", 1000)).ExecutionId];
        }

        Assert.InRange(left[ids[0]]!.Value, TimeSpan.FromSeconds(900), TimeSpan.FromSeconds(1000));
        Assert.Null(left[ids[1]]);
        Assert.InRange(left[ids[2]]!.Value, TimeSpan.FromSeconds(900), TimeSpan.FromSeconds(1000));

        Task<CommandOutcome> AddAsync(CommandExecutionContext execution, CancellationToken cancellationToken)
        {
            left[execution.ExecutionId] = execution.TimeLeft;
            return Task.FromResult(CommandOutcome.Succeeded());
        }
    }

    [Fact]
    public async Task What_no_handler_can_do_is_rejected()
    {
        CommandDefinition narrow = TestCommand.Dynamic(
            "Heat", $$"""{"cmd":"heat","c":"{{TestCommand.Of("c")}}"}""",
            TestCommand.Parameter("c", "INTEGER", $"\"valueConditions\":[{TestCommand.Range(30, 100)}]"));
        CommandDefinition any = TestCommand.Dynamic("Any", $$"""{"cmd":"{{TestCommand.Of("cmd")}}"}""", TestCommand.Parameter("cmd", "STRING"));
        CommandDefinition other = TestCommand.Static("Other", """{"other":1}""");
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat, Reboot, other);
        CommandDispatcher dispatcher = new();
        dispatcher.On(narrow, NeverAsync).On(Reboot, NeverAsync).On(any, NeverAsync);
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);

        CommandExecutionSnapshot invalid = await RunAsync(local, Heat, """{"c":{"I":180}}""");
        CommandExecutionSnapshot ambiguous = await RunAsync(local, Reboot);
        CommandExecutionSnapshot unknown = await RunAsync(local, other);

        Assert.Equal(
            [CommandReasonCodes.InvalidPayload, CommandReasonCodes.AmbiguousCommand, CommandReasonCodes.UnknownCommand],
            new[] { invalid, ambiguous, unknown }.Select(static snapshot => snapshot.StatusReason!.Code));
        Assert.All([invalid, ambiguous, unknown], static snapshot => Assert.Equal(IoTCommandExecutionStatus.Rejected, snapshot.Status));
        Assert.Contains("$.c: found \"180\", expected c to be from 30 to 100", invalid.StatusReason!.Description, StringComparison.Ordinal);
        Assert.Contains("Reboot and Any", ambiguous.StatusReason!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_fails_the_execution_with_a_clean_text()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat, Reboot);
        CommandDispatcher dispatcher = new();
        dispatcher
            .On(Heat, static (_, _) => throw new InvalidOperationException("line 1\r\nline 2 \u0001" + new string('x', 2000)))
            .On(Reboot, static (_, _) => Task.FromResult(CommandOutcome.Failed("lower case")));
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);

        CommandExecutionSnapshot thrown = await RunAsync(local, Heat);
        CommandExecutionSnapshot invalid = await RunAsync(local, Reboot);

        Assert.Equal((IoTCommandExecutionStatus.Failed, CommandReasonCodes.UnhandledException), (thrown.Status, thrown.StatusReason!.Code));
        Assert.StartsWith("InvalidOperationException: line 1  line 2  xxx", thrown.StatusReason.Description, StringComparison.Ordinal);
        Assert.Equal(1024, thrown.StatusReason.Description!.Length);
        Assert.Contains("'lower case'", invalid.StatusReason!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_of_two_reports_is_tried_again()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(
            static options => options.Assumptions.MinUpdateInterval = TimeSpan.FromMilliseconds(300), Heat);
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, static async (execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("ONE", cancellationToken: cancellationToken);
            await execution.ReportProgressAsync("TWO", cancellationToken: cancellationToken);
            return CommandOutcome.Succeeded();
        });
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);

        CommandExecutionSnapshot end = await RunAsync(local, Heat);

        Assert.Equal(IoTCommandExecutionStatus.Succeeded, end.Status);
        Assert.Equal(
            ["ONE", "TWO"], local.Executions.GetHistory(end.ExecutionId).Select(static item => item.StatusReason?.Code).Where(static code => code is not null));
    }

    [Fact]
    public async Task A_handler_ends_with_the_time_of_its_execution()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat, Reboot);
        using SemaphoreSlim never = new(0);
        CommandDispatcher dispatcher = new(new CommandDispatcherOptions { CancellationGracePeriod = TimeSpan.FromMilliseconds(50) });
        dispatcher
            .On(Heat, static async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return CommandOutcome.Succeeded();
            })
            .On(
                Reboot,
                async (_, _) =>
                {
                    await never.WaitAsync(CancellationToken.None);
                    return CommandOutcome.Succeeded();
                },
                new CommandHandlerOptions { TimeLimit = TimeSpan.FromMilliseconds(100) });
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);

        CommandExecutionSnapshot heat = await RunAsync(local, Heat, timeoutSeconds: 1);
        CommandExecutionSnapshot deaf = await RunAsync(local, Reboot);
        never.Release();

        Assert.All([heat, deaf], static end => Assert.Equal(
            (IoTCommandExecutionStatus.TimedOut, CommandReasonCodes.TimeLimitExceeded), (end.Status, end.StatusReason!.Code)));
    }

    [Fact]
    public async Task A_shutdown_answers_what_runs()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        using SemaphoreSlim begun = new(0);
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, async (_, cancellationToken) =>
        {
            begun.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CommandOutcome.Succeeded();
        });
        DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);
        string id = await DeviceRun.StartCommandAsync(local, Heat);
        Assert.True(await begun.WaitAsync(DeviceRun.Patience, Cancellation));

        await run.StopAsync();

        CommandExecutionSnapshot end = local.Executions.Get(id);
        Assert.Equal((IoTCommandExecutionStatus.Failed, CommandReasonCodes.ShuttingDown), (end.Status, end.StatusReason!.Code));
    }

    [Fact]
    public async Task Concurrency_is_bounded_and_the_queue_too()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        using SemaphoreSlim go = new(0);
        int now = 0;
        int most = 0;
        TaskCompletionSource twoRun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        CommandDispatcher dispatcher = new(new CommandDispatcherOptions { MaxConcurrentExecutions = 2, MaxQueuedExecutions = 1 });
        dispatcher.On(Heat, async (_, cancellationToken) =>
        {
            int count = Interlocked.Increment(ref now);
            InterlockedMax(ref most, count);
            if (count == 2)
            {
                twoRun.TrySetResult();
            }

            await go.WaitAsync(cancellationToken);
            Interlocked.Decrement(ref now);
            return CommandOutcome.Succeeded();
        });
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);
        List<string> ids = [];
        for (int i = 0; i < 4; i++)
        {
            ids.Add(await DeviceRun.StartCommandAsync(local, Heat));
        }

        CommandExecutionSnapshot refused = await DeviceRun.WaitForEndAsync(local, ids[3]);
        await twoRun.Task.WaitAsync(DeviceRun.Patience, Cancellation);
        go.Release(3);
        CommandExecutionSnapshot[] ends = await Task.WhenAll(ids[..3].Select(id => DeviceRun.WaitForEndAsync(local, id)));

        Assert.Equal((IoTCommandExecutionStatus.Rejected, CommandReasonCodes.TooManyExecutions), (refused.Status, refused.StatusReason!.Code));
        Assert.All(ends, static end => Assert.Equal(IoTCommandExecutionStatus.Succeeded, end.Status));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_handler_in_order_runs_one_after_the_other()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        ConcurrentQueue<int> events = [];
        CommandDispatcher dispatcher = new();
        dispatcher.On(
            Heat,
            async (execution, cancellationToken) =>
            {
                int c = execution.Arguments.GetInt32("c");
                events.Enqueue(c);
                await Task.Delay(20, cancellationToken);
                events.Enqueue(-c);
                return CommandOutcome.Succeeded();
            },
            new CommandHandlerOptions { RunsInOrder = true });
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);
        List<string> ids = [];
        for (int i = 0; i < 5; i++)
        {
            ids.Add(await DeviceRun.StartCommandAsync(local, Heat, $$$"""{"c":{"I":{{{100 + i}}}}}"""));
        }

        await Task.WhenAll(ids.Select(id => DeviceRun.WaitForEndAsync(local, id)));

        Assert.Equal([100, -100, 101, -101, 102, -102, 103, -103, 104, -104], events);
    }

    [Fact]
    public async Task The_answer_is_delivered_before_a_reboot()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Reboot);
        TaskCompletionSource<IoTCommandExecutionStatus> atReboot = new();
        CommandDispatcher dispatcher = new();
        dispatcher.On(Reboot, (execution, cancellationToken) => execution.CompleteThenAsync(
            CommandOutcome.Succeeded(reasonCode: "REBOOTING"),
            _ =>
            {
                atReboot.SetResult(local.Executions.Get(execution.ExecutionId).Status);
                return Task.CompletedTask;
            },
            cancellationToken));
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);

        CommandExecutionSnapshot end = await RunAsync(local, Reboot);

        Assert.Equal(IoTCommandExecutionStatus.Succeeded, await atReboot.Task.WaitAsync(DeviceRun.Patience, Cancellation));
        Assert.Equal("REBOOTING", end.StatusReason!.Code);
    }

    [Fact]
    public async Task Without_expiry_a_start_time_in_the_payload_tells_what_is_stale()
    {
        CommandDefinition open = TestCommand.Dynamic("Open", $$"""{"open":"{{TestCommand.Of("at")}}"}""", TestCommand.Parameter("at", "LONG"));
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, open);
        int calls = 0;
        CommandDispatcher dispatcher = new(new CommandDispatcherOptions
        {
            StartTimeSelector = static args => DateTimeOffset.FromUnixTimeSeconds(args.GetInt64("at")),
        });
        dispatcher.On(open, (_, _) =>
        {
            calls++;
            return Task.FromResult(CommandOutcome.Succeeded());
        });
        await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher, MqttVersion.Version311);
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        CommandExecutionSnapshot stale = await RunAsync(local, open, $$$"""{"at":{"L":{{{now - 600}}}}}""");
        CommandExecutionSnapshot fresh = await RunAsync(local, open, $$$"""{"at":{"L":{{{now}}}}}""");

        Assert.Equal((IoTCommandExecutionStatus.Rejected, CommandReasonCodes.StaleCommand), (stale.Status, stale.StatusReason!.Code));
        Assert.Equal((IoTCommandExecutionStatus.Succeeded, 1), (fresh.Status, calls));
    }

    [Theory]
    [InlineData(true, MqttVersion.Version5)]
    [InlineData(false, MqttVersion.Version5)]
    [InlineData(true, MqttVersion.Version311)]
    public async Task After_a_lost_connection_commands_are_received_again(bool isSessionKept, MqttVersion version)
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        await using TcpProxy proxy = new(local.MqttPort!.Value);
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));
        MqttTransportOptions options = DeviceRun.Options(proxy.Port, version);
        options.SessionExpiry = isSessionKept ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        await using DeviceRun run = await DeviceRun.StartAsync(dispatcher, options);

        proxy.SetDown(true);
        string? meanwhile = isSessionKept ? await DeviceRun.StartCommandAsync(local, Heat) : null;
        proxy.SetDown(false);
        if (meanwhile is not null)
        {
            Assert.Equal(IoTCommandExecutionStatus.Succeeded, (await DeviceRun.WaitForEndAsync(local, meanwhile)).Status);
        }
        else
        {
            // Without a session, the device receives only executions that are started after the new subscription.
            await WaitUntilAsync(async () =>
                (await local.Executions.WaitForAnyAsync(static snapshot => snapshot.IsTerminal, Cancellation)
                    .WaitAsync(TimeSpan.FromSeconds(1), Cancellation).ContinueWith(static task => task.IsCompletedSuccessfully, Cancellation)),
                () => DeviceRun.StartCommandAsync(local, Heat));
        }

        Assert.True(proxy.Count > 1);
    }

    [Fact]
    public async Task An_outcome_is_delivered_after_a_lost_connection_and_the_handler_runs_once()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        await using TcpProxy proxy = new(local.MqttPort!.Value);
        SemaphoreSlim begun = new(0);
        SemaphoreSlim go = new(0);
        int calls = 0;
        CommandDispatcher dispatcher = new(new CommandDispatcherOptions { ReportTimeout = TimeSpan.FromMilliseconds(500) });
        dispatcher.On(Heat, async (_, cancellationToken) =>
        {
            Interlocked.Increment(ref calls);
            begun.Release();
            await go.WaitAsync(cancellationToken);
            return CommandOutcome.Succeeded();
        });
        await using DeviceRun run = await DeviceRun.StartAsync(dispatcher, DeviceRun.Options(proxy.Port));
        string id = await DeviceRun.StartCommandAsync(local, Heat);
        Assert.True(await begun.WaitAsync(DeviceRun.Patience, Cancellation));

        proxy.SetDown(true);
        go.Release();
        await Task.Delay(100, Cancellation);
        proxy.SetDown(false);

        Assert.Equal(IoTCommandExecutionStatus.Succeeded, (await DeviceRun.WaitForEndAsync(local, id)).Status);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task After_a_restart_an_execution_is_not_handled_again_and_gets_its_answer()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        string interrupted = await DeviceRun.StartCommandAsync(local, Heat);
        string undelivered = await DeviceRun.StartCommandAsync(local, Heat);
        string journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        // The journal that a killed program leaves, with an incomplete last line.
        await File.WriteAllTextAsync(
            journal, $"start {interrupted} {now}\nstart {undelivered} {now}\noutcome {undelivered} {{\"status\":\"SUCCEEDED\"}}\nstart 123", Cancellation);
        CommandDispatcher dispatcher = new(new CommandDispatcherOptions { JournalFile = journal });
        dispatcher.On(Heat, NeverAsync);
        try
        {
            await using DeviceRun run = await DeviceRun.StartAsync(local, dispatcher);

            CommandExecutionSnapshot failed = await DeviceRun.WaitForEndAsync(local, interrupted);
            CommandExecutionSnapshot succeeded = await DeviceRun.WaitForEndAsync(local, undelivered);

            Assert.Equal((IoTCommandExecutionStatus.Failed, CommandReasonCodes.DeviceRestarted), (failed.Status, failed.StatusReason!.Code));
            Assert.Equal(IoTCommandExecutionStatus.Succeeded, succeeded.Status);
        }
        finally
        {
            File.Delete(journal);
        }
    }

    private static Task<CommandOutcome> NeverAsync(CommandExecutionContext execution, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The handler must not be called.");

    private static async Task<CommandExecutionSnapshot> RunAsync(
        LocalIoTCommands local, CommandDefinition command, string parameters = "{}", int timeoutSeconds = 60) =>
        await DeviceRun.WaitForEndAsync(local, await DeviceRun.StartCommandAsync(local, command, parameters, timeoutSeconds));

    private static async Task WaitUntilAsync(Func<Task<bool>> isDone, Func<Task> act)
    {
        for (int i = 0; i < 60; i++)
        {
            await act();
            if (await isDone())
            {
                return;
            }
        }

        Assert.Fail("It did not happen.");
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen = Volatile.Read(ref most);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
