using Amazon;
using Amazon.IoTJobsDataPlane.Model;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

/// <summary>The switch that restores the behavior of version 3 of the SDK.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class InitializeCollectionsTests : IDisposable
{
    public InitializeCollectionsTests() => AWSConfigs.InitializeCollections = true;

    public void Dispose() => AWSConfigs.InitializeCollections = false;

    [Fact]
    public void A_new_request_has_an_empty_map()
    {
        Assert.Empty(new StartCommandExecutionRequest().Parameters);
    }

    [Fact]
    public async Task An_empty_map_is_not_sent()
    {
        Assert.Equal("""{"clientToken":"token"}""", await BodyOf(new() { ClientToken = "token" }));
    }

    [Fact]
    public async Task A_filled_map_is_sent()
    {
        Assert.Equal(
            """{"clientToken":"token","parameters":{"targetC":{"I":180}}}""",
            await BodyOf(new() { ClientToken = "token", Parameters = { ["targetC"] = new() { I = 180 } } }));
    }

    private static async Task<string> BodyOf(StartCommandExecutionRequest request)
    {
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server);
        await client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken);
        return Assert.Single(server.Requests).Text;
    }
}
