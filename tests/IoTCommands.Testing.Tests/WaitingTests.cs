using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Tests.Support;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests queries of executions, and waiting for executions.</summary>
public sealed class WaitingTests
{
    private static readonly CommandDefinition Command = TestCommand.Static("c");

    [Fact]
    public async Task A_status_that_has_passed_is_not_missed()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            await execution.AcceptAsync();
            await execution.SucceedAsync();
        });
        string id = await local.StartCommandAsync("c", device.Target);
        await local.WaitForEndAsync(id);

        CommandExecutionSnapshot passed = await local.Executions.WaitForAsync(
            id,
            snapshot => snapshot.Status == InProgress,
            TestContext.Current.CancellationToken);

        Assert.Equal(InProgress, passed.Status);
    }

    [Fact]
    public async Task A_test_can_wait_for_an_execution_whose_id_it_does_not_know()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", execution => execution.RejectAsync("BUSY"));

        Task<CommandExecutionSnapshot> waiting = local.Executions.WaitForAnyAsync(
            snapshot => snapshot.Status == Rejected,
            TestContext.Current.CancellationToken);
        string id = await local.StartCommandAsync("c", device.Target);

        Assert.Equal(id, (await waiting).ExecutionId);
    }

    [Fact]
    public async Task Waiting_ends_with_its_token()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        string id = await local.StartCommandAsync("c", local.AddThing("t"));
        using CancellationTokenSource cancellation = new();

        Task waiting = local.Executions.WaitForEndAsync(id, cancellation.Token);
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_wait_that_takes_too_long_tells_what_happened()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.Executions.WaitTimeout = TimeSpan.FromMilliseconds(1);
        LocalDevice device = local.AddDevice("t", execution => execution.ReportProgressAsync("HEATING", "at 120 °C"));
        string id = await local.StartCommandAsync("c", device.Target);
        using CancellationTokenSource canceled = new();
        await canceled.CancelAsync();

        TimeoutException exception = await Assert.ThrowsAsync<TimeoutException>(() => local.WaitForEndAsync(id));
        await Assert.ThrowsAsync<TimeoutException>(
            () => local.Executions.WaitForAnyAsync(snapshot => snapshot.Status == Failed, TestContext.Current.CancellationToken));
        OperationCanceledException cancellation = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => local.Executions.WaitForStatusAsync(id, Succeeded, canceled.Token));

        Assert.Contains("0.001 seconds (LocalExecutions.WaitTimeout)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("CREATED", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"message   {id} c() on {device.Target.Arn}: {{\"do\":\"it\"}}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("was canceled", cancellation.Message, StringComparison.Ordinal);
        Assert.Equal(canceled.Token, cancellation.CancellationToken);
    }

    [Fact]
    public async Task A_wait_for_a_status_ends_when_another_is_terminal()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            await execution.AcceptAsync();
            await execution.FailAsync("JAMMED");
        });
        string id = await local.StartCommandAsync("c", device.Target);

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => local.Executions.WaitForStatusAsync(id, Succeeded, TestContext.Current.CancellationToken));

        Assert.Contains("FAILED JAMMED", exception.Message, StringComparison.Ordinal);
        Assert.Equal(InProgress, (await local.Executions.WaitForStatusAsync(id, InProgress, TestContext.Current.CancellationToken)).Status);
        Assert.Equal(Failed, (await local.Executions.WaitForStatusAsync(id, Failed, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task A_history_that_is_not_complete_is_refused()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        int reports = 0;
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            for (; reports < 10_000; reports++)
            {
                await execution.AcceptAsync();
                if (reports == 9_998)
                {
                    Assert.Equal(10_000, local.Executions.GetHistory(execution.ExecutionId).Count);
                }
            }

            await execution.SucceedAsync();
        });
        string id = await local.StartCommandAsync("c", device.Target);
        await local.WaitForEndAsync(id);

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => local.Executions.GetHistory(id));

        Assert.Contains("the oldest 5000 snapshots", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_for_the_end_does_not_need_the_snapshots_that_were_dropped_before_it()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        string id = await local.StartCommandAsync("c", device.Target);
        CommandExecutionSnapshot end = await local.WaitForEndAsync(id);
        CommandExecutionSnapshot created = local.Executions.GetHistory(id)[0];
        ChangeLog log = new(limit: 4);
        log.Append(created);
        bool isFirstLook = true;

        CommandExecutionSnapshot found = await log.WaitAsync(
            snapshot =>
            {
                for (int i = 0; isFirstLook && i < 9; i++)
                {
                    log.Append(i < 8 ? created : end);
                }

                isFirstLook = false;
                return snapshot.IsTerminal;
            },
            staysTrue: true,
            TestContext.Current.CancellationToken);

        Assert.Same(end, found);
        Assert.True(log.DroppedCount > 1);
    }

    [Fact]
    public async Task Snapshots_that_a_wait_could_not_look_at_end_it()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.MaxKeptExecutions = 1, Command);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        using ManualResetEventSlim looked = new();
        using ManualResetEventSlim started = new();
        Task<CommandExecutionSnapshot> slow = Task.Run(
            () => local.Executions.WaitForAnyAsync(
                snapshot =>
                {
                    looked.Set();
                    started.Wait(TestContext.Current.CancellationToken);
                    return snapshot.Status == Rejected;
                },
                TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

        await StartAsync();
        looked.Wait(TestContext.Current.CancellationToken);
        for (int i = 0; i < 5; i++)
        {
            await StartAsync();
        }

        started.Set();

        string dropped = (await Assert.ThrowsAsync<InvalidOperationException>(() => slow)).Message;
        Assert.Contains("were dropped", dropped, StringComparison.Ordinal);
        Assert.Contains("or keep more (LocalIoTCommandsOptions.MaxKeptExecutions)", dropped, StringComparison.Ordinal);
        local.Executions.WaitTimeout = TimeSpan.FromMilliseconds(1);
        TimeoutException later = await Assert.ThrowsAsync<TimeoutException>(
            () => local.Executions.WaitForAnyAsync(snapshot => snapshot.Status == Rejected, TestContext.Current.CancellationToken));
        Assert.Contains("earlier snapshots are no longer kept", later.Message, StringComparison.Ordinal);

        async Task StartAsync() => await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));
    }

    [Fact]
    public async Task An_unknown_execution_is_an_error_that_names_it()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);

        Assert.Contains("'nope'", Assert.Throws<KeyNotFoundException>(() => local.Executions.Get("nope")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => local.Executions.GetHistory("nope"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => local.Executions.WaitForEndAsync("nope", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_list_has_all_executions_in_the_order_of_their_starts()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        CommandTarget thing = local.AddThing("t");

        string first = await local.StartCommandAsync("c", thing);
        string second = await local.StartCommandAsync("c", thing);

        Assert.Equal([first, second], local.Executions.List().Select(snapshot => snapshot.ExecutionId));
    }

    [Fact]
    public async Task A_snapshot_does_not_change()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        string id = await local.StartCommandAsync("c", device.Target);
        CommandExecutionSnapshot created = local.Executions.GetHistory(id)[0];

        await local.WaitForEndAsync(id);

        Assert.Equal((Created, created.CreatedAt), (created.Status, created.LastUpdatedAt));
    }
}
