using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane.Internal;

/// <summary>What the SDK's default modes mean for this service. They differ in nothing but the time to connect.</summary>
internal static class AmazonIoTJobsDataPlaneDefaults
{
    // The figures are those of AWS's reference guide, "Smart configuration defaults".
    private static readonly TimeSpan InRegionTime = TimeSpan.FromMilliseconds(1100);
    private static readonly TimeSpan StandardTime = TimeSpan.FromMilliseconds(3100);
    private static readonly TimeSpan MobileTime = TimeSpan.FromSeconds(30);

    internal static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, StandardTime),
        Mode(DefaultConfigurationMode.InRegion, InRegionTime),
        Mode(DefaultConfigurationMode.CrossRegion, StandardTime),
        Mode(DefaultConfigurationMode.Mobile, MobileTime),
        // The core replaces this one by what it finds out about where it runs.
        Mode(DefaultConfigurationMode.Auto, InRegionTime),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, TimeSpan timeToConnect)
    {
        return new DefaultConfiguration
        {
            Name = name,
            RetryMode = RequestRetryMode.Standard,
            S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
            ConnectTimeout = timeToConnect,
            TlsNegotiationTimeout = timeToConnect,
        };
    }
}
