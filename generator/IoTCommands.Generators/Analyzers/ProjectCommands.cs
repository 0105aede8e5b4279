using System.Collections.Immutable;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers;

/// <summary>The commands that a project's definition files define, by command id. Read when the first call asks for them.</summary>
internal sealed class ProjectCommands
{
    private readonly Lazy<Index> _index;

    /// <param name="options">The project's files, and what it says of each.</param>
    /// <param name="cancellationToken">Of the compilation: the files are read once for all its calls.</param>
    public ProjectCommands(AnalyzerOptions options, CancellationToken cancellationToken) =>
        _index = new Lazy<Index>(() => Read(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, cancellationToken));

    public bool IsEmpty => _index.Value.Ids.Length == 0;

    /// <summary>In the files' order; those of definitions with errors too, whose ids are known all the same.</summary>
    public string[] Ids => _index.Value.Ids;

    /// <summary>Null where no definition has the id, or where more than one has it, or the one has errors: then nothing is certain.</summary>
    public KnownCommand? Find(string commandId) => _index.Value.Commands.TryGetValue(commandId, out KnownCommand? command) ? command : null;

    /// <summary>Does any definition have the id, even one that nothing can be said about?</summary>
    public bool Defines(string commandId) => _index.Value.Commands.ContainsKey(commandId);

    private static Index Read(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        string? projectNamespace = ProjectSettings.NamespaceOf(options.GlobalOptions);
        Dictionary<string, KnownCommand?> commands = new(StringComparer.Ordinal);
        List<string> ids = [];
        foreach (AdditionalText file in files)
        {
            if (DefinitionFile.From(file, options) is not { } definition || file.GetText(cancellationToken) is not { } text)
            {
                continue;
            }

            (string? id, CommandModel? command) = ReadCommand(text, definition.Name, cancellationToken);
            if (id is null)
            {
                continue;
            }

            bool isSecond = commands.ContainsKey(id);
            commands[id] = isSecond || command is null ? null : new KnownCommand(command, definition.Namespace ?? projectNamespace, definition.Path);
            if (!isSecond)
            {
                ids.Add(id);
            }
        }

        return new Index(commands, ids.ToArray());
    }

    private static (string? Id, CommandModel? Command) ReadCommand(SourceText text, string? name, CancellationToken cancellationToken)
    {
        Definitions.Definition definition = SharedDefinitions.Read(text, name, cancellationToken);
        return definition.Command is { } command
            ? (command.CommandId, command)
            : (definition.CommandId?.Value, null);
    }

    private sealed record Index(Dictionary<string, KnownCommand?> Commands, string[] Ids);
}
