using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Conditions;

/// <summary>A condition's number, which AWS takes as text: whether that text is certain to be taken, and its value in the parameter's own type.</summary>
/// <remarks>
/// <c>CommandParameterValueComparisonOperand.number</c> is a string without a pattern. Certain is what every reader of numbers takes: an
/// optional minus sign and digits without a leading zero and, for DOUBLE, a point with digits on both sides.
/// </remarks>
internal readonly struct OperandNumber
{
    private OperandNumber(OperandNumberKind kind, ParameterScalar value = default, string? plainText = null)
    {
        Kind = kind;
        Value = value;
        PlainText = plainText;
    }

    public OperandNumberKind Kind { get; }

    /// <summary>True for a number of the type, written in whatever form.</summary>
    public bool HasValue => Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual;

    /// <summary>Of the parameter's type; only if <see cref="HasValue"/> is true.</summary>
    public ParameterScalar Value { get; }

    /// <summary>For <see cref="OperandNumberKind.Unusual"/>: the same number in the certain form, where it is short enough to be of use.</summary>
    public string? PlainText { get; }

    /// <summary>Reads an operand of a parameter of a numeric type.</summary>
    public static OperandNumber Read(string text, IoTCommandParameterType type)
    {
        if (!DecimalNumber.TryRead(text, out DecimalNumber number))
        {
            return new OperandNumber(OperandNumberKind.NotANumber);
        }

        Func<DecimalNumber, ParameterScalar?> convert = ParameterType.Of(type).Convert ?? throw new ArgumentException(
            "Not a type of numbers: " + type,
            nameof(type));
        bool isDouble = type == IoTCommandParameterType.Double;
        if (!isDouble && !number.IsWhole)
        {
            return new OperandNumber(OperandNumberKind.HasFraction);
        }

        if (convert(number) is not { } value)
        {
            return new OperandNumber(OperandNumberKind.OutOfRange);
        }

        NumberSyntax certain = isDouble ? NumberSyntax.Fraction : NumberSyntax.Plain;
        bool isNegativeZero = type == IoTCommandParameterType.UnsignedLong && number.IsNegative;
        return (number.Writing | certain) == certain && !isNegativeZero
            ? new OperandNumber(OperandNumberKind.Certain, value)
            : new OperandNumber(OperandNumberKind.Unusual, value, number.ToPlainText());
    }
}

/// <summary>How a condition's number fits the parameter's type.</summary>
internal enum OperandNumberKind
{
    /// <summary>A number of the type, written in the one way that leaves no question.</summary>
    Certain,

    /// <summary>
    /// A number of the type, written so that AWS's documents do not say whether it is taken: an exponent, a leading <c>+</c> or zero, blanks, <c>30.0</c> for a
    /// whole number.
    /// </summary>
    Unusual,

    /// <summary>A number with a fraction, for a type of whole numbers.</summary>
    HasFraction,

    /// <summary>A number that the type cannot hold.</summary>
    OutOfRange,

    /// <summary>No number at all.</summary>
    NotANumber,
}
