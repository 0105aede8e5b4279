using System.ComponentModel;

namespace IoTCommands.CompilerServices;

/// <summary>
/// Names the type of a command's result. Only generated code applies it. With it, projects that reference the assembly find result types without a search.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CommandResultTypeAttribute : Attribute
{
    /// <summary>Initializes the attribute.</summary>
    /// <param name="commandId">The id of the command.</param>
    /// <param name="resultType">The type with <see cref="IoTCommandResultAttribute"/>.</param>
    public CommandResultTypeAttribute(string commandId, Type resultType)
    {
        CommandId = commandId;
        ResultType = resultType;
    }

    /// <summary>Gets the id of the command.</summary>
    public string CommandId { get; }

    /// <summary>Gets the type of the result.</summary>
    public Type ResultType { get; }
}
