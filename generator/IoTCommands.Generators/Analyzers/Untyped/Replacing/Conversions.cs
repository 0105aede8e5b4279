using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Whether an expression can stand where another type is wanted.</summary>
internal static class Conversions
{
    /// <param name="expression">The expression; conversions that the compiler added to it do not count.</param>
    /// <param name="type">The type that is wanted.</param>
    /// <param name="acceptsNull">False where a null would be another error than the one that it is now, or a warning.</param>
    public static bool Fits(IOperation expression, ITypeSymbol type, bool acceptsNull) =>
        expression is { SemanticModel: { } model, Syntax: ExpressionSyntax syntax }

        // What a dynamic expression fits, and whether it is null, shows when it runs.
        && model.GetTypeInfo(syntax).Type?.TypeKind != TypeKind.Dynamic
        && model.ClassifyConversion(syntax, type).IsImplicit
        && (acceptsNull || model.GetTypeInfo(syntax).Nullability.FlowState != NullableFlowState.MaybeNull);
}
