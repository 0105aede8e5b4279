using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;

namespace IoTCommands.Tests.Support;

internal static class Clients
{
    /// <summary>Creates the SDK's real client with its whole pipeline, and a stub in place of the network.</summary>
    public static AmazonIoTJobsDataPlaneClient Over(HttpMessageHandler handler, int retries = 0) => new(
        new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
        new AmazonIoTJobsDataPlaneConfig
        {
            ServiceURL = "https://prefix.jobs.iot.eu-central-1.amazonaws.com",
            AuthenticationRegion = "eu-central-1",
            MaxErrorRetry = retries,
            HttpClientFactory = new StubHttpClientFactory(new HttpClient(handler)),
        });

    private sealed class StubHttpClientFactory(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
