using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>The SDK's types of an untyped call, looked up once for a compilation.</summary>
internal sealed class SdkTypes
{
    private const string Client = "Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane";

    private const string Model = "Amazon.IoTJobsDataPlane.Model.";

    private readonly INamedTypeSymbol _client;

    private readonly INamedTypeSymbol _parameterValue;

    private SdkTypes(INamedTypeSymbol client, INamedTypeSymbol request, INamedTypeSymbol parameterValue)
    {
        _client = client;
        Request = request;
        _parameterValue = parameterValue;
        HasNullCollections = request.ContainingAssembly.Identity.Version.Major >= 4;
    }

    public INamedTypeSymbol Request { get; }

    /// <summary>Since its version 4 the SDK makes no collection by itself: <c>Parameters</c> is null until it is set.</summary>
    public bool HasNullCollections { get; }

    /// <summary>null if the project does not reference the SDK.</summary>
    public static SdkTypes? Find(Compilation compilation) =>
        FindType(compilation, Model + "StartCommandExecutionRequest") is { } request
        && FindType(compilation, Model + "CommandParameterValue") is { } parameterValue
        && FindType(compilation, Client) is { } client
            ? new SdkTypes(client, request, parameterValue)
            : null;

    public bool IsRequest(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, Request);

    public bool IsParameterValue(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _parameterValue);

    /// <summary>
    /// true for a method of a client or the interface, also the synchronous one of .NET Framework; otherwise, false: another class may have a method of
    /// the name that completes the request.
    /// </summary>
    public bool IsStart(IMethodSymbol method) =>
        method.Name is "StartCommandExecutionAsync" or "StartCommandExecution"
        && method.Parameters.Length > 0
        && IsRequest(method.Parameters[0].Type)
        && IsClient(method.ContainingType);

    /// <summary>true for the SDK's asynchronous method, or an override of it, which the generated code calls too; otherwise, false.</summary>
    public bool IsAsyncStartOfSdk(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method is { Name: "StartCommandExecutionAsync", Parameters.Length: 2 }
            && IsStart(method)
            && IsOfSdk(method);
    }

    /// <summary>true if the SDK declares the method; false for a client of the project.</summary>
    public bool IsOfSdk(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Request.ContainingAssembly);

    private bool IsClient(INamedTypeSymbol type)
    {
        bool isClient = SymbolEqualityComparer.Default.Equals(type, _client);
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            isClient |= SymbolEqualityComparer.Default.Equals(implemented, _client);
        }

        return isClient;
    }

    private static INamedTypeSymbol? FindType(Compilation compilation, string name)
    {
        ImmutableArray<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(name);
        return types.Length == 1 ? types[0] : null;
    }
}
