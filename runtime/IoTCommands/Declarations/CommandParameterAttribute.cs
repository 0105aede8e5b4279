namespace IoTCommands;

/// <summary>Marks a property as a parameter of the command that its type declares.</summary>
/// <remarks>AWS IoT API reference, <c>CommandParameter</c>.</remarks>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class CommandParameterAttribute : Attribute
{
    /// <summary>Initializes the attribute with the name of the parameter.</summary>
    /// <param name="name">The name: 1 to 192 letters, digits, <c>.</c>, <c>$</c>, <c>_</c> and <c>-</c>.</param>
    public CommandParameterAttribute(string name) => Name = name;

    /// <summary>Gets the name, which is the key in <c>parameters</c> of StartCommandExecution. Case matters.</summary>
    public string Name { get; }

    /// <summary>Gets or sets the description, up to 2,028 characters. If it is null, the property's doc comment is used.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// Gets or sets whether the value must not be shown. If true, it is neither in exceptions nor in the string that <c>ToString</c> of a record returns. It is
    /// sent like any other value. The default is false.
    /// </summary>
    public bool IsSecret { get; set; }
}
