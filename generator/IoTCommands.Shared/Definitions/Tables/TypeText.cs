namespace IoTCommands.Definitions;

/// <summary>The types' values in words, for messages.</summary>
internal static class TypeText
{
    /// <summary>With its article.</summary>
    public static string Describe(IoTCommandParameterType type) => type switch
    {
        IoTCommandParameterType.String => "a string of at least one character",
        IoTCommandParameterType.Integer => "a whole number from -2147483648 to 2147483647",
        IoTCommandParameterType.Long => "a whole number from -9223372036854775808 to 9223372036854775807",
        IoTCommandParameterType.UnsignedLong => "a whole number from 0 to 18446744073709551615",
        IoTCommandParameterType.Double => "a number such as 12.5",
        IoTCommandParameterType.Boolean => "true or false",
        IoTCommandParameterType.Binary => "a base64 string of at least one byte",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a parameter type."),
    };
}
