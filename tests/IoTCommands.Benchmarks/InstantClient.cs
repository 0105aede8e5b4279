using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;

namespace IoTCommands.Benchmarks;

/// <summary>The SDK's client with its whole pipeline (marshalling, signing, retries), over <see cref="InstantHandler"/>.</summary>
internal static class InstantClient
{
    public static AmazonIoTJobsDataPlaneClient Create() => new(
        new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
        new AmazonIoTJobsDataPlaneConfig
        {
            ServiceURL = "https://prefix.jobs.iot.eu-central-1.amazonaws.com",
            AuthenticationRegion = "eu-central-1",
            HttpClientFactory = new InstantHttpClientFactory(new HttpClient(new InstantHandler())),
        });

    private sealed class InstantHttpClientFactory(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
