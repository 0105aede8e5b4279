namespace IoTCommands.Definitions.Conditions;

/// <summary>How a condition's number fits the parameter's type.</summary>
internal enum OperandNumberKind
{
    /// <summary>A number of the type, written in the one way that leaves no question.</summary>
    Certain,

    /// <summary>A number of the type, written so that AWS's documents do not say whether it is taken: an exponent, a leading <c>+</c> or zero, blanks, <c>30.0</c> for a whole number.</summary>
    Unusual,

    /// <summary>A number with a fraction, for a type of whole numbers.</summary>
    HasFraction,

    /// <summary>A number that the type cannot hold.</summary>
    OutOfRange,

    /// <summary>No number at all.</summary>
    NotANumber,
}
