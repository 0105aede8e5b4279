using System.Globalization;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Diagnostics;

/// <summary>Finds a value that a fix writes for a parameter, for the user to replace.</summary>
internal static class SampleValue
{
    /// <summary>
    /// Returns a value that meets all conditions, in the form of <see cref="ParameterValueModel.Text"/>. It is the first one of these: an operand of the
    /// conditions (a range's lower bound, a set's first item), the lowest value of the type, a value next to a bound. If none meets all conditions, it is the
    /// lowest value: then the rule for values reports the problem.
    /// </summary>
    public static string Of(ParameterModel parameter)
    {
        string least = ParameterType.Of(parameter.Type).Sample ?? parameter.Name;
        if (parameter.Conditions.IsEmpty)
        {
            return least;
        }

        foreach (ConditionModel condition in parameter.Conditions)
        {
            foreach (string operand in condition.Operands)
            {
                if (Meets(operand, parameter) is { } named)
                {
                    return named;
                }
            }
        }

        if (Meets(least, parameter) is { } zero)
        {
            return zero;
        }

        foreach (ConditionModel condition in parameter.Conditions)
        {
            foreach (string operand in condition.Operands)
            {
                if (Meets(Beside(operand, 1), parameter) is { } above)
                {
                    return above;
                }

                if (Meets(Beside(operand, -1), parameter) is { } below)
                {
                    return below;
                }
            }
        }

        return least;
    }

    /// <summary>Returns the value of the string; null if it is not valid for the type, or if it is not certain that it meets all conditions.</summary>
    private static string? Meets(string? text, ParameterModel parameter)
    {
        if (text is null || Parse(text, parameter.Type) is not { } value)
        {
            return null;
        }

        foreach (ConditionModel condition in parameter.Conditions)
        {
            if (new Condition(parameter.Type, condition).Evaluate(value) != ConditionOutcome.Met)
            {
                return null;
            }
        }

        return value.ToText();
    }

    private static ParameterScalar? Parse(string text, IoTCommandParameterType type)
    {
        if (ParameterType.Of(type).HasStringOperands)
        {
            return ParameterScalar.From(text);
        }

        OperandNumber number = OperandNumber.Parse(text, type);
        return number.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual ? number.Value : null;
    }

    private static string? Beside(string operand, int distance) =>
        decimal.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number is > decimal.MinValue / 2 and < decimal.MaxValue / 2
            ? (number + distance).ToString(CultureInfo.InvariantCulture)
            : null;
}
