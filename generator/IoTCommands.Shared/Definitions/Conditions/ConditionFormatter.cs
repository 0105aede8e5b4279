using System.Text;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>
/// Describes conditions in words, as the end of "must be …": <c>from 30 to 275</c>, <c>one of MAIN, TOP, BOTTOM</c>, <c>greater than 0</c>.
/// Generated docs, exceptions and diagnostics use the same words.
/// </summary>
internal static class ConditionFormatter
{
    /// <summary>A definition can have thousands of conditions, but a message must stay readable.</summary>
    private const int MaxConditions = 10;

    public static string Describe(ConditionModel condition) => Describe(condition.Comparison, condition.Operands);

    /// <summary>Describes the operands as they are written. If they do not match the operator, they are listed.</summary>
    public static string Describe(CommandComparison comparison, IReadOnlyList<string> operands)
    {
        ConditionOperator row = Operators.Of(comparison);
        return row.Words + (row.Operand == OperandKind.Range ? Range(operands) : List(operands));
    }

    /// <summary>Describes the conditions of a parameter, joined by "and"; empty if there are none.</summary>
    public static string Describe(EquatableArray<ConditionModel> conditions)
    {
        if (conditions.Count == 0)
        {
            return "";
        }

        StringBuilder text = new();
        for (int i = 0; i < conditions.Count && i < MaxConditions; i++)
        {
            text.Append(i == 0 ? "" : " and ").Append(Describe(conditions[i]));
        }

        return text.Append(conditions.Count > MaxConditions ? " and …" : "").ToString();
    }

    private static string Range(IReadOnlyList<string> operands)
        => operands.Count == 2 ? DisplayString.Of(operands[0]) + " to " + DisplayString.Of(operands[1]) : List(operands);

    /// <summary>Lists operands: <c>MAIN, TOP, BOTTOM</c>.</summary>
    public static string List(IReadOnlyList<string> operands)
    {
        if (operands.Count == 1)
        {
            return DisplayString.Of(operands[0]);
        }

        StringBuilder text = new();
        for (int i = 0; i < operands.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(DisplayString.Of(operands[i]));
        }

        return text.ToString();
    }
}
