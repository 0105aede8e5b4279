using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>Builds a <see cref="CommandSet"/> that does not depend on the order of the files.</summary>
internal sealed class CommandSetBuilder
{
    private static readonly Comparison<OutputName> ByPath = static (left, right) => string.CompareOrdinal(left.Path, right.Path);

    private static readonly Comparison<DefinitionKey> ByName = static (left, right) =>
        string.CompareOrdinal(left.Name, right.Name) is var order && order != 0 ? order : string.CompareOrdinal(left.Path, right.Path);

    private readonly ProjectSettings _settings;

    private readonly Dictionary<string, CommandOrigin> _commands = new(StringComparer.Ordinal);

    /// <summary>The definitions from which code can be generated, files first.</summary>
    private readonly List<DefinitionKey> _definitions = [];

    private readonly List<DefinitionConflict> _conflicts = [];

    private readonly HashSet<string> _boundIds = new(StringComparer.Ordinal);

    private readonly List<OutputName> _outputNames = [];

    /// <summary>The definitions from which code is generated, by C# namespace; the key of the global one is empty.</summary>
    private readonly SortedDictionary<string, List<DefinitionKey>> _namespaces = new(StringComparer.Ordinal);

    /// <summary>The commands of referenced assemblies, by C# namespace and name; the name of a catalog itself is empty.</summary>
    private readonly Dictionary<(string? Namespace, string Name), string> _referenced = [];

    private CommandSetBuilder(ProjectSettings settings, EquatableArray<ReferencedCatalog> catalogs)
    {
        _settings = settings;
        foreach (ReferencedCatalog catalog in catalogs)
        {
            _referenced[(catalog.Namespace, "")] = catalog.AssemblyName;
            foreach (string name in catalog.CommandNames)
            {
                _referenced[(catalog.Namespace, name)] = catalog.AssemblyName;
            }
        }
    }

