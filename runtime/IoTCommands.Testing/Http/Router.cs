using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Finds the operation of a request by method, path and the service that the request is signed for. If the signature does not name a service, the API
/// version, the query and the body decide between two operations.
/// </summary>
internal sealed class Router(IReadOnlyList<IOperation> operations)
{
    /// <summary>The signing name that older SDKs use. It does not name the service.</summary>
    private const string ExecuteApi = "execute-api";

    /// <summary>The version of the data plane's API, which some SDKs send.</summary>
    private const string DataPlaneVersion = "2017-09-29";

    /// <exception cref="ServiceException">There is no such operation: UnknownOperationException, which AWS returns whether or not the request is
    /// signed.</exception>
    public IReadOnlyList<RouteMatch> Find(string method, RequestTarget target)
    {
        string[] segments = target.Path.Split('/');
        List<RouteMatch> found = [];
        foreach (IOperation operation in operations)
        {
            if (operation.Route.Method == method && operation.Route.Match(segments) is { } labels)
            {
                found.Add(new RouteMatch(operation, labels));
            }
        }

        if (found.Count > 0)
        {
            return found;
        }

        string served = string.Join(", ", operations.Select(operation => $"{operation.Route.Method} {operation.Route.Path} ({operation.Route.Name})"));
        throw ServiceErrors.UnknownOperation($"The local endpoint has no operation at {method} {target.Path}. It has {served}.");
    }

    /// <exception cref="ServiceException">The signature is for another service: InvalidSignatureException.</exception>
    public static RouteMatch Choose(
        IReadOnlyList<RouteMatch> candidates, string service, string apiVersion, RequestTarget target, ReadOnlyMemory<byte> body)
    {
        string signingName = service != ExecuteApi ? service
            : candidates.Count == 1 ? candidates[0].Operation.Route.Service
            : IsStart(apiVersion, target, body) ? OperationRoute.IoTJobsData
            : OperationRoute.IoT;
        foreach (RouteMatch candidate in candidates)
        {
            if (candidate.Operation.Route.Service == signingName)
            {
                return candidate;
            }
        }

        string right = string.Join("' or '", candidates.Select(candidate => candidate.Operation.Route.Service));
        throw ServiceErrors.InvalidSignature($"The request is signed for the service '{service}'; it must be signed for '{right}'.");
    }

    /// <summary>
    /// True if the request is a StartCommandExecution; false if it is a ListCommandExecutions. The version of the API distinguishes them, or the query, which
    /// only a list has, or the body, in which a list has only one ARN.
    /// </summary>
    private static bool IsStart(string apiVersion, RequestTarget target, ReadOnlyMemory<byte> body)
    {
        if (apiVersion.Length > 0 || target.QueryItems.Count > 0)
        {
            return apiVersion == DataPlaneVersion;
        }

        using JsonDocument document = RequestBody.Parse(body);
        return document.RootElement.TryGetProperty("commandArn", out _) && document.RootElement.TryGetProperty("targetArn", out _);
    }
}

/// <summary>An operation, and the values of the labels in its path.</summary>
internal sealed record RouteMatch(IOperation Operation, IReadOnlyDictionary<string, string> Labels);
