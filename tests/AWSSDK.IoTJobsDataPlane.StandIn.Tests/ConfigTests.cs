using Amazon;
using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

[Collection(nameof(ProcessWideState))]
public sealed class ConfigTests : IDisposable
{
    private const string Url = "https://abc123.jobs.iot.eu-central-1.amazonaws.com/";

    private readonly AwsEnvironment _environment = new();

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void A_service_url_is_enough()
    {
        Assert.Null(Record.Exception(new AmazonIoTJobsDataPlaneConfig { ServiceURL = Url }.Validate));
    }

    [Fact]
    public void A_signing_Region_beside_it_is_fine()
    {
        Assert.Null(Record.Exception(new AmazonIoTJobsDataPlaneConfig { ServiceURL = Url, AuthenticationRegion = "eu-central-1" }.Validate));
    }

    [Fact]
    public void Nothing_at_all_is_refused()
    {
        var exception = Assert.Throws<AmazonClientException>(new AmazonIoTJobsDataPlaneConfig().Validate);

        Assert.Contains("ServiceURL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signing_Region_alone_is_refused()
    {
        var exception = Assert.Throws<AmazonClientException>(new AmazonIoTJobsDataPlaneConfig { AuthenticationRegion = "eu-central-1" }.Validate);

        Assert.Contains("ServiceURL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Region_is_refused()
    {
        var exception = Assert.Throws<AmazonClientException>(new AmazonIoTJobsDataPlaneConfig { RegionEndpoint = RegionEndpoint.EUCentral1 }.Validate);

        Assert.Contains("RegionEndpoint", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Region_that_is_set_after_the_service_url_replaces_it_and_is_refused()
    {
        var config = new AmazonIoTJobsDataPlaneConfig { ServiceURL = Url, RegionEndpoint = RegionEndpoint.EUCentral1 };

        Assert.Contains("RegionEndpoint", Assert.Throws<AmazonClientException>(config.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_url_that_is_set_after_the_Region_replaces_it()
    {
        var config = new AmazonIoTJobsDataPlaneConfig { RegionEndpoint = RegionEndpoint.EUCentral1, ServiceURL = Url };

        Assert.Null(Record.Exception(config.Validate));
    }

    [Fact]
    public void The_service_has_its_names()
    {
        var config = new AmazonIoTJobsDataPlaneConfig();

        Assert.Equal(
            ("IoT Jobs Data Plane", "data.jobs.iot", "2017-09-29", "iot-jobs-data"),
            (AmazonIoTJobsDataPlaneConfig.ServiceId, config.RegionEndpointServiceName, config.ServiceVersion, config.AuthenticationServiceName));
    }

    [Fact]
    public void A_call_has_no_time_limit_and_follows_no_redirect()
    {
        var config = new AmazonIoTJobsDataPlaneConfig();

        Assert.Equal((ClientConfig.MaxTimeout, false), (config.Timeout, config.AllowAutoRedirect));
    }

    [Fact]
    public void A_request_goes_to_the_service_url()
    {
        using var client = new AmazonIoTJobsDataPlaneClient("key", "secret", Url);

        Assert.Equal(Url, client.DetermineServiceOperationEndpoint(Clients.Request()).URL);
    }

    [Theory]
    [InlineData("eu-central-1", false, false, "https://data.jobs.iot.eu-central-1.amazonaws.com")]
    [InlineData("cn-north-1", false, false, "https://data.jobs.iot.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-east-1", true, false, "https://data.jobs.iot-fips.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", false, true, "https://data.jobs.iot.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "https://data.jobs.iot-fips.us-east-1.api.aws")]
    public void A_configuration_with_a_Region_knows_the_regional_endpoint(string region, bool fips, bool dualStack, string expected)
    {
        var config = new AmazonIoTJobsDataPlaneConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        Assert.Equal(expected, config.DetermineServiceOperationEndpoint(new(Clients.Request())).URL.TrimEnd('/'));
    }

    [Fact]
    public void FIPS_and_a_service_url_contradict_each_other()
    {
        var config = new AmazonIoTJobsDataPlaneConfig { ServiceURL = Url, UseFIPSEndpoint = true };

        Assert.Throws<AmazonClientException>(() => config.DetermineServiceOperationEndpoint(new(Clients.Request())));
    }

    [Fact]
    public void Dual_stack_and_a_service_url_contradict_each_other()
    {
        var config = new AmazonIoTJobsDataPlaneConfig { ServiceURL = Url, UseDualstackEndpoint = true };

        Assert.Throws<AmazonClientException>(() => config.DetermineServiceOperationEndpoint(new(Clients.Request())));
    }
}
