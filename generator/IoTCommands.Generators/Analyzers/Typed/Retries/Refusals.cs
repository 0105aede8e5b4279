using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>Exceptions that say for certain that nothing was started, so that a repetition is the first start.</summary>
internal static class Refusals
{
    /// <summary>Is it about arguments, which are checked before anything is sent, or the service's word that it did not take the start?</summary>
    /// <remarks>
    /// ThrottlingException is none: the SDK repeats a start by itself, and it is the answer to the last attempt only, where one before may have got through.
    /// When ConflictException comes is not documented.
    /// </remarks>
    public static bool Is(ITypeSymbol? exception)
    {
        for (ITypeSymbol? type = exception; type is not null; type = type.BaseType)
        {
            if (type switch
            {
                { Name: "ArgumentException" or "FormatException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
                { Name: "ResourceNotFoundException" or "ServiceQuotaExceededException" or "ValidationException" } => IsOfSdk(type.ContainingNamespace),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Amazon.IoTJobsDataPlane.Model.</summary>
    private static bool IsOfSdk(INamespaceSymbol? containing) => containing is
    {
        Name: "Model",
        ContainingNamespace: { Name: "IoTJobsDataPlane", ContainingNamespace: { Name: "Amazon", ContainingNamespace.IsGlobalNamespace: true } },
    };
}
