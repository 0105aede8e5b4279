using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>The expressions that a value is one of.</summary>
internal static class ExpressionArms
{
    /// <summary>The expression itself, or the arms of <c>?:</c>, without conversions that keep the value and without parentheses.</summary>
    public static List<IOperation> Of(IOperation value)
    {
        List<IOperation> arms = new(1);
        Add(value, arms);
        return arms;
    }

    /// <summary>The expression below parentheses and conversions that keep the value: to a nullable type, or to a wider one.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (!value.ConstantValue.HasValue)
        {
            if (value is IParenthesizedOperation parenthesized)
            {
                value = parenthesized.Operand;
            }
            else if (value is IConversionOperation { OperatorMethod: null } conversion && conversion.GetConversion().IsImplicit)
            {
                value = conversion.Operand;
            }
            else
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Null is never wrong by itself: it is not sent.</summary>
    public static bool IsNull(IOperation arm) => arm.ConstantValue is { HasValue: true, Value: null };

    private static void Add(IOperation value, List<IOperation> arms)
    {
        value = Unwrap(value);
        if (value is IConditionalOperation { WhenFalse: { } whenFalse, ConstantValue.HasValue: false } conditional)
        {
            Add(conditional.WhenTrue, arms);
            Add(whenFalse, arms);
        }
        else
        {
            arms.Add(value);
        }
    }
}
