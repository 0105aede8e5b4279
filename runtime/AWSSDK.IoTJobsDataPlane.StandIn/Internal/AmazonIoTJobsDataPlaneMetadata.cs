using Amazon.Runtime.Internal;

namespace Amazon.IoTJobsDataPlane.Internal;

internal sealed class AmazonIoTJobsDataPlaneMetadata : IServiceMetadata
{
    internal const string Id = "IoT Jobs Data Plane";

    public string ServiceId => Id;

    // Empty, because each operation has the same name in .NET as in the service's model.
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
