using Amazon.IoT.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.StandIn;
using Amazon.Util.Internal;

namespace Amazon.IoT;

/// <summary>The configuration of <see cref="AmazonIoTClient"/>: a Region, or a ServiceURL with an AuthenticationRegion.</summary>
public partial class AmazonIoTConfig : ClientConfig
{
    private const string Id = AmazonIoTMetadata.Id;

    private static readonly string UserAgentOfService = InternalSDKUtils.BuildUserAgentString(Id, "4.0.0.0");

    /// <summary>Initializes a configuration with the service's defaults.</summary>
    public AmazonIoTConfig()
        : base(new DefaultConfigurationProvider(DefaultModes.All))
    {
        base.ServiceId = Id;
        AuthenticationServiceName = "iot";
        EndpointProvider = new RegionalEndpointProvider(Id, "iot");
    }

    /// <summary>The service's id, "IoT".</summary>
    public static new string ServiceId => Id;

    /// <summary>The service's part of a regional host name, "iot".</summary>
    public override string RegionEndpointServiceName => "iot";

    /// <summary>The API version, "2015-05-28".</summary>
    public override string ServiceVersion => "2015-05-28";

    /// <summary>The client's name in the User-Agent header.</summary>
    public override string UserAgent => UserAgentOfService;

    /// <summary>Returns the endpoint of a request.</summary>
    /// <param name="parameters">The request, and a Region to use instead of the configuration's Region.</param>
    /// <returns>The endpoint.</returns>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        RegionalEndpointResolver.GetEndpoint(this, Id, parameters);
}
