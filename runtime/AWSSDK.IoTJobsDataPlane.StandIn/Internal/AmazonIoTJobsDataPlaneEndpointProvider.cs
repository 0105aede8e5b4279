using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.IoTJobsDataPlane.Internal;

/// <summary>
/// The service's endpoint rules: ServiceURL takes precedence; otherwise, the host depends on the Region's partition.
/// The client always has a ServiceURL, but a configuration can be asked for its endpoint without a client.
/// </summary>
internal sealed class AmazonIoTJobsDataPlaneEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var region = (string)parameters[AmazonIoTJobsDataPlaneEndpointResolver.Region];
        var serviceUrl = (string)parameters[AmazonIoTJobsDataPlaneEndpointResolver.Endpoint];
        bool fips = parameters[AmazonIoTJobsDataPlaneEndpointResolver.UseFIPS] is true;
        bool dualStack = parameters[AmazonIoTJobsDataPlaneEndpointResolver.UseDualStack] is true;

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
            throw new AmazonClientException("The endpoint of IoT Jobs Data Plane cannot be found: the configuration has neither a ServiceURL nor a Region.");
        }

        if ((fips && !partition.supportsFIPS) || (dualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException(
                $"The partition '{partition.name}' of Region {region} has no {(fips && !partition.supportsFIPS ? "FIPS" : "dual-stack")} endpoints.");
        }

        string service = fips ? "data.jobs.iot-fips" : "data.jobs.iot";
        return new Endpoint($"https://{service}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }
}
