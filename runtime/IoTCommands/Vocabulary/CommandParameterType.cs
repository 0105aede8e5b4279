namespace IoTCommands;

/// <summary>The type of a command's parameter, which decides the member of <c>CommandParameterValue</c> that carries its value.</summary>
/// <remarks>AWS: <c>CommandParameter.type</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum CommandParameterType
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
