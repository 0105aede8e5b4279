using System.Globalization;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Diagnostics;

/// <summary>A value that a fix writes for a parameter, for the user to replace.</summary>
internal static class SampleValue
{
    /// <summary>
    /// A value that meets all conditions, as <see cref="ParameterValueModel.Text"/> writes it: the first that the conditions name (a range's lower bound, a
    /// set's first item), or the least of its type, or one beside a bound. If none of these meets all conditions, the least: then the rule for values reports
    /// what is wrong with it.
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

    /// <summary>The value of the text, if the type has it and it certainly meets all conditions.</summary>
    private static string? Meets(string? text, ParameterModel parameter)
    {
        if (text is null || Read(text, parameter.Type) is not { } value)
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

    private static ParameterScalar? Read(string text, IoTCommandParameterType type)
    {
        if (ParameterType.Of(type).HasStringOperands)
        {
            return ParameterScalar.From(text);
        }

        OperandNumber number = OperandNumber.Read(text, type);
        return number.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual ? number.Value : null;
    }

    private static string? Beside(string operand, int distance) =>
        decimal.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number is > decimal.MinValue / 2 and < decimal.MaxValue / 2
            ? (number + distance).ToString(CultureInfo.InvariantCulture)
            : null;
}
