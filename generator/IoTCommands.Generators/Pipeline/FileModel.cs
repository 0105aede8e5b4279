using IoTCommands.Model;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Pipeline;

/// <summary>What a definition file says, without its text: two texts of one meaning give equal models.</summary>
/// <param name="Path">The file's path, by which the project tells files apart.</param>
/// <param name="SourceName">The path that generated docs name.</param>
/// <param name="Namespace">The C# namespace of the item; null for the project's.</param>
/// <param name="Command">Null where the definition has errors.</param>
internal sealed record FileModel(string Path, string SourceName, string? Namespace, CommandModel? Command)
{
    public static FileModel From(DefinitionFile file, CancellationToken cancellationToken)
    {
        // A file that cannot be read has no text; the compiler reports it.
        SourceText? text = file.Text.GetText(cancellationToken);
        CommandModel? command = text is null ? null : SharedDefinitions.Read(text, file.Name, cancellationToken).Command;
        return new FileModel(file.Text.Path, file.SourceName, file.Namespace, command);
    }
}
