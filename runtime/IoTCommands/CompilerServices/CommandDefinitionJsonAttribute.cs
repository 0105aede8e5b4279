using System.ComponentModel;

namespace IoTCommands.CompilerServices;

/// <summary>
/// Stores the definition of a command on the type of its arguments. Only generated code applies it. The runtime and the analyzers of projects that reference
/// the assembly read it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CommandDefinitionJsonAttribute : Attribute
{
    /// <summary>Initializes the attribute with a definition.</summary>
    /// <param name="json">The definition as CreateCommand accepts it, without white space. A deprecated command also has <c>deprecated</c>.</param>
    public CommandDefinitionJsonAttribute(string json) => Json = json;

    /// <summary>Gets the definition.</summary>
    public string Json { get; }

    /// <summary>
    /// Gets or sets the names of the parameters whose values must not be shown. CreateCommand has no property for them, so they are not in the JSON. Null if
    /// there are none.
    /// </summary>
    public string[]? SecretParameters { get; set; }
}
