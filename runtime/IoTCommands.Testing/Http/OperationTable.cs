namespace IoTCommands.Testing.Http;

/// <summary>Finds the operation of a request.</summary>
internal sealed class OperationTable(params IOperation[] operations)
{
    /// <exception cref="ServiceException">There is no such operation: UnknownOperationException, which AWS returns whether or not the request is
    /// signed.</exception>
    public IReadOnlyList<IOperation> At(string method, string path)
    {
        List<IOperation> found = [];
        foreach (IOperation operation in operations)
        {
            if (operation.Method == method && operation.Path == path)
            {
                found.Add(operation);
            }
        }

        if (found.Count > 0)
        {
            return found;
        }

        string served = string.Join(", ", operations.Select(operation => $"{operation.Method} {operation.Path} ({operation.Name})"));
        throw ServiceErrors.UnknownOperation($"The local endpoint has no operation at {method} {path}. It has {served}.");
    }

    /// <exception cref="ServiceException">The signature is for another service: InvalidSignatureException.</exception>
    public static IOperation ForService(IReadOnlyList<IOperation> candidates, string service)
    {
        foreach (IOperation operation in candidates)
        {
            if (operation.Service == service)
            {
                return operation;
            }
        }

        string right = string.Join("' or '", candidates.Select(candidate => candidate.Service));
        throw ServiceErrors.InvalidSignature($"The request is signed for the service '{service}'; it must be signed for '{right}'.");
    }
}
