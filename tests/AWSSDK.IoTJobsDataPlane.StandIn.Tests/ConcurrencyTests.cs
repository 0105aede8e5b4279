using Amazon.IoTJobsDataPlane.Model;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Many_calls_at_once_each_get_their_own_answer()
    {
        const int Calls = 200;
        await using var server = new RecordingServer((request, _) => Task.FromResult(Answer.Started("for-" + request.ClientToken)));
        using var client = Clients.For(server);

        StartCommandExecutionResponse[] responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(
            number => client.StartCommandExecutionAsync(Clients.Request($"token-{number}"), TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(0, Calls).Select(number => $"for-token-{number}"), responses.Select(response => response.ExecutionId));
    }

    [Fact]
    public async Task Many_calls_at_once_with_one_request_each_have_their_own_token()
    {
        const int Calls = 100;
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server);
        StartCommandExecutionRequest request = Clients.Request();

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken)));

        Assert.Equal(Calls, server.Requests.Select(recorded => recorded.ClientToken).Distinct().Count());
    }
}
