namespace IoTCommands;

/// <summary>Marks a property as a parameter of the command that its type belongs to.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class CommandParameterAttribute : Attribute
{
    /// <summary>Marks a property as a parameter.</summary>
    /// <param name="name">The parameter's exact name: 1 to 192 of letters, digits, <c>.</c>, <c>$</c>, <c>_</c> and <c>-</c> (AWS: <c>CommandParameter.name</c>).</param>
    public CommandParameterAttribute(string name) => Name = name;

    /// <summary>The parameter's name, which is its key in the map of StartCommandExecution. Case matters.</summary>
    public string Name { get; }

    /// <summary>What the parameter means, up to 2028 characters (AWS: <c>CommandParameter.description</c>).</summary>
    public string? Description { get; set; }
}
