using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Pipeline;

/// <summary>What a definition file says, without its text: two texts of one meaning give equal models.</summary>
/// <param name="SourceName">The path that generated docs name.</param>
/// <param name="Key">What no other definition may have; its C# namespace is that of the item, null for the project's. Null where the text has no command id.</param>
/// <param name="Command">Null where the definition has errors.</param>
internal sealed record FileModel(string SourceName, DefinitionKey? Key, CommandModel? Command)
{
    public static FileModel From(DefinitionFile file, CancellationToken cancellationToken)
    {
        // A file that cannot be read has no text; the compiler reports it.
        if (file.Text.GetText(cancellationToken) is not { } text)
        {
            return new FileModel(file.SourceName, Key: null, Command: null);
        }

        Definition definition = SharedDefinitions.Read(text, file.Name, cancellationToken);
        return new FileModel(file.SourceName, DefinitionKey.From(file.Path, definition, file.Namespace), definition.Command);
    }
}
