using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Model;

/// <summary>The arguments of DescribeEndpoint.</summary>
public partial class DescribeEndpointRequest : AmazonIoTRequest
{
    /// <summary>The type of the endpoint, such as <c>iot:Jobs</c> or <c>iot:Data-ATS</c>.</summary>
    [AWSProperty(Max = 128)]
    public string EndpointType { get; set; }
}

/// <summary>The response of DescribeEndpoint.</summary>
public partial class DescribeEndpointResponse : AmazonWebServiceResponse
{
    /// <summary>The account's host name, without scheme.</summary>
    [AWSProperty(Max = 128)]
    public string EndpointAddress { get; set; }
}
