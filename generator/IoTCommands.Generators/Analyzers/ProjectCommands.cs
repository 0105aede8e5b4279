using System.Globalization;
using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Templates;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers;

/// <summary>
/// The commands of a project (those of its files and types) and of the assemblies that it references. They are parsed once for all analyzers, on first use.
/// </summary>
internal sealed class ProjectCommands
{
    private static readonly ConditionalWeakTable<Compilation, Cache> Table = new();

    private static readonly ConditionalWeakTable<Compilation, Cache>.CreateValueCallback Create = static _ => new Cache();

    private readonly AnalyzerOptions _options;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private Content? _content;

    /// <param name="options">The project's files and their options.</param>
    /// <param name="compilation">The compilation with the declared types and references.</param>
    /// <param name="cancellationToken">The compilation's token: the files are parsed once for the whole compilation.</param>
    public ProjectCommands(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        _options = options;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        Declarations = ProjectDeclarations.Of(compilation);
    }

    public ProjectDeclarations Declarations { get; }

    /// <summary>True if the project itself defines no command; otherwise, false.</summary>
    public bool IsEmpty => Ids.Length == 0;

    /// <summary>True if the project, one of its types or a reference defines a command, even one with errors; otherwise, false.</summary>
    public bool IsAnyKnown => !IsEmpty || Declarations.All(_cancellationToken).Count > 0 || Parsed.Referenced.Count > 0;

    /// <summary>
    /// Gets the command ids of the project itself, first in the order of the files. Ids of definitions with errors are included if they are known.
    /// </summary>
    public string[] Ids => Parsed.Ids;

    /// <summary>Gets the <see cref="Ids"/>, followed by those of referenced assemblies.</summary>
    public string[] IdsWithReferences => [.. Parsed.Ids, .. Parsed.Referenced.Keys];

    /// <summary>Gets the set that the generator has too.</summary>
    public CommandSet Set => Parsed.Set;

    private Content Parsed => Volatile.Read(ref _content) ?? (_content = Table.GetValue(_compilation, Create).Get(this));

    /// <summary>Finds a command. Null if no definition has the id, if more than one has it, or if it has errors: then the command is not certain.</summary>
    public KnownCommand? Find(string commandId)
    {
        Content parsed = Parsed;
        if (parsed.Set.Find(commandId) is not { } origin)
        {
            return parsed.Referenced.TryGetValue(commandId, out KnownCommand? referenced) ? referenced : null;
        }

        return !origin.IsAmbiguous && parsed.ByPath.TryGetValue(origin.Path, out KnownCommand? command) ? command : null;
    }

    /// <summary>True if any definition has the id, even one with errors; otherwise, false.</summary>
    public bool Defines(string commandId) => Parsed.Set.Find(commandId) is not null || Parsed.Referenced.ContainsKey(commandId);

    /// <summary>
    /// Finds the id in a command's definition from its id in one of the project's accounts: <c>Reboot</c> for <c>dev-Reboot</c>. Null if no prefix and suffix
    /// of the project leads to a definition.
    /// </summary>
    public string? FindDefinitionId(string commandId)
    {
        AnalyzerConfigOptions options = _options.AnalyzerConfigOptionsProvider.GlobalOptions;
        EquatableArray<string> suffixes = options.GetList(OptionNames.CommandIdSuffixes);
        string? found = FindWithoutSuffix(commandId, suffixes);
        foreach (string prefix in options.GetList(OptionNames.CommandIdPrefixes))
        {
            if (found is null && commandId.StartsWith(prefix, StringComparison.Ordinal))
            {
                string id = commandId.Substring(prefix.Length);
                found = Defines(id) ? id : FindWithoutSuffix(id, suffixes);
            }
        }

        return found;
    }

    /// <summary>
    /// Returns the arguments of IOTC9016 for the longest id that a command has in one of the project's accounts; null if no id is too long.
    /// </summary>
    public string[]? FindLongId(string commandId)
    {
        AnalyzerConfigOptions options = _options.AnalyzerConfigOptionsProvider.GlobalOptions;
        string prefix = Longest(options.GetList(OptionNames.CommandIdPrefixes));
        string suffix = Longest(options.GetList(OptionNames.CommandIdSuffixes));
        string id = prefix + commandId + suffix;

        // An id that is too long without prefix and suffix has another diagnostic.
        return id.Length <= Limits.CommandId || commandId.Length > Limits.CommandId
            ? null
            : [DisplayString.Quoted(prefix), DisplayString.Quoted(suffix), DisplayString.Quoted(id), id.Length.ToString(CultureInfo.InvariantCulture)];
    }

    private static string Longest(EquatableArray<string> texts)
    {
        string longest = "";
        foreach (string text in texts)
        {
            longest = text.Length > longest.Length ? text : longest;
        }

        return longest;
    }

