namespace IoTCommands;

/// <summary>How a condition compares a parameter's value with its operand.</summary>
/// <remarks>AWS: <c>CommandParameterValueCondition.comparisonOperator</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum CommandComparison
{
    /// <summary><c>EQUALS</c>: the value is the operand.</summary>
    EqualTo,

    /// <summary><c>NOT_EQUALS</c>: the value is not the operand.</summary>
    NotEqualTo,

    /// <summary><c>LESS_THAN</c>: numbers only.</summary>
    LessThan,

    /// <summary><c>LESS_THAN_EQUALS</c>: numbers only.</summary>
    LessThanOrEqualTo,

    /// <summary><c>GREATER_THAN</c>: numbers only.</summary>
    GreaterThan,

    /// <summary><c>GREATER_THAN_EQUALS</c>: numbers only.</summary>
    GreaterThanOrEqualTo,

    /// <summary><c>IN_SET</c>: the value is one of 1 to 10 operands.</summary>
    InSet,

    /// <summary><c>NOT_IN_SET</c>: the value is none of 1 to 10 operands.</summary>
    NotInSet,

    /// <summary><c>IN_RANGE</c>: numbers only; the value is from the first operand to the second, both included.</summary>
    InRange,

    /// <summary><c>NOT_IN_RANGE</c>: numbers only; the value is outside the range from the first operand to the second. AWS does not say whether a bound itself passes.</summary>
    NotInRange,
}
