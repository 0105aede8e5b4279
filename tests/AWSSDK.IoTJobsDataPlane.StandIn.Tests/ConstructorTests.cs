using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

[Collection(nameof(ProcessWideState))]
public sealed class ConstructorTests
{
    public static TheoryData<string, Func<string?, AmazonIoTJobsDataPlaneClient>> Constructors { get; } = new()
    {
        { "found", url => new(url) },
        { "found", url => new(Config(url)) },
        { "given", url => new(url, new BasicAWSCredentials("given", "secret")) },
        { "given", url => new(new BasicAWSCredentials("given", "secret"), Config(url)) },
        { "given", url => new("given", "secret", url) },
        { "given", url => new("given", "secret", Config(url)) },
        { "given with token", url => new("given", "secret", "token", url) },
        { "given with token", url => new("given", "secret", "token", Config(url)) },
    };

    [Theory]
    [MemberData(nameof(Constructors))]
    public async Task Each_constructor_signs_with_its_credentials(string expected, Func<string?, AmazonIoTJobsDataPlaneClient> make)
    {
        await using var server = new RecordingServer(Answer.Started());
        using var environment = new AwsEnvironment(("AWS_ACCESS_KEY_ID", "found"), ("AWS_SECRET_ACCESS_KEY", "secret"));
        using AmazonIoTJobsDataPlaneClient client = make(server.Url);

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        RecordedRequest request = Assert.Single(server.Requests);
        Assert.Equal(expected, new Signature(request).Credential[0] + (request.HasHeader("X-Amz-Security-Token") ? " with token" : ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_constructor_makes_a_client_without_a_service_url(string? serviceUrl)
    {
        using var environment = new AwsEnvironment(("AWS_ACCESS_KEY_ID", "found"), ("AWS_SECRET_ACCESS_KEY", "secret"));

        Assert.All(Constructors, row => Assert.Throws<AmazonClientException>(() => row.Data.Item2(serviceUrl)));
    }

    [Fact]
    public async Task A_disposed_client_says_so()
    {
        await using var server = new RecordingServer(Answer.Started());
        AmazonIoTJobsDataPlaneClient client = Clients.For(server);
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken));
    }

    private static AmazonIoTJobsDataPlaneConfig Config(string? url) => new() { ServiceURL = url };
}
