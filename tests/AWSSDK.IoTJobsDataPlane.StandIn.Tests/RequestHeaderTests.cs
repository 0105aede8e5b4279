using System.Globalization;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class RequestHeaderTests
{
    [Fact]
    public async Task It_is_posted_to_command_executions()
    {
        RecordedRequest request = await SendAsync();

        Assert.Equal("POST /command-executions", $"{request.Method} {request.Target}");
    }

    [Theory]
    [InlineData("Content-Type", "application/json")]
    [InlineData("X-Amz-Api-Version", "2017-09-29")]
    [InlineData("amz-sdk-request", "attempt=1; max=1")]
    public async Task A_header_is_always_there(string name, string value)
    {
        Assert.Equal(value, (await SendAsync()).Header(name));
    }

    [Fact]
    public async Task The_user_agent_names_service_and_version()
    {
        Assert.Matches("^aws-sdk-dotnet-coreclr/4\\..* api/IoT Jobs Data Plane#4\\.", (await SendAsync()).Header("User-Agent"));
    }

    [Fact]
    public async Task The_length_is_that_of_the_body()
    {
        RecordedRequest request = await SendAsync(request: Clients.RequestWith(new() { S = "grün" }));

        Assert.Equal(request.Body.Length.ToString(CultureInfo.InvariantCulture), request.Header("Content-Length"));
    }

    [Fact]
    public async Task It_is_signed_for_the_service_and_the_Region_of_the_configuration()
    {
        var signature = new Signature(await SendAsync());

        Assert.Equal([Clients.AccessKey, signature.Credential[1], "eu-central-1", "iot-jobs-data", "aws4_request"], signature.Credential);
    }

    [Fact]
    public async Task The_signature_is_right_for_what_arrived()
    {
        var signature = new Signature(await SendAsync(request: Clients.RequestWith(new() { S = "grün", BIN = new MemoryStream([1, 2]) })));

        Assert.Equal(signature.Compute(Clients.SecretKey), signature.Value);
    }

    [Fact]
    public async Task The_signature_covers_the_headers_of_the_operation()
    {
        var signature = new Signature(await SendAsync());

        Assert.Superset(new HashSet<string>(["content-type", "host", "x-amz-api-version", "x-amz-date"]), new HashSet<string>(signature.SignedHeaders));
    }

    [Theory]
    [InlineData("http://abc123.jobs.iot.eu-west-1.amazonaws.com", "eu-west-1")]
    [InlineData("http://abc123.jobs.iot.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [InlineData("http://data.jobs.iot.us-gov-west-1.amazonaws.com", "us-gov-west-1")]
    public async Task Without_a_Region_in_the_configuration_the_host_names_it(string serviceUrl, string region)
    {
        RecordedRequest request = await SendAsync((config, server) =>
        {
            config.ServiceURL = serviceUrl;
            config.AuthenticationRegion = null;
            config.HttpClientFactory = new LoopbackHttpClientFactory(server);
        });

        Assert.Equal(new Uri(serviceUrl).Host, request.Header("Host"));
        Assert.Equal(region, new Signature(request).Credential[2]);
    }

    [Fact]
    public async Task A_Region_in_the_configuration_wins_over_the_hosts()
    {
        RecordedRequest request = await SendAsync((config, server) =>
        {
            config.ServiceURL = "http://abc123.jobs.iot.eu-west-1.amazonaws.com";
            config.HttpClientFactory = new LoopbackHttpClientFactory(server);
        });

        Assert.Equal("eu-central-1", new Signature(request).Credential[2]);
    }

    [Fact]
    public async Task Temporary_credentials_send_their_token_and_sign_it()
    {
        await using var server = new RecordingServer(Answer.Started());
        var config = new AmazonIoTJobsDataPlaneConfig { ServiceURL = server.Url, AuthenticationRegion = "eu-central-1" };
        using var client = new AmazonIoTJobsDataPlaneClient(new SessionAWSCredentials("key", "secret", "session"), config);

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        RecordedRequest request = Assert.Single(server.Requests);
        Assert.Equal("session", request.Header("X-Amz-Security-Token"));
        Assert.Contains("x-amz-security-token", new Signature(request).SignedHeaders);
    }

    [Fact]
    public async Task Anonymous_credentials_sign_nothing()
    {
        await using var server = new RecordingServer(Answer.Started());
        var config = new AmazonIoTJobsDataPlaneConfig { ServiceURL = server.Url, AuthenticationRegion = "eu-central-1" };
        using var client = new AmazonIoTJobsDataPlaneClient(new AnonymousAWSCredentials(), config);

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        Assert.False(Assert.Single(server.Requests).HasHeader("Authorization"));
    }

    [Fact]
    public async Task A_path_in_the_endpoint_is_kept()
    {
        RecordedRequest request = await SendAsync((config, server) => config.ServiceURL = server.Url + "/stage");

        Assert.Equal("/stage/command-executions", request.Target);
    }

    private static async Task<RecordedRequest> SendAsync(
        Action<AmazonIoTJobsDataPlaneConfig, RecordingServer>? configure = null, StartCommandExecutionRequest? request = null)
    {
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server, config => configure?.Invoke(config, server));
        await client.StartCommandExecutionAsync(request ?? Clients.Request(), TestContext.Current.CancellationToken);
        return Assert.Single(server.Requests);
    }
}
