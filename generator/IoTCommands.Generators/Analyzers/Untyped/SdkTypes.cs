using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>The SDK's types for untyped calls, found once per compilation.</summary>
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

    /// <summary>True if <c>Parameters</c> is null until it is set; otherwise, false. Since version 4, the SDK does not create collections by itself.</summary>
    public bool HasNullCollections { get; }

    /// <summary>Finds the types. Null if the project does not reference the SDK.</summary>
    public static SdkTypes? Find(Compilation compilation) =>
        FindType(compilation, Model + "StartCommandExecutionRequest") is { } request
        && FindType(compilation, Model + "CommandParameterValue") is { } parameterValue
        && FindType(compilation, Client) is { } client
            ? new SdkTypes(client, request, parameterValue)
            : null;

    public bool IsRequest(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, Request);

    public bool IsParameterValue(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _parameterValue);

    /// <summary>
    /// True for a method of a client or of the client's interface, including the synchronous one of .NET Framework; otherwise, false. A method of that name in
    /// another class may complete the request.
    /// </summary>
    public bool IsStart(IMethodSymbol method) =>
        method.Name is "StartCommandExecutionAsync" or "StartCommandExecution"
        && method.Parameters.Length > 0
        && IsRequest(method.Parameters[0].Type)
        && IsClient(method.ContainingType);

    /// <summary>True for the SDK's asynchronous method, which the generated code calls too, or an override of it; otherwise, false.</summary>
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

    /// <summary>True if the SDK declares the method; otherwise, false. The client may be one of the project.</summary>
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

/// <summary>
/// Finds the setting <c>AWSConfigs.InitializeCollections</c>. With it, collections of the SDK are empty instead of null, and are not sent if they are empty.
/// </summary>
internal static class CollectionDefaults
{
    private const string Switch = "InitializeCollections";

    /// <summary>The result for each tree, which is searched once.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, object> Table = new();

    private static readonly object Yes = new();

    private static readonly object No = new();

    private static readonly ConditionalWeakTable<SyntaxTree, object>.CreateValueCallback Create = static tree => Names(tree) ? Yes : No;

    /// <summary>True if the project's code names the setting; otherwise, false. It searches all code, so it is called only before a report.</summary>
    public static bool AreChanged(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Table.GetValue(tree, Create) == Yes)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(SyntaxTree tree)
    {
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Switch)
            {
                return true;
            }
        }

        return false;
    }
}
