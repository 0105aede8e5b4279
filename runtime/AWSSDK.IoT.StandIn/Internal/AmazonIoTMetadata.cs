using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal;

internal sealed class AmazonIoTMetadata : IServiceMetadata
{
    internal const string Id = "IoT";

    public string ServiceId => Id;

    // Empty, because each operation has the same name in .NET as in the service's model.
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
