using IoTCommands.Testing.Tests.Support;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task A_thousand_starts_at_once_on_ten_devices_are_all_carried_out_once()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c"));
        LocalDevice[] devices =
        [
            .. Enumerable.Range(0, 10).Select(i => local.AddDevice($"t{i}", async execution =>
            {
                await execution.AcceptAsync();
                await Task.Yield();
                await execution.SucceedAsync();
            })),
        ];

        string[] ids = new string[1000];
        await Parallel.ForAsync(
            0,
            ids.Length,
            TestContext.Current.CancellationToken,
            async (i, _) => ids[i] = await local.StartCommandAsync("c", devices[i % 10].Target));
        CommandExecutionSnapshot[] ended = await Task.WhenAll(ids.Select(local.WaitForEndAsync));

        Assert.All(ended, snapshot => Assert.Equal(Succeeded, snapshot.Status));
        Assert.All(devices, device => Assert.Equal(100, device.Received.Count));
        Assert.Equal(ids.Order(StringComparer.Ordinal), local.Executions.List().Select(snapshot => snapshot.ExecutionId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_many_final_reports_at_once_one_is_taken()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c"));
        TaskCompletionSource<int> refusals = new();
        LocalDevice device = local.AddDevice("t", async (execution, token) =>
        {
            Exception?[] outcomes = await Task.WhenAll(
                Enumerable.Range(0, 32).Select(
                    i => Task.Run(async () => await Record.ExceptionAsync(() => execution.FailAsync($"NO-{i}", cancellationToken: token)), token)));
            refusals.SetResult(outcomes.OfType<CommandUpdateRejectedException>()
                .Count(exception => exception.ErrorCode == "TerminalStateReached"));
        });

        string id = await local.StartCommandAsync("c", device.Target);

        Assert.Equal(31, await refusals.Task.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal([Created, Failed], local.Executions.GetHistory(id).Select(snapshot => snapshot.Status));
    }
}
