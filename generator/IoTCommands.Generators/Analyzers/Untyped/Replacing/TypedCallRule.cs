using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>IOTC4010: a call that can be the typed one. Only where every start that the service takes today is the same start then.</summary>
internal static class TypedCallRule
{
    /// <param name="request">A request without any finding.</param>
    /// <param name="command">Its command.</param>
    /// <param name="sdk">The SDK's types.</param>
    /// <param name="report">Takes the diagnostic.</param>
    public static void Check(RequestFacts request, KnownCommand command, SdkTypes sdk, Action<Diagnostic> report)
    {
        if (request is not { IsStarted: true, Call: { SemanticModel: { } model } call }
            || !CanBeReplaced(call, sdk, out SimpleNameSyntax? name)
            || !ResultUse.Fits(call, out TypeSyntax? resultType)

            // The generated method is obsolete then: one warning for another.
            || command.Model.IsDeprecated
            || GeneratedMethods.Find(model.Compilation, command) is not { } method
            || !CanExtend(call, method, model)
            || CallParts.Read(request, command, method, sdk, call) is not { } parts)
        {
            return;
        }

        BuildingStatements statements = new(call);
        if (!TryAddStatements(request, call, statements) || !Order.IsKept(parts, request, call, statements) || HasDirectives(call, statements))
        {
            return;
        }

        report(TypedCallDiagnostic.Create(name!, command, method, parts, resultType, statements.Statements));
    }

    /// <summary>A call on an instance, with the arguments of the SDK's own method, that really runs: not a mock's expression.</summary>
    private static bool CanBeReplaced(IInvocationOperation call, SdkTypes sdk, out SimpleNameSyntax? name)
    {
        name = (call.Syntax as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax, Name: var method } ? method : null;
        if (name is null || call.Instance is null || !sdk.IsAsyncStartOfSdk(call.TargetMethod))
        {
            return false;
        }

        for (IOperation? parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Parent: { Type: { Name: "Expression" } } })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Is the extension method what the compiler finds by its name?</summary>
    private static bool CanExtend(IInvocationOperation call, GeneratedMethod method, SemanticModel model) =>
        call.Instance?.Type is { } client
        && model.Compilation.ClassifyCommonConversion(client, method.ClientType) is { IsImplicit: true } and ({ IsIdentity: true } or { IsReference: true })
        && model.LookupSymbols(call.Syntax.SpanStart, client, method.Symbol.Name).IsEmpty;

    private static bool TryAddStatements(RequestFacts request, IInvocationOperation call, BuildingStatements statements)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (LocalUses.Unwrap(argument.Value) is ILocalReferenceOperation local && argument.Parameter?.Ordinal == 0 && !statements.TryAdd(local))
            {
                return false;
            }
        }

        return request.Find(RequestFacts.ParametersName)?.Value is not { } map || LocalUses.Unwrap(map) is not ILocalReferenceOperation mapLocal || statements.TryAdd(mapLocal);
    }

    /// <summary>What stands under <c>#if</c> may be another call in another build.</summary>
    private static bool HasDirectives(IInvocationOperation call, BuildingStatements statements)
    {
        bool hasDirectives = call.Syntax.ContainsDirectives;
        foreach (IOperation statement in statements.Statements)
        {
            hasDirectives |= statement.Syntax.ContainsDirectives;
        }

        return hasDirectives;
    }
}
