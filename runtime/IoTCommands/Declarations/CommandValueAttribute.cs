namespace IoTCommands;

/// <summary>Specifies the string that is sent for an enum member in a STRING parameter.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class CommandValueAttribute : Attribute
{
    /// <summary>Initializes the attribute with the string.</summary>
    /// <param name="value">The string: at least 1 character. Case matters.</param>
    public CommandValueAttribute(string value) => Value = value;

    /// <summary>Gets the string that is sent.</summary>
    public string Value { get; }
}
