using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.StandIn;

/// <summary>The endpoint rules of a service: ServiceURL takes precedence; otherwise, the host depends on the Region's partition.</summary>
/// <param name="serviceId">The service's id, for messages.</param>
/// <param name="service">The beginning of the host name, such as <c>iot</c>.</param>
internal sealed class RegionalEndpointProvider(string serviceId, string service) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var region = (string)parameters[RegionalEndpointResolver.Region];
        var serviceUrl = (string)parameters[RegionalEndpointResolver.Endpoint];
        bool fips = parameters[RegionalEndpointResolver.UseFIPS] is true;
        bool dualStack = parameters[RegionalEndpointResolver.UseDualStack] is true;

        if (!string.IsNullOrEmpty(serviceUrl))
        {
            if (fips || dualStack)
            {
                throw new AmazonClientException(
                    $"{(fips ? "UseFIPSEndpoint" : "UseDualstackEndpoint")} cannot be combined with a ServiceURL ({serviceUrl}): a ServiceURL already "
                        + "names the one host to use.");
            }

            return new Endpoint(serviceUrl);
        }

        if (string.IsNullOrEmpty(region) || Fn.Partition(region) is not Partition partition)
        {
            throw new AmazonClientException($"The endpoint of {serviceId} cannot be found: the configuration has neither a ServiceURL nor a Region.");
        }

        if ((fips && !partition.supportsFIPS) || (dualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException(
                $"The partition '{partition.name}' of Region {region} has no {(fips && !partition.supportsFIPS ? "FIPS" : "dual-stack")} endpoints.");
        }

        return new Endpoint($"https://{service}{(fips ? "-fips" : "")}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }
}
