using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.Runtime;
using Amazon.Runtime.Identity;
using Kitchen;

namespace IoTCommands.Client.Tests;

/// <summary>Tests the requests that the client sends to AWS before the first start, and where it sends them.</summary>
public sealed class ConnectionTests
{
    private readonly ConcurrentQueue<HttpRequestMessage> _requests = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_goes_to_the_endpoint_of_the_account_and_is_signed_for_the_Region()
    {
        using IoTCommandsClient client = new(Options());
        CommandTarget target = CommandTarget.ForThing(new("eu-central-1", "123456789012"), "oven-17");

        Assert.Equal("e-1", (await client.JobsDataPlane.StartRebootDeviceAsync(target, cancellationToken: Cancellation)).ExecutionId);

        Assert.Equal(
            [
                "https://iot.eu-central-1.amazonaws.com/endpoint?endpointType=iot%3AJobs",
                "https://abc123.jobs.iot.eu-central-1.amazonaws.com/command-executions",
            ],
            _requests.Select(request => request.RequestUri!.AbsoluteUri));
        Assert.Contains(
            "/eu-central-1/iot-jobs-data/", string.Concat(_requests.Last().Headers.NonValidated["Authorization"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_endpoint_is_not_asked_for()
    {
        IoTCommandsClientOptions options = Options();
        options.JobsEndpoint = new Uri("https://given.jobs.iot.eu-central-1.amazonaws.com");
        using IoTCommandsClient client = new(options);
        CommandTarget target = CommandTarget.ForThing(new("eu-central-1", "123456789012"), "oven-17");

        await client.JobsDataPlane.StartRebootDeviceAsync(target, cancellationToken: Cancellation);

        Assert.Equal("given.jobs.iot.eu-central-1.amazonaws.com", Assert.Single(_requests).RequestUri!.Host);
    }

    [Fact]
    public async Task The_account_is_asked_for_once_by_all_callers()
    {
        using IoTCommandsClient client = new(Options());

        IoTRegionalAccount[] accounts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.GetAccountAsync(Cancellation)));

        Assert.Equal("arn:aws:iot:eu-central-1:210987654321", Assert.Single(accounts.Distinct()).ToString());
        Assert.StartsWith("sts.", Assert.Single(_requests).RequestUri!.Host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoint_that_a_service_without_TLS_tells_has_no_TLS_either()
    {
        IoTCommandsClientOptions options = Options();
        Action<ClientConfig> configure = options.ConfigureSdkClient!;
        options.ConfigureSdkClient = config =>
        {
            configure(config);
            // AWS_ENDPOINT_URL does the same.
            config.ServiceURL = config is AmazonIoTConfig ? "http://127.0.0.1:8180" : config.ServiceURL;
        };
        using IoTCommandsClient client = new(options);

        await client.JobsDataPlane.StartRebootDeviceAsync(
            CommandTarget.ForThing(new("eu-central-1", "123456789012"), "oven-17"), cancellationToken: Cancellation);

        Assert.Equal("http://abc123.jobs.iot.eu-central-1.amazonaws.com/command-executions", _requests.Last().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task Missing_credentials_are_told_by_the_call_that_asks_for_the_account()
    {
        IoTCommandsClientOptions options = Options();
        options.AwsOptions = null;
        options.ConfigureSdkClient = static config => config.IdentityResolverConfiguration = new NoCredentials();
        using IoTCommandsClient client = new(options);

        AmazonClientException exception = await Assert.ThrowsAsync<AmazonClientException>(() => client.GetAccountAsync(Cancellation));

        Assert.Equal("Nobody has credentials.", exception.Message);
    }

    private IoTCommandsClientOptions Options() => new()
    {
        Region = "eu-central-1",
        AwsOptions = new AWSOptions { Credentials = new BasicAWSCredentials("key", "secret") },
        ConfigureSdkClient = config => config.HttpClientFactory = new StubFactory(_requests),
    };

    private sealed class NoCredentials : IIdentityResolverConfiguration, IIdentityResolver
    {
        public IIdentityResolver GetIdentityResolver<T>()
            where T : BaseIdentity => this;

        public BaseIdentity ResolveIdentity(IClientConfig clientConfig) => throw new AmazonClientException("Nobody has credentials.");

        public BaseIdentity ResolveIdentity(IClientConfig clientConfig, CancellationToken cancellationToken) => ResolveIdentity(clientConfig);

        public Task<BaseIdentity> ResolveIdentityAsync(IClientConfig clientConfig, CancellationToken cancellationToken = default) =>
            throw new AmazonClientException("Nobody has credentials.");
    }

    private sealed class StubFactory(ConcurrentQueue<HttpRequestMessage> requests) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new StubHandler(requests));
    }

    private sealed class StubHandler(ConcurrentQueue<HttpRequestMessage> requests) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            requests.Enqueue(request);
            (string body, string type) = request.RequestUri!.AbsolutePath switch
            {
                "/endpoint" => ("""{"endpointAddress":"abc123.jobs.iot.eu-central-1.amazonaws.com"}""", "application/json"),
                "/command-executions" => ("""{"executionId":"e-1"}""", "application/json"),
                _ => (
                    """
                    <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                    <Account>210987654321</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
                    """,
                    "text/xml"),
            };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, type) });
        }
    }
}
