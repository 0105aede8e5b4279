namespace IoTCommands.Definitions;

/// <summary>The types' values in words, for messages.</summary>
internal static class TypeText
{
    /// <summary>With its article.</summary>
    public static string Describe(CommandParameterType type) => type switch
    {
        CommandParameterType.String => "a text of at least one character",
        CommandParameterType.Integer => "a whole number from -2147483648 to 2147483647",
        CommandParameterType.Long => "a whole number from -9223372036854775808 to 9223372036854775807",
        CommandParameterType.UnsignedLong => "a whole number from 0 to 18446744073709551615",
        CommandParameterType.Double => "a number such as 12.5",
        CommandParameterType.Boolean => "true or false",
        CommandParameterType.Binary => "base64 text of at least one byte",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a parameter type."),
    };
}
