namespace IoTCommands.Definitions;

/// <summary>What an operator is compared with; for each there is one member of an operand for texts and one for numbers.</summary>
internal enum OperandKind
{
    /// <summary>Member <c>string</c> or <c>number</c>.</summary>
    One,

    /// <summary>Member <c>strings</c> or <c>numbers</c>.</summary>
    Set,

    /// <summary>Member <c>numberRange</c>.</summary>
    Range,
}
