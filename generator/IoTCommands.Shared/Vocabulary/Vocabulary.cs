// What is public API of the runtime, and must not be public beside it in the compiler's process or in tests that see both assemblies.
namespace IoTCommands;

/// <summary>The namespace of a command, which decides who delivers it and what its parameters may be.</summary>
/// <remarks>AWS: <c>namespace</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum IoTCommandNamespace
{
    /// <summary><c>AWS-IoT</c>, the default: payloads over MQTT.</summary>
    AwsIoT,

    /// <summary><c>AWS-IoT-FleetWise</c>: actuators of a vehicle.</summary>
    AwsIoTFleetWise,
}

/// <summary>The type of a command's parameter, which decides the member of <c>CommandParameterValue</c> that carries its value.</summary>
/// <remarks>AWS: <c>CommandParameter.type</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum IoTCommandParameterType
{
    /// <summary><c>STRING</c>, member <c>S</c>: text of at least one character.</summary>
    String,

    /// <summary><c>INTEGER</c>, member <c>I</c>: a whole number of 32 bits.</summary>
    Integer,

    /// <summary><c>LONG</c>, member <c>L</c>: a whole number of 64 bits.</summary>
    Long,

    /// <summary><c>UNSIGNEDLONG</c>, member <c>UL</c>: 0 to 18446744073709551615, sent as decimal text.</summary>
    UnsignedLong,

    /// <summary><c>DOUBLE</c>, member <c>D</c>: a finite floating-point number of 64 bits.</summary>
    Double,

    /// <summary><c>BOOLEAN</c>, member <c>B</c>.</summary>
    Boolean,

    /// <summary><c>BINARY</c>, member <c>BIN</c>: at least one byte, sent as base64 text.</summary>
    Binary,
}

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
    Equal,

    /// <summary><c>NOT_EQUALS</c>: the value is not the operand.</summary>
    NotEqual,

    /// <summary><c>LESS_THAN</c>: numbers only.</summary>
    LessThan,

    /// <summary><c>LESS_THAN_EQUALS</c>: numbers only.</summary>
    LessThanOrEqual,

    /// <summary><c>GREATER_THAN</c>: numbers only.</summary>
    GreaterThan,

    /// <summary><c>GREATER_THAN_EQUALS</c>: numbers only.</summary>
    GreaterThanOrEqual,

    /// <summary><c>IN_SET</c>: the value is one of 1 to 10 operands.</summary>
    InSet,

    /// <summary><c>NOT_IN_SET</c>: the value is none of 1 to 10 operands.</summary>
    NotInSet,

    /// <summary><c>IN_RANGE</c>: numbers only; the value is from the first operand to the second, both included.</summary>
    InRange,

    /// <summary><c>NOT_IN_RANGE</c>: numbers only; the value is outside the range from the first operand to the second. AWS does not say whether a bound itself passes.</summary>
    NotInRange,
}

/// <summary>The format in which a device gets the payload that AWS IoT makes from a command's template.</summary>
/// <remarks>AWS: <c>preprocessor.awsJsonSubstitution.outputFormat</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum CommandPayloadFormat
{
    /// <summary><c>JSON</c></summary>
    Json,

    /// <summary><c>CBOR</c></summary>
    Cbor,
}
