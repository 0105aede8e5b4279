namespace IoTCommands;

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
