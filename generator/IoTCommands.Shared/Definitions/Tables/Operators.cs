using IoTCommands.Definitions.Conditions;

namespace IoTCommands.Definitions.Tables;

/// <summary>Specifies the kind of an operator's operand. The kind and the parameter's type determine the operand's member.</summary>
internal enum OperandKind
{
    /// <summary>Member <c>string</c> or <c>number</c>.</summary>
    One,

    /// <summary>Member <c>strings</c> or <c>numbers</c>.</summary>
    Set,

    /// <summary>Member <c>numberRange</c>.</summary>
    Range,
}

/// <summary>An operator of conditions.</summary>
/// <param name="Value">The operator.</param>
/// <param name="Name">AWS's name.</param>
/// <param name="Operand">The kind of its operand.</param>
/// <param name="SupportsStrings">True if it supports parameters of type STRING. All operators support all numeric types.</param>
/// <param name="Words">The start of the condition in words, before the operands: "must be …".</param>
/// <param name="Evaluate">Determines whether a value meets the condition, whose operands match the operator and are certain.</param>
internal sealed record ConditionOperator(
    CommandComparison Value, string Name, OperandKind Operand, bool SupportsStrings, string Words, ConditionOperator.Evaluation Evaluate)
{
    public delegate ConditionOutcome Evaluation(Condition condition, in ParameterScalar value);
}

/// <summary>The table of operators. A row has everything about one operator; a new operator is a new row.</summary>
/// <remarks>
/// Developer guide, "AWS IoT remote command concepts", value conditions; members of the operand: <c>CommandParameterValueComparisonOperand</c>.
/// </remarks>
internal static class Operators
{
    public static readonly ConditionOperator[] All =
    [
        new(CommandComparison.Equal, "EQUALS", OperandKind.One, true, "equal to ", static (condition, in value) => condition.IsOneOf(value)),
        new(
            CommandComparison.NotEqual,
            "NOT_EQUALS",
            OperandKind.One,
            true,
            "other than ",
            static (condition, in value) => Condition.Not(condition.IsOneOf(value))),
        new(
            CommandComparison.LessThan,
            "LESS_THAN",
            OperandKind.One,
            false,
            "less than ",
            static (condition, in value) => Condition.OutcomeOf(condition.CompareTo(value, 0) < 0)),
        new(
            CommandComparison.LessThanOrEqual,
            "LESS_THAN_EQUALS",
            OperandKind.One,
            false,
            "at most ",
            static (condition, in value) => Condition.OutcomeOf(condition.CompareTo(value, 0) <= 0)),
        new(
            CommandComparison.GreaterThan,
            "GREATER_THAN",
            OperandKind.One,
            false,
            "greater than ",
            static (condition, in value) => Condition.OutcomeOf(condition.CompareTo(value, 0) > 0)),
        new(
            CommandComparison.GreaterThanOrEqual,
            "GREATER_THAN_EQUALS",
            OperandKind.One,
            false,
            "at least ",
            static (condition, in value) => Condition.OutcomeOf(condition.CompareTo(value, 0) >= 0)),
        new(CommandComparison.InSet, "IN_SET", OperandKind.Set, true, "one of ", static (condition, in value) => condition.IsOneOf(value)),
        new(
            CommandComparison.NotInSet,
            "NOT_IN_SET",
            OperandKind.Set,
            true,
            "none of ",
            static (condition, in value) => Condition.Not(condition.IsOneOf(value))),
        new(CommandComparison.InRange, "IN_RANGE", OperandKind.Range, false, "from ", static (condition, in value) => condition.IsInside(value)),
        new(CommandComparison.NotInRange, "NOT_IN_RANGE", OperandKind.Range, false, "outside ", static (condition, in value) => condition.IsOutside(value)),
    ];

    private static readonly CommandComparison[] OfStrings = Array.ConvertAll(Array.FindAll(All, static row => row.SupportsStrings), static row => row.Value);

    private static readonly CommandComparison[] OfNumbers = Array.ConvertAll(All, static row => row.Value);

    public static ConditionOperator Of(CommandComparison comparison)
    {
        foreach (ConditionOperator row in All)
        {
            if (row.Value == comparison)
            {
                return row;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison.");
    }

    /// <summary>Returns the operators that a type supports; none for BOOLEAN and BINARY.</summary>
    public static ReadOnlySpan<CommandComparison> Of(IoTCommandParameterType type)
    {
        ParameterType row = ParameterType.Of(type);
        return row.HasStringOperands ? OfStrings : row.IsNumeric ? OfNumbers : default(ReadOnlySpan<CommandComparison>);
    }

    public static bool Supports(IoTCommandParameterType type, CommandComparison comparison)
    {
        ParameterType row = ParameterType.Of(type);
        return row.IsNumeric || (row.HasStringOperands && Of(comparison).SupportsStrings);
    }

    public static bool IsNumeric(IoTCommandParameterType type) => ParameterType.Of(type).IsNumeric;

    public static OperandKind OperandOf(CommandComparison comparison) => Of(comparison).Operand;

    /// <summary>Returns the operand's member for a type that supports the operator.</summary>
    public static string MemberOf(CommandComparison comparison, IoTCommandParameterType type)
    {
        bool isString = ParameterType.Of(type).HasStringOperands;
        return OperandOf(comparison) switch
        {
            OperandKind.Range => WireNames.NumberRange,
            OperandKind.Set => isString ? WireNames.Strings : WireNames.Numbers,
            OperandKind.One => isString ? WireNames.String : WireNames.Number,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a kind of operand."),
        };
    }

    /// <summary>True if the operator allows that number of operands: one, min and max, or 1 to 10 items of a set; otherwise, false.</summary>
    public static bool AllowsCount(CommandComparison comparison, int count) => OperandOf(comparison) switch
    {
        OperandKind.Range => count == 2,
        OperandKind.Set => count is >= 1 and <= Limits.SetItems,
        OperandKind.One => count == 1,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a kind of operand."),
    };
}
