using IoTCommands.Testing.Tests.Support;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Queries of executions, and waiting for what a test is about.</summary>
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
        await local.WaitForOutcomeAsync(id);

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

        Task waiting = local.Executions.WaitForOutcomeAsync(id, cancellation.Token);
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task An_unknown_execution_is_an_error_that_names_it()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);

        Assert.Contains("'nope'", Assert.Throws<KeyNotFoundException>(() => local.Executions.Get("nope")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => local.Executions.GetHistory("nope"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => local.Executions.WaitForOutcomeAsync("nope", TestContext.Current.CancellationToken));
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

        await local.WaitForOutcomeAsync(id);

        Assert.Equal((Created, created.CreatedAt, created.CreatedAt), (created.Status, created.StartedAt, created.LastUpdatedAt));
    }
}
