using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Conditions;

/// <summary>A condition's number, which AWS accepts as a string: whether AWS certainly accepts its form, and its value in the parameter's type.</summary>
/// <remarks>
/// <c>CommandParameterValueComparisonOperand.number</c> is a string without a pattern. A form is certain if every number parser accepts it:
/// an optional minus sign, digits without a leading zero and, for DOUBLE, a point with digits on both sides.
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

    /// <summary>True if the operand is a number of the type, in any form.</summary>
    public bool HasValue => Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual;

    /// <summary>The value in the parameter's type, valid only if <see cref="HasValue"/> is true.</summary>
    public ParameterScalar Value { get; }

    /// <summary>For <see cref="OperandNumberKind.Unusual"/>: the same number in the certain form, if it is short enough to be useful; else null.</summary>
    public string? PlainText { get; }

    /// <summary>Parses an operand of a parameter of a numeric type.</summary>
    public static OperandNumber Parse(string text, IoTCommandParameterType type)
    {
        if (!DecimalNumber.TryParse(text, out DecimalNumber number))
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
        return (number.Syntax | certain) == certain && !isNegativeZero
            ? new OperandNumber(OperandNumberKind.Certain, value)
            : new OperandNumber(OperandNumberKind.Unusual, value, number.ToPlainText());
    }
}

/// <summary>Specifies how a condition's number matches the parameter's type.</summary>
internal enum OperandNumberKind
{
    /// <summary>A number of the type, in a form that AWS certainly accepts.</summary>
    Certain,

    /// <summary>
    /// A number of the type, in a form for which AWS does not document whether it is accepted: with an exponent, a leading <c>+</c> or zero, or blanks, or
    /// <c>30.0</c> for an integer type.
    /// </summary>
    Unusual,

    /// <summary>A number with a fraction, for an integer type.</summary>
    HasFraction,

    /// <summary>A number that is out of range for the type.</summary>
    OutOfRange,

    /// <summary>The string is not a number.</summary>
    NotANumber,
}