    private string? FindWithoutSuffix(string commandId, EquatableArray<string> suffixes)
    {
        foreach (string suffix in suffixes)
        {
            if (commandId.EndsWith(suffix, StringComparison.Ordinal) && commandId.Substring(0, commandId.Length - suffix.Length) is var id && Defines(id))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Finds the definition file of a command, the first one if several have the id; null if no file has it.</summary>
    public ParsedFile? FindFile(string commandId) =>
        Parsed.Set.Find(commandId) is { } origin && Parsed.Files.TryGetValue(origin.Path, out ParsedFile? file) ? file : null;

    /// <summary>Finds the content of a definition file; null if the file cannot be read.</summary>
    public ParsedFile? FindFile(DefinitionFile file) => Parsed.Files.TryGetValue(file.Path, out ParsedFile? found) ? found : null;

    private Content Parse()
    {
        IReadOnlyList<DeclarationModel> models = Declarations.Models(_cancellationToken);
        BindingSet bindings = BindingSet.From(models);
        GeneratedCodeDependencies dependencies = GeneratedCodeDependencies.From(_compilation, _cancellationToken);
        ProjectSettings settings = ProjectSettings.From(_options.AnalyzerConfigOptionsProvider.GlobalOptions, _compilation, dependencies);
        Dictionary<string, ParsedFile> files = new(StringComparer.Ordinal);
        Dictionary<string, KnownCommand?> byPath = new(StringComparer.Ordinal);
        List<DefinitionKey?> fileKeys = [];
        foreach (DefinitionFile file in ProjectFiles.Of(_options))
        {
            if (file.Text.GetText(_cancellationToken) is { } text)
            {
                BoundDefinition bound = BoundDefinition.Parse(text, file, bindings, _cancellationToken);
                fileKeys.Add(FileModel.From(file, bound).Key);
                files[file.Path] = new ParsedFile(file, text, bound.Definition);
                byPath[file.Path] = bound.Definition.Command is { } command ? new KnownCommand(command, file.Namespace ?? settings.Namespace, file.Path) : null;
            }
        }

        List<DefinitionKey> typeKeys = new(models.Count);
        foreach (DeclarationModel model in models)
        {
            typeKeys.Add(model.Key);
            byPath[model.Key.Path] = model.Command is { } command ? new KnownCommand(command, settings.Namespace, model.SourceName) : null;
        }

        Dictionary<string, KnownCommand> referenced = new(StringComparer.Ordinal);
        foreach (KnownCommand command in ReferencedCommands.Of(_compilation, _cancellationToken))
        {
            if (!referenced.ContainsKey(command.Model.CommandId))
            {
                referenced.Add(command.Model.CommandId, command);
            }
        }

        return new Content(CommandSetBuilder.Build(fileKeys, typeKeys, settings, dependencies.Catalogs, _cancellationToken), files, byPath, referenced);
    }

    /// <summary>The content that the analyzers of a compilation share. Other options have another content.</summary>
    private sealed class Cache
    {
        private Entry? _entry;

        public Content Get(ProjectCommands commands)
        {
            if (Volatile.Read(ref _entry) is { } known && known.Options == commands._options)
            {
                return known.Content;
            }

            // Threads that come here at the same time parse the same files.
            Entry entry = new(commands._options, commands.Parse());
            Volatile.Write(ref _entry, entry);
            return entry.Content;
        }

        private sealed record Entry(AnalyzerOptions Options, Content Content);
    }

    private sealed class Content
    {
        public Content(
            CommandSet set,
            Dictionary<string, ParsedFile> files,
            Dictionary<string, KnownCommand?> byPath,
            Dictionary<string, KnownCommand> referenced)
        {
            (Set, Files, ByPath, Referenced) = (set, files, byPath, referenced);
            Ids = new string[set.CommandIds.Count];
            set.CommandIds.CopyTo(Ids, 0);
        }

        public CommandSet Set { get; }

        public string[] Ids { get; }

        public Dictionary<string, ParsedFile> Files { get; }

        /// <summary>Gets the commands of files and types by path; null for a definition with errors.</summary>
        public Dictionary<string, KnownCommand?> ByPath { get; }

        public Dictionary<string, KnownCommand> Referenced { get; }
    }
}

/// <summary>A definition file and its definition.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">The file's source text.</param>
/// <param name="Definition">The definition, with the C# names of the type that the file is bound to, if there is one.</param>
internal sealed record ParsedFile(DefinitionFile File, SourceText Text, Definition Definition);

/// <summary>A command that the project defines.</summary>
/// <param name="Model">The command's model.</param>
/// <param name="Namespace">The C# namespace of the code that is generated for it; null for the global one.</param>
/// <param name="Source">The name of its source in messages: <c>commands/SetOvenTemperature.json</c>, or the name of a type.</param>
internal sealed record KnownCommand(CommandModel Model, string? Namespace, string Source)
{
    public bool HasRequiredParameters
    {
        get
        {
            foreach (ParameterModel parameter in Model.Parameters)
            {
                if (parameter.IsRequired)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// True if the template has a placeholder for the name; otherwise, false. According to AWS, a start may pass its value even if it is undeclared.
    /// </summary>
    public bool HasPlaceholder(string name) => Model.PayloadTemplate?.IndexOf(Placeholder.Of(name), StringComparison.Ordinal) >= 0;

    public ParameterModel? FindParameter(string name)
    {
        foreach (ParameterModel parameter in Model.Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }
}

/// <summary>Finds a project's definition files. The project's metadata tells which files they are, so no source text is read.</summary>
internal static class ProjectFiles
{
    /// <summary>True if the project has a definition file; otherwise, false.</summary>
    public static bool Any(AnalyzerOptions options)
    {
        foreach (AdditionalText text in options.AdditionalFiles)
        {
            if (DefinitionFile.IsDefinition(text, options.AnalyzerConfigOptionsProvider))
            {
                return true;
            }
        }

        return false;
    }

    public static List<DefinitionFile> Of(AnalyzerOptions options)
    {
        List<DefinitionFile> files = [];
        foreach (AdditionalText text in options.AdditionalFiles)
        {
            if (DefinitionFile.From(text, options.AnalyzerConfigOptionsProvider) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }
}
