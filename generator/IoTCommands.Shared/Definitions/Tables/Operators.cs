namespace IoTCommands.Definitions;

/// <summary>Which type takes which operator, and which operator takes which operand.</summary>
/// <remarks>Developer guide, "AWS IoT remote command concepts", value conditions; members of the operand: <c>CommandParameterValueComparisonOperand</c>.</remarks>
internal static class Operators
{
    private static readonly CommandComparison[] OfTexts =
    [
        CommandComparison.Equal,
        CommandComparison.NotEqual,
        CommandComparison.InSet,
        CommandComparison.NotInSet,
    ];

    private static readonly CommandComparison[] OfNumbers =
    [
        CommandComparison.Equal,
        CommandComparison.NotEqual,
        CommandComparison.LessThan,
        CommandComparison.LessThanOrEqual,
        CommandComparison.GreaterThan,
        CommandComparison.GreaterThanOrEqual,
        CommandComparison.InSet,
        CommandComparison.NotInSet,
        CommandComparison.InRange,
        CommandComparison.NotInRange,
    ];

    /// <summary>The operators that a type takes; none for BOOLEAN and BINARY.</summary>
    public static ReadOnlySpan<CommandComparison> Of(IoTCommandParameterType type)
        => type == IoTCommandParameterType.String ? OfTexts : IsNumeric(type) ? OfNumbers : default(ReadOnlySpan<CommandComparison>);

    public static bool Takes(IoTCommandParameterType type, CommandComparison comparison)
    {
        foreach (CommandComparison candidate in Of(type))
        {
            if (candidate == comparison)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNumeric(IoTCommandParameterType type)
        => type is IoTCommandParameterType.Integer or IoTCommandParameterType.Long or IoTCommandParameterType.UnsignedLong or IoTCommandParameterType.Double;

    public static OperandKind OperandOf(CommandComparison comparison) => comparison switch
    {
        CommandComparison.InSet or CommandComparison.NotInSet => OperandKind.Set,
        CommandComparison.InRange or CommandComparison.NotInRange => OperandKind.Range,
        _ => OperandKind.One,
    };

    /// <summary>The operand's member for a type that takes the operator.</summary>
    public static string MemberOf(CommandComparison comparison, IoTCommandParameterType type)
    {
        bool isText = type == IoTCommandParameterType.String;
        return OperandOf(comparison) switch
        {
            OperandKind.Range => WireNames.NumberRange,
            OperandKind.Set => isText ? WireNames.Strings : WireNames.Numbers,
            _ => isText ? WireNames.String : WireNames.Number,
        };
    }

    /// <summary>Whether so many operands fit: one, min and max, or 1 to 10 items of a set.</summary>
    public static bool TakesCount(CommandComparison comparison, int count) => OperandOf(comparison) switch
    {
        OperandKind.Range => count == 2,
        OperandKind.Set => count is >= 1 and <= Limits.SetItems,
        _ => count == 1,
    };
}
