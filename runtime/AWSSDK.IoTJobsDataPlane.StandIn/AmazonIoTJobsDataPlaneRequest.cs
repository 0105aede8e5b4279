using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane;

/// <summary>The base of the service's requests.</summary>
public partial class AmazonIoTJobsDataPlaneRequest : AmazonWebServiceRequest
{
}
