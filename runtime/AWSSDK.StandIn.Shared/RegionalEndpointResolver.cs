using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Util;

namespace Amazon.StandIn;

/// <summary>Collects the endpoint's parameters. The base class calls the configuration's provider and applies the result.</summary>
internal sealed class RegionalEndpointResolver : BaseEndpointResolver
{
    // The names in the service's endpoint rules. A caller's own EndpointProvider uses them to read the parameters.
    internal const string Region = "Region";
    internal const string UseDualStack = "UseDualStack";
    internal const string UseFIPS = "UseFIPS";
    internal const string Endpoint = "Endpoint";

    /// <summary>Returns the endpoint of a request that is not sent.</summary>
    internal static Endpoint GetEndpoint(ClientConfig config, string serviceId, ServiceOperationEndpointParameters parameters)
    {
        // Nothing is sent, so nothing is signed.
        var context = new RequestContext(enableMetrics: false, new NullSigner())
        {
            ClientConfig = config,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, serviceId) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return new RegionalEndpointResolver().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, responseContext: null));
    }

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        IClientConfig config = requestContext.ClientConfig;
        return new EndpointParameters
        {
            [Region] = requestContext.Request.AlternateEndpoint?.SystemName ?? RegionOf(config),
            [UseDualStack] = config.UseDualstackEndpoint,
            [UseFIPS] = config.UseFIPSEndpoint,
            [Endpoint] = config.ServiceURL,
        };
    }

    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters)
    {
        InjectHostPrefix(executionContext.RequestContext);
    }

    private static string RegionOf(IClientConfig config)
    {
        if (config.RegionEndpoint is not null || string.IsNullOrEmpty(config.ServiceURL))
        {
            return config.RegionEndpoint?.SystemName;
        }

        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? RegionEndpoint.GetBySystemName(AWSSDKUtils.DetermineRegion(config.ServiceURL)).SystemName
            : config.AuthenticationRegion;
    }
}
