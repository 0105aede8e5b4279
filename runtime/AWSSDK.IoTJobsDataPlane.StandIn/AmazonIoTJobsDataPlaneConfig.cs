using Amazon.IoTJobsDataPlane.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.StandIn;
using Amazon.Util.Internal;

namespace Amazon.IoTJobsDataPlane;

/// <summary>
/// The configuration of <see cref="AmazonIoTJobsDataPlaneClient"/>. It requires a ServiceURL and rejects a RegionEndpoint.
/// Requests are signed for AuthenticationRegion or, if that is not set, for the Region in the host name of the ServiceURL.
/// </summary>
public partial class AmazonIoTJobsDataPlaneConfig : ClientConfig
{
    private const string Id = AmazonIoTJobsDataPlaneMetadata.Id;

    private static readonly string UserAgentOfService = InternalSDKUtils.BuildUserAgentString(Id, "4.0.0.0");

    /// <summary>Initializes a configuration with the service's defaults.</summary>
    public AmazonIoTJobsDataPlaneConfig()
        : base(new DefaultConfigurationProvider(DefaultModes.All))
    {
        base.ServiceId = Id;
        AuthenticationServiceName = "iot-jobs-data";
        EndpointProvider = new RegionalEndpointProvider(Id, "data.jobs.iot");
    }

    /// <summary>The service's id, "IoT Jobs Data Plane".</summary>
    public static new string ServiceId => Id;

    /// <summary>The service's part of a regional host name, "data.jobs.iot".</summary>
    public override string RegionEndpointServiceName => "data.jobs.iot";

    /// <summary>The API version, "2017-09-29".</summary>
    public override string ServiceVersion => "2017-09-29";

    /// <summary>The client's name in the User-Agent header.</summary>
    public override string UserAgent => UserAgentOfService;

    /// <summary>
    /// Rejects a configuration that cannot reach the service. Called by the client's constructor.
    /// A ServiceURL that is set in code is always accepted. One from the environment (<c>AWS_ENDPOINT_URL</c>, <c>AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE</c>)
    /// is accepted only if the SDK finds no Region.
    /// </summary>
    /// <exception cref="AmazonClientException">RegionEndpoint is set or found in the environment, or ServiceURL is not set.</exception>
    public override void Validate()
    {
        if (RegionEndpoint is not null)
        {
            throw new AmazonClientException(
                $"AmazonIoTJobsDataPlaneClient takes no RegionEndpoint, but this configuration has {RegionEndpoint.SystemName} (set in code, or found in "
                    + "environment or profile). "
                + "Each account has an endpoint of its own: set ServiceURL to what 'aws iot describe-endpoint --endpoint-type iot:Jobs' prints, "
                + "and AuthenticationRegion where that host names no Region.");
        }

        if (string.IsNullOrEmpty(ServiceURL))
        {
            throw new AmazonClientException(
                "AmazonIoTJobsDataPlaneClient needs a ServiceURL. Set it to the account's endpoint, which 'aws iot describe-endpoint --endpoint-type "
                    + "iot:Jobs' prints.");
        }
    }

    /// <summary>Returns the endpoint of a request.</summary>
    /// <param name="parameters">The request, and a Region to use instead of the configuration's Region.</param>
    /// <returns>The endpoint.</returns>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        RegionalEndpointResolver.GetEndpoint(this, Id, parameters);

    /// <summary>Sets the service's defaults: no redirects are followed, and only its cancellation token limits the time of a call.</summary>
    protected override void Initialize()
    {
        AllowAutoRedirect = false;
        Timeout = MaxTimeout;
    }
}
