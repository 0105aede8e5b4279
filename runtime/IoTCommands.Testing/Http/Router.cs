namespace IoTCommands.Testing.Http;

/// <summary>Finds the operation of a request by method and path, and by the service that the request is signed for.</summary>
internal sealed class Router(IReadOnlyList<IOperation> operations)
{
    /// <summary>The signing name of the control plane in older SDKs.</summary>
    private const string ExecuteApi = "execute-api";

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
    public static RouteMatch ForService(IReadOnlyList<RouteMatch> candidates, string service)
    {
        string signingName = service == ExecuteApi ? OperationRoute.IoT : service;
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
}

/// <summary>An operation, and the values of the labels in its path.</summary>
internal sealed record RouteMatch(IOperation Operation, IReadOnlyDictionary<string, string> Labels);
