using System.Text;
using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Finds the constant end of an expression that is a command's ARN.</summary>
internal static class CommandArnParser
{
    /// <summary>A longer chain of locals and fields is not followed.</summary>
    private const int MaxDepth = 8;

    /// <summary>The constant end of a string.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="isWhole">true if the whole string is known; otherwise, false.</param>
    /// <returns>The known end; empty if the last character is not known.</returns>
    public static string ParseEnd(IOperation operation, out bool isWhole)
    {
        StringBuilder end = new();
        isWhole = Prepend(operation, end, MaxDepth);
        return end.ToString();
    }

    /// <summary>Inserts an expression's known end before what is known; false if something before it is unknown.</summary>
    private static bool Prepend(IOperation operation, StringBuilder end, int depth)
    {
        operation = operation.Unwrap();
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            end.Insert(0, text);
            return true;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local when depth > 0 && LocalReferences.GetValue(local) is { } value:
                return Prepend(value, end, depth - 1);
            case IFieldReferenceOperation field when depth > 0 && GetValue(field.Field, field.SemanticModel) is { } value:
                return Prepend(value, end, depth - 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Prepend(sum.RightOperand, end, depth) && Prepend(sum.LeftOperand, end, depth);
            case IInterpolatedStringOperation interpolated:
                for (int i = interpolated.Parts.Length - 1; i >= 0; i--)
                {
                    if (!PrependPart(interpolated.Parts[i], end, depth))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private static bool PrependPart(IInterpolatedStringContentOperation part, StringBuilder end, int depth) => part switch
    {
        IInterpolatedStringTextOperation text => Prepend(text.Text, end, depth),
        IInterpolationOperation { FormatString: null, Alignment: null } hole when hole.Expression.Type?.SpecialType == SpecialType.System_String =>
            Prepend(hole.Expression, end, depth),
        _ => false,
    };

    /// <summary>
    /// The initial value of a static <c>readonly</c> field of a type without a static constructor: an ARN with a Region that is not constant is often one.
    /// Only a field of the same file: the semantic model of another is not at hand.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="model">The semantic model of the file that uses it.</param>
    private static IOperation? GetValue(IFieldSymbol field, SemanticModel? model) =>
        model is not null
        && field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [{ } declaration] }
        && declaration.SyntaxTree == model.SyntaxTree
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && !HasStaticConstructor(field.ContainingType)
            ? model.GetOperation(value)
            : null;

    /// <summary>The compiler adds one to every type whose fields have values.</summary>
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
