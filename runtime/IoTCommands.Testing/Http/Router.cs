using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Finds the operation of a request by method and path, and by the service that the request is signed for; without a service, by what only one of two
/// operations has.
/// </summary>
internal sealed class Router(IReadOnlyList<IOperation> operations)
{
    /// <summary>The signing name of older SDKs, which says only that the request is for an API.</summary>
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
    /// Distinguishes StartCommandExecution and ListCommandExecutions: by the version of the API, by the query, which only the list has, and by the body, in
    /// which a list has one ARN.
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
