using Amazon.Runtime;

namespace Amazon.StandIn;

/// <summary>The SDK's default modes. Only the connection timeout differs.</summary>
internal static class DefaultModes
{
    // The values are from AWS's reference guide, "Smart configuration defaults".
    private static readonly TimeSpan InRegionTime = TimeSpan.FromMilliseconds(1100);
    private static readonly TimeSpan StandardTime = TimeSpan.FromMilliseconds(3100);
    private static readonly TimeSpan MobileTime = TimeSpan.FromSeconds(30);

    internal static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, StandardTime),
        Mode(DefaultConfigurationMode.InRegion, InRegionTime),
        Mode(DefaultConfigurationMode.CrossRegion, StandardTime),
        Mode(DefaultConfigurationMode.Mobile, MobileTime),
        // The core replaces this mode with the one that it detects.
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
