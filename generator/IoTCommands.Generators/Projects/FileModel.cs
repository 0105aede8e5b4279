using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>What a definition file says, without its text: two texts with the same meaning give equal models.</summary>
/// <param name="SourceName">The path that generated docs name.</param>
/// <param name="Key">What no other definition may have; its C# namespace is that of the item, null for the project's. Null if the text has no command
/// id.</param>
/// <param name="Command">What to generate from; null without a command id.</param>
internal sealed record FileModel(string SourceName, DefinitionKey? Key, CommandModel? Command)
{
    /// <param name="file">The definition file.</param>
    /// <param name="bindings">The declared types. A type with the same command id holds the values, instead of a generated one.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    public static FileModel From(DefinitionFile file, BindingSet bindings, CancellationToken cancellationToken)
    {
        // A file that cannot be read has no text; the compiler reports it.
        if (file.Text.GetText(cancellationToken) is not { } text)
        {
            return new FileModel(file.SourceName, Key: null, Command: null);
        }

        return From(file, BoundDefinition.Parse(text, file, bindings, cancellationToken));
    }

    public static FileModel From(DefinitionFile file, BoundDefinition bound) =>
        new(file.SourceName, DefinitionKey.From(file.Path, bound.Definition, bound.Model, file.Namespace), bound.Model);
}
