using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

/// <summary>
/// Tests what environment variables do for a client that sets no endpoint in code. With a Region, which nearly every environment on AWS has, validation always
/// fails.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class EnvironmentTests
{
    [Fact]
    public void A_Region_is_refused_as_one_in_code_is()
    {
        using var environment = new AwsEnvironment(("AWS_REGION", "eu-central-1"));

        var exception = Assert.Throws<AmazonClientException>(new AmazonIoTJobsDataPlaneConfig().Validate);

        Assert.Contains("RegionEndpoint", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE")]
    public void An_endpoint_does_not_help_where_there_is_a_Region(string variable)
    {
        using var environment = new AwsEnvironment(("AWS_REGION", "eu-central-1"), (variable, "https://abc123.jobs.iot.eu-central-1.amazonaws.com"));

        var exception = Assert.Throws<AmazonClientException>(new AmazonIoTJobsDataPlaneConfig().Validate);

        Assert.Contains("RegionEndpoint", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE")]
    public async Task An_endpoint_is_used_where_there_is_no_Region(string variable)
    {
        await using var server = new RecordingServer(Answer.Started());
        using var environment = new AwsEnvironment((variable, server.Url));
        using var client = new AmazonIoTJobsDataPlaneClient("key", "secret", new AmazonIoTJobsDataPlaneConfig());

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_service_url_in_code_works_whatever_the_environment_says()
    {
        await using var server = new RecordingServer(Answer.Started());
        using var environment = new AwsEnvironment(("AWS_REGION", "eu-west-1"), ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"));
        using var client = Clients.For(server);

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        Assert.Equal("eu-central-1", new Signature(Assert.Single(server.Requests)).Credential[2]);
    }
}
