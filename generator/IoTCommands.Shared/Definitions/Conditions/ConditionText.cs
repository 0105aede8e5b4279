using System.Text;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>
/// Conditions in words, as the end of "must be …": <c>from 30 to 275</c>, <c>one of MAIN, TOP, BOTTOM</c>, <c>greater than 0</c>.
/// The same words in generated docs, exceptions and diagnostics.
/// </summary>
internal static class ConditionText
{
    public static string Describe(ConditionModel condition) => Describe(condition.Comparison, condition.Operands);

    /// <summary>The operands are described as they are written; ones that do not fit the operator are listed.</summary>
    public static string Describe(CommandComparison comparison, IReadOnlyList<string> operands) => comparison switch
    {
        CommandComparison.Equal => "equal to " + List(operands),
        CommandComparison.NotEqual => "other than " + List(operands),
        CommandComparison.LessThan => "less than " + List(operands),
        CommandComparison.LessThanOrEqual => "at most " + List(operands),
        CommandComparison.GreaterThan => "greater than " + List(operands),
        CommandComparison.GreaterThanOrEqual => "at least " + List(operands),
        CommandComparison.InSet => "one of " + List(operands),
        CommandComparison.NotInSet => "none of " + List(operands),
        CommandComparison.InRange => "from " + Range(operands),
        CommandComparison.NotInRange => "outside " + Range(operands),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    /// <summary>All conditions of a parameter, joined by "and"; empty where there is none.</summary>
    public static string Describe(EquatableArray<ConditionModel> conditions)
    {
        if (conditions.Count == 0)
        {
            return "";
        }

        StringBuilder text = new();
        foreach (ConditionModel condition in conditions)
        {
            text.Append(text.Length == 0 ? "" : " and ").Append(Describe(condition));
        }

        return text.ToString();
    }

    private static string Range(IReadOnlyList<string> operands)
        => operands.Count == 2 ? ShownText.Of(operands[0]) + " to " + ShownText.Of(operands[1]) : List(operands);

    /// <summary><c>MAIN, TOP, BOTTOM</c></summary>
    public static string List(IReadOnlyList<string> operands)
    {
        if (operands.Count == 1)
        {
            return ShownText.Of(operands[0]);
        }

        StringBuilder text = new();
        for (int i = 0; i < operands.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(ShownText.Of(operands[i]));
        }

        return text.ToString();
    }
}
