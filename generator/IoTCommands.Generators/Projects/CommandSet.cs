using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>The results that depend on all commands of a project together. The generator and the analyzers use the same set.</summary>
internal sealed class CommandSet
{
    private readonly Dictionary<string, CommandOrigin> _commands;
    private readonly Dictionary<string, DefinitionConflict> _conflicts = new(StringComparer.Ordinal);

    /// <param name="commands">The commands, by command id.</param>
    /// <param name="conflicts">The conflicts, one per file or declared type.</param>
    /// <param name="outputs">The names of the outputs.</param>
    public CommandSet(Dictionary<string, CommandOrigin> commands, List<DefinitionConflict> conflicts, OutputNames outputs)
    {
        _commands = commands;
        Outputs = outputs;
        Conflicts = new EquatableArray<DefinitionConflict>(conflicts.ToArray());
        foreach (DefinitionConflict conflict in conflicts)
        {
            _conflicts[conflict.Path] = conflict;
        }
    }

    /// <summary>Gets the conflicts, one per file or declared type that has one.</summary>
    public EquatableArray<DefinitionConflict> Conflicts { get; }

    /// <summary>True if a declared type has a conflict, so that nothing is generated for it; otherwise, false.</summary>
    public bool HasTypeInConflict
    {
        get
        {
            foreach (DefinitionConflict conflict in Conflicts)
            {
                if (DefinitionKey.IsPathOfType(conflict.Path))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Gets the command ids, first in the order of the files, then in the order of the types.</summary>
    public ICollection<string> CommandIds => _commands.Keys;

    public OutputNames Outputs { get; }

    /// <summary>Finds the definition of a command; null if the project defines none with the id.</summary>
    public CommandOrigin? Find(string commandId) => _commands.TryGetValue(commandId, out CommandOrigin? command) ? command : null;

    /// <summary>True if a file defines the command of a declared type, so that the type is bound to it; otherwise, false.</summary>
    public bool IsBoundToFile(string typeName, string commandId) =>
        FindConflict(DefinitionKey.PathOfType(typeName)) is null && Find(commandId) is { } origin && !DefinitionKey.IsPathOfType(origin.Path);

    /// <summary>Finds the conflict of a file or a declared type; null if it has none.</summary>
    public DefinitionConflict? FindConflict(string path) => _conflicts.TryGetValue(path, out DefinitionConflict? conflict) ? conflict : null;
}

/// <summary>The data that an output depends on, apart from its own definition. It is equal after an edit that changes no name.</summary>
/// <param name="Settings">The project's settings.</param>
/// <param name="Catalogs">The catalogs, one per C# namespace that has a definition, in ordinal order; empty if the project cannot generate.</param>
/// <param name="Exceptions">The outputs that do not have their plain name, in ordinal order of the paths; usually empty.</param>
internal sealed record OutputNames(ProjectSettings Settings, EquatableArray<CatalogModel> Catalogs, EquatableArray<OutputName> Exceptions)
{
    /// <summary>Finds the name of a command's output; null if nothing is generated from the definition.</summary>
    public string? HintNameOf(DefinitionKey key, string commandName)
    {
        ReadOnlySpan<OutputName> exceptions = Exceptions.AsSpan();
        int first = 0;
        int end = exceptions.Length;
        while (first < end)
        {
            int middle = (first + end) / 2;
            int order = string.CompareOrdinal(exceptions[middle].Path, key.Path);
            if (order == 0)
            {
                return exceptions[middle].HintName;
            }

            first = order < 0 ? middle + 1 : first;
            end = order < 0 ? end : middle;
        }

        return HintNames.Plain(Settings.HintNamespaceOf(Settings.NamespaceOf(key)), commandName);
    }
}

/// <summary>The place that defines a command.</summary>
/// <param name="CommandId">The command id.</param>
/// <param name="Path">The path of the file, or the name of the type if no file defines the command; if there are several, the first one.</param>
/// <param name="IsAmbiguous">True if several files define the command, or if no file does and several types do; otherwise, false.</param>
internal sealed record CommandOrigin(string CommandId, string Path, bool IsAmbiguous);

/// <summary>The commands of a C# namespace.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="CommandNames">The C# names of the commands, in ordinal order, because the order of the files depends on the file system.</param>
internal sealed record CatalogModel(string HintName, string? Namespace, EquatableArray<string> CommandNames);

/// <summary>The name of the output of a definition, if it is not the plain one.</summary>
/// <param name="Path">The path of the file, or the name of the declared type.</param>
/// <param name="HintName">The output's name. Null if nothing is generated: the definition conflicts with another one, or the type is bound to a file.</param>
internal sealed record OutputName(string Path, string? HintName);

/// <summary>
/// Assigns the names of outputs, each only once. The compiler rejects a second output with the same name. It treats <c>Lock</c> and <c>LOCK</c> as one name,
/// like the file systems that outputs are written to.
/// </summary>
internal sealed class HintNames(int capacity)
{
    private const string Extension = ".g.cs";

    private readonly Dictionary<string, int> _uses = new(capacity, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the name of an output if no other one has this name or one that differs only in case: <c>SetOvenTemperature.g.cs</c>,
    /// <c>Kitchen.SetOvenTemperature.g.cs</c>.
    /// </summary>
    /// <param name="namespaceName">The namespace; null for outputs of the project's own.</param>
    /// <param name="name">The name of the command or catalog.</param>
    public static string Plain(string? namespaceName, string name) => Stem(namespaceName, name) + Extension;

    /// <summary>
    /// Assigns <see cref="Plain"/> to the first caller with a name. Later ones get a number before the extension. No identifier begins with a digit, so
    /// <c>LOCK.2.g.cs</c> is not the name of another command.
    /// </summary>
    /// <returns>Null for <see cref="Plain"/>, so that this method need not create it for each of its many callers.</returns>
    public string? Take(string? namespaceName, string name)
    {
        string stem = Stem(namespaceName, name);
        _uses.TryGetValue(stem, out int uses);
        _uses[stem] = ++uses;
        return uses == 1 ? null : FormattableString.Invariant($"{stem}.{uses}{Extension}");
    }

    private static string Stem(string? namespaceName, string name) => namespaceName is null ? name : $"{namespaceName}.{name}";
}
