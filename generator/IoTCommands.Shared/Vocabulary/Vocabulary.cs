// These enums are public API of the runtime. In the compiler's assemblies they are internal, so that a project that references both sees each name once.
namespace IoTCommands;

/// <summary>Specifies the namespace of a command: the service that delivers it.</summary>
/// <remarks>AWS IoT API reference, <c>namespace</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum IoTCommandNamespace
{
    /// <summary><c>AWS-IoT</c>, the default: AWS IoT publishes the payload over MQTT.</summary>
    AwsIoT,

    /// <summary><c>AWS-IoT-FleetWise</c>: AWS IoT FleetWise sets actuators of a vehicle.</summary>
    AwsIoTFleetWise,
}

/// <summary>Specifies the type of a parameter. It determines which member of <c>CommandParameterValue</c> holds the value.</summary>
/// <remarks>AWS IoT API reference, <c>type</c> of <c>CommandParameter</c>.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum IoTCommandParameterType
{
    /// <summary><c>STRING</c>, member <c>S</c>: a string of at least 1 character.</summary>
    String,

    /// <summary><c>INTEGER</c>, member <c>I</c>: a signed 32-bit integer.</summary>
    Integer,

    /// <summary><c>LONG</c>, member <c>L</c>: a signed 64-bit integer.</summary>
    Long,

    /// <summary><c>UNSIGNEDLONG</c>, member <c>UL</c>: 0 to 18446744073709551615, sent as a string of decimal digits.</summary>
    UnsignedLong,

    /// <summary><c>DOUBLE</c>, member <c>D</c>: a finite 64-bit floating-point number.</summary>
    Double,

    /// <summary><c>BOOLEAN</c>, member <c>B</c>: true or false.</summary>
    Boolean,

    /// <summary><c>BINARY</c>, member <c>BIN</c>: at least 1 byte, sent as base64.</summary>
    Binary,
}

/// <summary>Specifies how a condition compares the value of a parameter with its operands.</summary>
/// <remarks>AWS IoT API reference, <c>comparisonOperator</c> of <c>CommandParameterValueCondition</c>.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum CommandComparison
{
    /// <summary><c>EQUALS</c>: the value equals the operand.</summary>
    Equal,

    /// <summary><c>NOT_EQUALS</c>: the value does not equal the operand.</summary>
    NotEqual,

    /// <summary><c>LESS_THAN</c>: the value is less than the operand. Numbers only.</summary>
    LessThan,

    /// <summary><c>LESS_THAN_EQUALS</c>: the value is less than or equal to the operand. Numbers only.</summary>
    LessThanOrEqual,

    /// <summary><c>GREATER_THAN</c>: the value is greater than the operand. Numbers only.</summary>
    GreaterThan,

    /// <summary><c>GREATER_THAN_EQUALS</c>: the value is greater than or equal to the operand. Numbers only.</summary>
    GreaterThanOrEqual,

    /// <summary><c>IN_SET</c>: the value is one of 1 to 10 operands.</summary>
    InSet,

    /// <summary><c>NOT_IN_SET</c>: the value is none of 1 to 10 operands.</summary>
    NotInSet,

    /// <summary><c>IN_RANGE</c>: the value is between the minimum and the maximum, inclusive. Numbers only.</summary>
    InRange,

    /// <summary>
    /// <c>NOT_IN_RANGE</c>: the value is less than the minimum or greater than the maximum. AWS does not document whether a value equal to a bound
    /// meets the condition. Numbers only.
    /// </summary>
    NotInRange,
}

/// <summary>Specifies the format of the payload that AWS IoT creates from a payload template.</summary>
/// <remarks>AWS IoT API reference, <c>outputFormat</c> of <c>AwsJsonSubstitutionCommandPreprocessorConfig</c>.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum CommandPayloadFormat
{
    /// <summary><c>JSON</c>.</summary>
    Json,

    /// <summary><c>CBOR</c>.</summary>
    Cbor,
}
