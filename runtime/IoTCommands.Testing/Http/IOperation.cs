namespace IoTCommands.Testing.Http;

/// <summary>An operation that the endpoint implements.</summary>
internal interface IOperation
{
    OperationRoute Route { get; }

    /// <returns>The response if it is not an error.</returns>
    /// <exception cref="ServiceException">The response is an error.</exception>
    ServiceResponse Invoke(ServiceRequest request);
}

/// <summary>The name of an operation in AWS's API reference, and the properties of its requests.</summary>
/// <param name="Name">The name.</param>
/// <param name="Service">The signing name of the service. It distinguishes operations with the same method and path, which have different hosts on AWS.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path; a segment in braces, as in <c>/commands/{commandId}</c>, is a label.</param>
internal sealed record OperationRoute(string Name, string Service, string Method, string Path)
{
    /// <summary>The control plane.</summary>
    public const string IoT = "iot";

    /// <summary>The data plane.</summary>
    public const string IoTJobsData = "iot-jobs-data";

    private readonly string[] _segments = Path.Split('/');

    /// <summary>Matches the segments of a path, which are still percent-encoded.</summary>
    /// <returns>The values of the labels by name, decoded; null if the path does not match.</returns>
    public IReadOnlyDictionary<string, string>? Match(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            if (_segments[i] is ['{', .. string label, '}'])
            {
                if (segments[i].Length == 0)
                {
                    return null;
                }

                labels.Add(label, Uri.UnescapeDataString(segments[i]));
            }
            else if (segments[i] != _segments[i])
            {
                return null;
            }
        }

        return labels;
    }
}
