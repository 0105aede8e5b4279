using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

/// <summary>AWSSDK.Extensions.NETCore.Setup creates clients through the interface's static members.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class DependencyInjectionTests : IDisposable
{
    private readonly AwsEnvironment _environment = new(("AWS_ACCESS_KEY_ID", "found"), ("AWS_SECRET_ACCESS_KEY", "secret"));

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task Options_with_a_service_url_make_a_client_that_works()
    {
        await using var server = new RecordingServer(Answer.Started());
        var options = new AWSOptions { Credentials = new BasicAWSCredentials("given", "secret"), DefaultClientConfig = { ServiceURL = server.Url } };
        using IAmazonIoTJobsDataPlane client = options.CreateServiceClient<IAmazonIoTJobsDataPlane>();

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        Assert.Equal("given", new Signature(Assert.Single(server.Requests)).Credential[0]);
    }

    [Fact]
    public void Options_with_a_Region_alone_make_no_client()
    {
        var options = new AWSOptions { Region = RegionEndpoint.EUCentral1, Credentials = new BasicAWSCredentials("given", "secret") };

        var exception = Assert.Throws<AmazonClientException>(options.CreateServiceClient<IAmazonIoTJobsDataPlane>);

        Assert.Contains("RegionEndpoint", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_interface_makes_its_own_kind_of_configuration()
    {
        Assert.IsType<AmazonIoTJobsDataPlaneConfig>(DefaultConfigOf<IAmazonIoTJobsDataPlane>());
    }

    [Fact]
    public void The_interface_makes_its_own_kind_of_client()
    {
        using var client = (IDisposable)DefaultClientOf<IAmazonIoTJobsDataPlane>(null, new AmazonIoTJobsDataPlaneConfig { ServiceURL = "http://localhost" });

        Assert.IsType<AmazonIoTJobsDataPlaneClient>(client);
    }

    [Fact]
    public void The_interface_refuses_another_services_configuration()
    {
        var credentials = new BasicAWSCredentials("given", "secret");

        Assert.Throws<AmazonClientException>(() => DefaultClientOf<IAmazonIoTJobsDataPlane>(credentials, new AnotherConfig()));
    }

    private static ClientConfig DefaultConfigOf<T>()
        where T : IAmazonService => T.CreateDefaultClientConfig();

    private static IAmazonService DefaultClientOf<T>(AWSCredentials? credentials, ClientConfig config)
        where T : IAmazonService => T.CreateDefaultServiceClient(credentials, config);

    private sealed class AnotherConfig() : ClientConfig(new DefaultConfigurationProvider([Defaults]))
    {
        private static readonly DefaultConfiguration Defaults = new() { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard };

        public override string ServiceVersion => "1";

        public override string UserAgent => "another";

        public override string RegionEndpointServiceName => "another";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new("http://localhost");
    }
}
