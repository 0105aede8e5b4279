namespace IoTCommands.Definitions.Conditions;

/// <summary>What a number's text uses beyond an optional minus sign and digits without a leading zero.</summary>
[Flags]
internal enum NumberWriting
{
    Plain = 0,

    /// <summary>A point: <c>30.0</c>.</summary>
    Fraction = 1,

    /// <summary>A point with digits on one side only: <c>.5</c>, <c>5.</c>.</summary>
    BarePoint = 2,

    /// <summary><c>3e1</c>.</summary>
    Exponent = 4,

    /// <summary><c>+5</c>.</summary>
    PlusSign = 8,

    /// <summary><c>007</c>.</summary>
    LeadingZeros = 16,

    /// <summary>Blanks before or behind the number.</summary>
    Blanks = 32,
}
