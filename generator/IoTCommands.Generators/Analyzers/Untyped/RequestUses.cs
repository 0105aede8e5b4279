using System.Linq;
using System.Runtime.CompilerServices;
using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Analyzes what other code does with a request.</summary>
internal static class RequestUses
{
    /// <summary>The names in each file, found once for all methods that return a request.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, ILookup<string, IdentifierNameSyntax>> Names = new();

    /// <summary>True if the request is only shown, by a logger, the console or a serializer, which accept it as an object; otherwise, false.</summary>
    public static bool IsObserved(IOperation request)
    {
        IOperation? consumer = request.GetConsumer();
        while (consumer is { IsImplicit: true } and not IArgumentOperation)
        {
            // The implicit array or span of a params parameter.
            consumer = consumer.Parent;
        }

        return consumer switch
        {
            IInterpolationOperation => true,
            IInvocationOperation { TargetMethod.Name: "ToString" } => true,
            IArgumentOperation { Parameter.OriginalDefinition.Type: { } type, Parent: IInvocationOperation { TargetMethod: { } method } } =>
                IsObject(type) ? ShowsOnly(method) : type is ITypeParameterSymbol && method is { Name: "Serialize", ContainingType.Name: "JsonSerializer" },
            _ => false,
        };
    }

    /// <summary>True if the method is in a namespace of collections; otherwise, false. Items of a collection may be completed later.</summary>
    public static bool IsOfCollection(IMethodSymbol method)
    {
        for (INamespaceSymbol? containing = method.ContainingNamespace; containing is { IsGlobalNamespace: false }; containing = containing.ContainingNamespace)
        {
            if (containing is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a private method or local function returns the request, and all of its callers start it unchanged; otherwise, false.</summary>
    public static bool IsStartedByCallers(IReturnOperation returned, SdkTypes sdk)
    {
        if (returned.SemanticModel is not { } model
            || model.GetEnclosingSymbol(returned.Syntax.SpanStart) is not IMethodSymbol method
            || !sdk.IsRequest(method.ReturnType)
            || !(method.MethodKind == MethodKind.LocalFunction || method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private })
            || method.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        bool isStarted = false;
        foreach (IdentifierNameSyntax name in Names.GetValue(model.SyntaxTree, FindNames)[method.Name])
        {
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol?.OriginalDefinition, method.OriginalDefinition))
            {
                continue;
            }

            SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (called.Parent is not InvocationExpressionSyntax call || model.GetOperation(call) is not { } operation || !IsStarted(operation, sdk))
            {
                return false;
            }

            isStarted = true;
        }

        return isStarted;
    }

    private static bool IsStarted(IOperation request, SdkTypes sdk)
    {
        if (!LocalReferences.TryGetLocal(request, out ILocalSymbol? local, out IBlockOperation? block))
        {
            return IsStartArgument(request, sdk);
        }

        bool isStarted = false;
        foreach (ILocalReferenceOperation use in LocalReferences.To(local!, block!))
        {
            bool isStart = IsStartArgument(use, sdk);
            if (!isStart && !IsObserved(use))
            {
                return false;
            }

            isStarted |= isStart;
        }

        return isStarted;
    }

    private static bool IsStartArgument(IOperation request, SdkTypes sdk) =>
        request.GetConsumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { } method } } && sdk.IsStart(method) && sdk.IsOfSdk(method);

    private static bool IsObject(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object }
            or INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Object }] };

    /// <summary>
    /// True if the method only shows the request; otherwise, false. A method that returns a type other than string or bool may wrap the request for later.
    /// </summary>
    private static bool ShowsOnly(IMethodSymbol method) =>
        !IsOfCollection(method) && (method.ReturnsVoid || method.ReturnType.SpecialType is SpecialType.System_String or SpecialType.System_Boolean);

    private static ILookup<string, IdentifierNameSyntax> FindNames(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal);
}
