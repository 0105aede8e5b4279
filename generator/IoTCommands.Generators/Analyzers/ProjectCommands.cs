using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers;

/// <summary>
/// The commands that a project defines, in files or in C#, and those of the assemblies that it references, by command id. Read when the first call asks for them.
/// </summary>
internal sealed class ProjectCommands
{
    private readonly AnalyzerOptions _options;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private Index? _index;

    /// <param name="options">The project's files, and what it says of each.</param>
    /// <param name="compilation">Its declared types and references.</param>
    /// <param name="cancellationToken">Of the compilation: the files are read once for all its calls.</param>
    public ProjectCommands(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        _options = options;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The project defines none itself.</summary>
    public bool IsEmpty => Commands.Ids.Length == 0;

    /// <summary>Of the project itself, first in the files' order; those of definitions with errors too, whose ids are known all the same.</summary>
    public string[] Ids => Commands.Ids;

    private Index Commands => Volatile.Read(ref _index) ?? (Interlocked.CompareExchange(ref _index, Read(), null) ?? _index!);

    /// <summary>Null where no definition has the id, or where more than one has it, or the one has errors: then nothing is certain.</summary>
    public KnownCommand? Find(string commandId) => Commands.ById.TryGetValue(commandId, out KnownCommand? command) ? command : null;

    /// <summary>Does any definition have the id, even one that nothing can be said about?</summary>
    public bool Defines(string commandId) => Commands.ById.ContainsKey(commandId);

    private Index Read()
    {
        ProjectDeclarations declarations = ProjectDeclarations.Of(_compilation);
        string? projectNamespace = ProjectSettings.NamespaceOf(_options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Dictionary<string, KnownCommand?> commands = new(StringComparer.Ordinal);
        List<string> ids = [];
        AddFiles(commands, ids, projectNamespace, declarations.Bindings(_cancellationToken));
        AddTypes(commands, ids, projectNamespace, declarations.Models(_cancellationToken));
        foreach (KnownCommand command in ReferencedCommands.Of(_compilation, _cancellationToken))
        {
            // The project's own definition goes before another's.
            if (!commands.ContainsKey(command.Model.CommandId))
            {
                commands.Add(command.Model.CommandId, command);
            }
        }

        return new Index(commands, ids.ToArray());
    }

    private void AddFiles(Dictionary<string, KnownCommand?> commands, List<string> ids, string? projectNamespace, BindingSet bindings)
    {
        foreach (DefinitionFile file in ProjectFiles.Of(_options))
        {
            if (file.Text.GetText(_cancellationToken) is { } text
                && BoundDefinition.Read(text, file.Name, bindings, _cancellationToken).Definition is { CommandId: { } id } read)
            {
                KnownCommand? command = read.Command is null ? null : new KnownCommand(read.Command, file.Namespace ?? projectNamespace, file.Path);
                Add(commands, ids, id.Value, command);
            }
        }
    }

    private static void AddTypes(Dictionary<string, KnownCommand?> commands, List<string> ids, string? projectNamespace, IReadOnlyList<DeclarationModel> models)
    {
        HashSet<string> files = new(ids, StringComparer.Ordinal);
        foreach (DeclarationModel model in models)
        {
            // A type beside a file is bound to it, and says nothing of its own.
            if (!files.Contains(model.Key.CommandId))
            {
                Add(commands, ids, model.Key.CommandId, model.Command is null ? null : new KnownCommand(model.Command, projectNamespace, model.SourceName));
            }
        }
    }

    private static void Add(Dictionary<string, KnownCommand?> commands, List<string> ids, string id, KnownCommand? command)
    {
        if (commands.ContainsKey(id))
        {
            commands[id] = null;
        }
        else
        {
            commands.Add(id, command);
            ids.Add(id);
        }
    }

    private sealed record Index(Dictionary<string, KnownCommand?> ById, string[] Ids);
}