    /// <param name="files">The keys of the definition files; null for a file without a command id.</param>
    /// <param name="types">The keys of the declared types.</param>
    /// <param name="settings">The project's settings.</param>
    /// <param name="catalogs">The catalogs of referenced assemblies.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static CommandSet Build(
        IReadOnlyList<DefinitionKey?> files,
        IReadOnlyList<DefinitionKey> types,
        ProjectSettings settings,
        EquatableArray<ReferencedCatalog> catalogs,
        CancellationToken cancellationToken)
    {
        CommandSetBuilder builder = new(settings, catalogs);
        builder.AddFiles(files);
        builder.AddTypes(types);
        cancellationToken.ThrowIfCancellationRequested();
        builder.AddConflicts(builder._definitions, builder._boundIds);
        builder.AddReferencedCommands();
        builder.GroupByNamespace();
        cancellationToken.ThrowIfCancellationRequested();
        EquatableArray<CatalogModel> outputs = settings.CanGenerate ? builder.NameOutputs() : EquatableArray<CatalogModel>.Empty;
        builder._outputNames.Sort(ByPath);
        return new CommandSet(builder._commands, builder._conflicts, new OutputNames(settings, outputs, new(builder._outputNames.ToArray())));
    }

    /// <summary>
    /// Adds the files. The compiler passes each file once. If another host passes one twice, nothing is generated from it, because it is not certain which
    /// metadata applies.
    /// </summary>
    private void AddFiles(IReadOnlyList<DefinitionKey?> files)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (DefinitionKey? key in files)
        {
            if (key is null)
            {
                continue;
            }

            AddCommand(key);
            if (paths.Add(key.Path))
            {
                _definitions.Add(InNamespace(key));
            }
            else if (repeated.Add(key.Path))
            {
                _outputNames.Add(new OutputName(key.Path, HintName: null));
            }
        }

        if (repeated.Count > 0)
        {
            _definitions.RemoveAll(key => repeated.Contains(key.Path));
        }
    }

    /// <summary>
    /// Adds the types. A type that is bound to a definition file is not a command of its own. If several types have one id, or one type has several ids, it is
    /// not certain which one is meant.
    /// </summary>
    private void AddTypes(IReadOnlyList<DefinitionKey> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        HashSet<string> idsOfFiles = new(_commands.Keys, StringComparer.Ordinal);
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<string> repeatedNames = new(StringComparer.Ordinal);
        foreach (DefinitionKey type in types)
        {
            uses.TryGetValue(type.CommandId, out int count);
            uses[type.CommandId] = count + 1;
            if (!names.Add(type.Path) && repeatedNames.Add(type.Path))
            {
                _outputNames.Add(new OutputName(type.Path, HintName: null));
            }
        }

        List<DefinitionKey> repeated = [];
        foreach (DefinitionKey type in types)
        {
            bool isBound = idsOfFiles.Contains(type.CommandId);
            if (isBound)
            {
                _boundIds.Add(type.CommandId);
            }
            else
            {
                AddCommand(type);
            }

            if (uses[type.CommandId] > 1)
            {
                repeated.Add(type);
            }
            else if (isBound)
            {
                _outputNames.Add(new OutputName(type.Path, HintName: null));
            }
            else if (!repeatedNames.Contains(type.Path))
            {
                _definitions.Add(InNamespace(type));
            }
        }

        AddConflicts(repeated);
    }

    private void AddCommand(DefinitionKey key) =>
        _commands[key.CommandId] = _commands.TryGetValue(key.CommandId, out CommandOrigin? known)
            ? known with { IsAmbiguous = true }
            : new CommandOrigin(key.CommandId, key.Path, IsAmbiguous: false);

    private DefinitionKey InNamespace(DefinitionKey key) =>
        key.NamespaceName is null && _settings.Namespace is not null ? key with { NamespaceName = _settings.Namespace } : key;

    private void AddConflicts(List<DefinitionKey> keys, HashSet<string>? boundIds = null)
    {
        foreach (DefinitionConflict conflict in DefinitionConflicts.Find(keys, boundIds))
        {
            _conflicts.Add(conflict);
            _outputNames.Add(new OutputName(conflict.Path, HintName: null));
        }
    }

    /// <summary>Adds the conflicts with commands of referenced assemblies: their generated code has the same full names.</summary>
    private void AddReferencedCommands()
    {
        HashSet<string> conflicts = ConflictPaths();
        foreach (DefinitionKey key in _definitions)
        {
            if (key.Name is not null && _referenced.TryGetValue((key.NamespaceName, key.Name), out string? assembly) && !conflicts.Contains(key.Path))
            {
                string place = key.NamespaceName is null ? "the global namespace" : "the namespace " + DisplayString.Quoted(key.NamespaceName);
                EquatableArray<string> arguments = new([DisplayString.Quoted(assembly), DisplayString.Quoted(key.Name), place]);
                _conflicts.Add(new DefinitionConflict(key.Path, ProjectDescriptors.CommandOfReference, assembly, arguments));
                _outputNames.Add(new OutputName(key.Path, HintName: null));
            }
        }
    }

    private HashSet<string> ConflictPaths()
    {
        HashSet<string> conflicts = new(StringComparer.Ordinal);
        foreach (DefinitionConflict conflict in _conflicts)
        {
            conflicts.Add(conflict.Path);
        }

        return conflicts;
    }

    /// <summary>
    /// Groups the definitions. One with errors or a conflict counts for its namespace too, so that <c>All</c> exists even if the only file has an error.
    /// </summary>
    private void GroupByNamespace()
    {
        HashSet<string> conflicts = ConflictPaths();
        foreach (DefinitionKey key in _definitions)
        {
            string namespaceName = key.NamespaceName ?? "";
            if (!_namespaces.TryGetValue(namespaceName, out List<DefinitionKey>? generated))
            {
                generated = [];
                _namespaces.Add(namespaceName, generated);
            }

            if (key.Name is not null && !conflicts.Contains(key.Path))
            {
                generated.Add(key);
            }
        }

        // An empty catalog would hide the catalog of the reference.
        foreach (KeyValuePair<(string? Namespace, string Name), string> pair in _referenced)
        {
            if (pair.Key.Name.Length == 0 && _namespaces.TryGetValue(pair.Key.Namespace ?? "", out List<DefinitionKey>? own) && own.Count == 0)
            {
                _namespaces.Remove(pair.Key.Namespace ?? "");
            }
        }
    }

    private EquatableArray<CatalogModel> NameOutputs()
    {
        // The catalogs come first, because their names are the same in every project.
        HintNames hintNames = new(_definitions.Count + _namespaces.Count);
        CatalogModel[] catalogs = new CatalogModel[_namespaces.Count];
        int index = 0;
        foreach (KeyValuePair<string, List<DefinitionKey>> pair in _namespaces)
        {
            pair.Value.Sort(ByName);
            catalogs[index++] = Catalog(pair.Key.Length == 0 ? null : pair.Key, pair.Value, hintNames);
        }

        foreach (KeyValuePair<string, List<DefinitionKey>> pair in _namespaces)
        {
            string? previous = null;
            foreach (DefinitionKey key in pair.Value)
            {
                // Two definitions with the same invalid id are not in conflict, because the id is reported. The first one keeps the signature.
                if (key.Name == previous)
                {
                    _outputNames.Add(new OutputName(key.Path, HintName: null));
                    continue;
                }

                previous = key.Name;
                if (hintNames.Take(_settings.HintNamespaceOf(key.NamespaceName), key.Name!) is { } hintName)
                {
                    _outputNames.Add(new OutputName(key.Path, hintName));
                }
            }
        }

        return new(catalogs);
    }

    private CatalogModel Catalog(string? namespaceName, List<DefinitionKey> keys, HintNames hintNames)
    {
        List<string> names = new(keys.Count);
        foreach (DefinitionKey key in keys)
        {
            if (!key.HasErrors)
            {
                names.Add(key.Name!);
            }
        }

        string? hintNamespace = _settings.HintNamespaceOf(namespaceName);
        string hintName = hintNames.Take(hintNamespace, ReferencedCatalog.TypeName) ?? HintNames.Plain(hintNamespace, ReferencedCatalog.TypeName);
        return new CatalogModel(hintName, namespaceName, new(names.ToArray()));
    }
}
