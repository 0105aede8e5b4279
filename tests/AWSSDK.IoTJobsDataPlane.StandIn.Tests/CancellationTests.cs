using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_call_that_is_cancelled_before_it_starts_sends_nothing()
    {
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.StartCommandExecutionAsync(Clients.Request(), new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_ends_and_is_not_tried_again()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new RecordingServer(async (_, _) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
            return Answer.Started();
        });
        using var client = Clients.For(server, config => config.MaxErrorRetry = 3);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.StartCommandExecutionAsync(Clients.Request(), cancel.Token));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_client_goes_on_working_after_a_cancelled_call()
    {
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.StartCommandExecutionAsync(Clients.Request(), new CancellationToken(canceled: true)));

        Assert.NotNull(await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken));
    }
}
