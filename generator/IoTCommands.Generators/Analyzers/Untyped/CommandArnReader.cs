using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Reads what is certain about a text that is used as a command's ARN.</summary>
internal static class CommandArnReader
{
    /// <summary>What a chain of locals and fields may be long before it is called uncertain; nobody writes longer ones.</summary>
    private const int MaxDepth = 8;

    /// <summary>The constant end of a text.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="isWhole">True where the text is known from its first character.</param>
    /// <returns>The known end; empty where not even the last character is known.</returns>
    public static string ReadEnd(IOperation operation, out bool isWhole)
    {
        StringBuilder end = new();
        isWhole = Prepend(operation, end, MaxDepth);
        return end.ToString();
    }

    /// <summary>Puts an expression's known end in front of what is known; false where something before it is unknown.</summary>
    private static bool Prepend(IOperation operation, StringBuilder end, int depth)
    {
        operation = LocalUses.Unwrap(operation);
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            end.Insert(0, text);
            return true;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local when depth > 0 && LocalUses.CertainValue(local) is { } value:
                return Prepend(value, end, depth - 1);
            case IFieldReferenceOperation field when depth > 0 && FieldValues.CertainValue(field.Field, field.SemanticModel) is { } value:
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
}
