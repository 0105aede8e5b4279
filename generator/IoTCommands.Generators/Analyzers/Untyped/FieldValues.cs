using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Follows a value through the static field that is made with it, the usual home of an ARN that is no constant because a Region or an account is a part of it.</summary>
internal static class FieldValues
{
    /// <summary>
    /// The value that a field is declared with, where nothing can assign it again: a static <c>readonly</c> one of a type without a static constructor.
    /// Only a field of the same file, because the compiler has no meaning of another one at hand.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="model">That of the file in which it is used.</param>
    public static IOperation? CertainValue(IFieldSymbol field, SemanticModel? model) =>
        model is not null
        && field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [{ } declaration] }
        && declaration.SyntaxTree == model.SyntaxTree
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && !HasStaticConstructor(field.ContainingType)
            ? model.GetOperation(value)
            : null;

    /// <summary>One that somebody wrote; the compiler makes one for every type whose fields have values.</summary>
    private static bool HasStaticConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.StaticConstructors)
        {
            if (!constructor.IsImplicitlyDeclared)
            {
                return true;
            }
        }

        return false;
    }
}
