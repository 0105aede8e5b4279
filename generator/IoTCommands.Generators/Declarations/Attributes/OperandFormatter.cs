using IoTCommands.Definitions.Conditions;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Attributes;

/// <summary>Converts numbers of C# to operands of a condition.</summary>
internal static class OperandFormatter
{
    /// <summary>Writes the number in digits, unless that would be extremely long: AWS does not say that it accepts exponents.</summary>
    public static string Of(in ParameterScalar value)
    {
        string text = value.ToText();
        return value.Type == IoTCommandParameterType.Double && DecimalNumber.TryParse(text, out DecimalNumber number) ? number.ToPlainText() ?? text : text;
    }

    /// <summary>Returns an operand of <c>ValueCondition</c> or an end of <c>Range</c>; null if it is null.</summary>
    public static string? Of(TypedConstant constant) => constant.Kind == TypedConstantKind.Array ? null : constant.Value switch
    {
        string text => text,
        int number => Of(ParameterScalar.From(number)),
        long number => Of(ParameterScalar.From(number)),
        ulong number => Of(ParameterScalar.From(number)),
        double number => Of(ParameterScalar.From(number)),
        _ => null,
    };
}
