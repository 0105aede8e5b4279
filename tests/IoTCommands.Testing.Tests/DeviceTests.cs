using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests simulated devices: what they receive, and what they report.</summary>
public sealed class DeviceTests
{
    private static readonly CommandDefinition Command = TestCommand.Static("c");

    [Fact]
    public async Task A_device_that_succeeds_with_a_result()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice(
            "t",
            execution => execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["temperature"] = "72", ["stable"] = true }));

        CommandExecutionSnapshot ended = await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));

        Assert.Equal((Succeeded, null), (ended.Status, ended.StatusReason));
        Assert.Equal(new Dictionary<string, CommandResultValue> { ["temperature"] = "72", ["stable"] = true }, ended.Result);
        Assert.True(ended.IsTerminal);
    }

    [Fact]
    public async Task A_device_that_accepts_and_reports_progress()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            await execution.AcceptAsync();
            await execution.ReportProgressAsync("HEATING", "at 60 °C");
            await execution.ReportProgressAsync("HEATING", "at 120 °C");
            await execution.SucceedAsync();
        });

        string id = await local.StartCommandAsync("c", device.Target);
        await local.WaitForEndAsync(id);

        Assert.Equal(
            [(Created, null), (InProgress, null), (InProgress, "at 60 °C"), (InProgress, "at 120 °C"), (Succeeded, null)],
            local.Executions.GetHistory(id).Select(snapshot => (snapshot.Status, snapshot.StatusReason?.Description)));
    }

    [Fact]
    public async Task Devices_that_fail_reject_or_time_out_say_why()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice failing = local.AddDevice("failing", execution => execution.FailAsync("NO_POWER", "the fuse is blown"));
        LocalDevice rejecting = local.AddDevice("rejecting", execution => execution.RejectAsync("DOOR_OPEN", "close the door"));
        LocalDevice slow = local.AddDevice("slow", execution => execution.TimeOutAsync("TOO_SLOW"));

        CommandExecutionSnapshot failed = await local.WaitForEndAsync(await local.StartCommandAsync("c", failing.Target));
        CommandExecutionSnapshot rejected = await local.WaitForEndAsync(await local.StartCommandAsync("c", rejecting.Target));
        CommandExecutionSnapshot timedOut = await local.WaitForEndAsync(await local.StartCommandAsync("c", slow.Target));

        Assert.Equal((Failed, new CommandStatusReason("NO_POWER", "the fuse is blown")), (failed.Status, failed.StatusReason));
        Assert.Equal((Rejected, new CommandStatusReason("DOOR_OPEN", "close the door")), (rejected.Status, rejected.StatusReason));
        Assert.Equal((TimedOut, new CommandStatusReason("TOO_SLOW"), true), (timedOut.Status, timedOut.StatusReason, timedOut.IsTerminal));
    }

    [Fact]
    public async Task A_silent_device_leaves_the_execution_to_the_services_timeout_and_may_still_answer_late()
    {
        FakeTimeProvider time = new();
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.TimeProvider = time, Command);
        TaskCompletionSource answer = new();
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            await answer.Task;
            await execution.SucceedAsync();
        });
        string id = await local.StartCommandAsync("c", device.Target, "\"executionTimeoutSeconds\":60");

        time.Advance(TimeSpan.FromSeconds(60));
        CommandExecutionSnapshot timedOut = await local.WaitForEndAsync(id);
        answer.SetResult();
        CommandExecutionSnapshot late = await local.Executions.WaitForAsync(id, snapshot => snapshot.IsTerminal, TestContext.Current.CancellationToken);

        Assert.Equal((TimedOut, CommandReasonCodes.NoResponseFromDevice, null), (timedOut.Status, timedOut.StatusReason?.Code, timedOut.CompletedAt));
        Assert.Equal((Succeeded, null, time.GetUtcNow()), (late.Status, late.StatusReason, late.CompletedAt));
    }

    [Fact]
    public async Task A_thing_without_device_never_answers()
    {
        FakeTimeProvider time = new();
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.TimeProvider = time, Command);
        string id = await local.StartCommandAsync("c", local.AddThing("t"));

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(Created, local.Executions.Get(id).Status);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimedOut, (await local.WaitForEndAsync(id)).Status);
    }

    [Fact]
    public async Task A_refused_update_reaches_the_handler_with_its_error_code()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        TaskCompletionSource<string?[]> codes = new();
        LocalDevice device = local.AddDevice("t", async (execution, token) =>
        {
            string? invalid = (
                await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => execution.UpdateAsync(Created, cancellationToken: token))).ErrorCode;
            string? rule = (
                await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => execution.FailAsync("lower case", cancellationToken: token))).ErrorCode;
            await execution.SucceedAsync(cancellationToken: token);
            string? over = (
                await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => execution.SucceedAsync(cancellationToken: token))).ErrorCode;
            codes.SetResult([invalid, rule, over]);
        });

        await local.StartCommandAsync("c", device.Target);

        Assert.Equal(
            ["InvalidStateTransition", "InvalidRequest", "TerminalStateReached"], await codes.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_handler_that_throws_fails_its_execution_and_disposing_throws_the_exception()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(Command);
        InvalidOperationException thrown = new("no\nsuch luck");
        LocalDevice device = local.AddDevice("t", _ => throw thrown);

        CommandExecutionSnapshot ended = await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));
        AggregateException onDispose = await Assert.ThrowsAsync<AggregateException>(async () => await local.DisposeAsync());

        Assert.Equal((Failed, new CommandStatusReason("UNHANDLED_EXCEPTION", "InvalidOperationException: no such luck")), (ended.Status, ended.StatusReason));
        Assert.Same(thrown, ended.HandlerException);
        Assert.Same(thrown, Assert.Single(onDispose.InnerExceptions));
    }

    [Fact]
    public async Task A_handler_that_throws_after_the_end_changes_no_status_but_is_not_lost()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            await execution.SucceedAsync();
            await execution.SucceedAsync();
        });
        string id = await local.StartCommandAsync("c", device.Target);

        CommandExecutionSnapshot thrown = await local.Executions.WaitForAsync(
            id,
            snapshot => snapshot.HandlerException is not null,
            TestContext.Current.CancellationToken);
        AggregateException onDispose = await Assert.ThrowsAsync<AggregateException>(async () => await local.DisposeAsync());

        Assert.Equal((Succeeded, null), (thrown.Status, thrown.StatusReason));
        Assert.IsType<CommandUpdateRejectedException>(Assert.Single(onDispose.InnerExceptions));
    }

    [Fact]
    public async Task A_handler_that_is_cancelled_by_itself_has_failed()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.ThrowHandlerExceptionsOnDispose = false, Command);
        LocalDevice device = local.AddDevice("t", _ => Task.FromCanceled(new CancellationToken(true)));

        CommandExecutionSnapshot ended = await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));

        Assert.Equal(Failed, ended.Status);
        Assert.IsType<TaskCanceledException>(ended.HandlerException);
    }

    [Fact]
    public async Task Throwing_on_dispose_can_be_switched_off()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(options => options.ThrowHandlerExceptionsOnDispose = false, Command);
        LocalDevice device = local.AddDevice("t", _ => throw new InvalidOperationException("expected"));
        string id = await local.StartCommandAsync("c", device.Target);
        await local.WaitForEndAsync(id);

        await local.DisposeAsync();

        Assert.Equal("expected", local.Executions.Get(id).HandlerException?.Message);
    }

    [Fact]
    public async Task Messages_reach_the_handler_in_the_order_of_the_starts_without_waiting_for_each_other()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        TaskCompletionSource all = new();
        List<string> seen = [];
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            seen.Add(execution.ExecutionId);
            if (seen.Count == 20)
            {
                all.SetResult();
            }

            await all.Task;
            await execution.SucceedAsync();
        });

        List<string> started = [];
        for (int i = 0; i < 20; i++)
        {
            started.Add(await local.StartCommandAsync("c", device.Target));
        }

        await all.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(started, seen);
        Assert.Equal(started, device.Received.Select(execution => execution.ExecutionId));
    }

    [Fact]
    public async Task Another_handler_can_take_over()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        CommandExecutionSnapshot first = await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));

        device.SetHandler(execution => execution.RejectAsync("BUSY"));
        CommandExecutionSnapshot second = await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));

        Assert.Equal((Succeeded, Rejected), (first.Status, second.Status));
    }

    [Fact]
    public async Task A_device_can_answer_for_a_client_id()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice thing = local.AddDevice("same-name", execution => execution.SucceedAsync());
        LocalDevice client = local.AddDevice(CommandTarget.ForClient(local.Account, "same-name"), execution => execution.RejectAsync("CLIENT"));

        CommandExecutionSnapshot ended = await local.WaitForEndAsync(await local.StartCommandAsync("c", client.Target));

        Assert.Equal(Rejected, ended.Status);
        Assert.Empty(thing.Received);
    }

    [Fact]
    public async Task A_thing_can_get_its_device_later()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        CommandTarget thing = local.AddThing("t");
        string before = await local.StartCommandAsync("c", thing);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());

        string after = await local.StartCommandAsync("c", local.AddThing("t"));

        Assert.Equal(Succeeded, (await local.WaitForEndAsync(after)).Status);
        Assert.Equal(Created, local.Executions.Get(before).Status);
        Assert.Equal(after, Assert.Single(device.Received).ExecutionId);
    }

    [Fact]
    public async Task Two_devices_for_one_target_are_refused()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.AddDevice("t", execution => execution.SucceedAsync());

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => local.AddDevice("t", execution => execution.SucceedAsync()));

        Assert.Contains(nameof(LocalDevice.SetHandler), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_of_another_account_is_refused()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        IoTRegionalAccount other = new("eu-west-1", "123456789012");

        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => local.AddDevice(CommandTarget.ForThing(other, "t"), execution => execution.SucceedAsync()));

        Assert.Contains("'eu-west-1'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_knows_the_message_and_for_diagnostics_the_command()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        string id = await local.StartCommandAsync("c", device.Target, "\"executionTimeoutSeconds\":77");
        await local.WaitForEndAsync(id);

        DeviceExecution received = Assert.Single(device.Received);

        Assert.Equal(
            (id, "c", device.Target, TimeSpan.FromSeconds(77)),
            (received.ExecutionId, received.CommandId, received.Target, received.ExecutionTimeout));
        Assert.Equal(
            ($"$aws/commands/things/t/executions/{id}/request/json", "application/json", """{"do":"it"}"""),
            (received.Message.Topic, received.Message.ContentType, received.Message.Text));
        Assert.Same(received.Message, local.Executions.Get(id).Message);
    }
}
