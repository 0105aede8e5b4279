using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>The base of the service's requests.</summary>
public partial class AmazonIoTRequest : AmazonWebServiceRequest
{
}
