using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>Makes a <see cref="CommandSet"/> that does not depend on the order of the files.</summary>
internal sealed class CommandSetBuilder
{
    private const string CatalogName = "IoTCommandCatalog";

    private static readonly Comparison<SpecialCase> ByPath = static (left, right) => string.CompareOrdinal(left.Path, right.Path);

    private static readonly Comparison<DefinitionKey> ByName = static (left, right) => string.CompareOrdinal(left.Name, right.Name);

    private readonly ProjectSettings _settings;

    private readonly List<SpecialCase> _specialCases = [];

    /// <summary>The definitions that are generated from, by C# namespace; the global one has the empty name.</summary>
    private readonly SortedDictionary<string, List<DefinitionKey>> _namespaces = new(StringComparer.Ordinal);

    private CommandSetBuilder(ProjectSettings settings) => _settings = settings;

    /// <param name="files">The keys of the definition files.</param>
    /// <param name="types">The keys of the declared types.</param>
    /// <param name="settings">The project's.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CommandSet Build(ImmutableArray<DefinitionKey?> files, ImmutableArray<DefinitionKey> types, ProjectSettings settings, CancellationToken cancellationToken)
    {
        CommandSetBuilder builder = new(settings);
        if (!settings.CanGenerate)
        {
            return new CommandSet(settings, EquatableArray<CatalogModel>.Empty, EquatableArray<SpecialCase>.Empty);
        }

        List<DefinitionKey> definitions = builder.TakeDefinitions(files);
        builder.AddTypes(types, definitions);
        cancellationToken.ThrowIfCancellationRequested();
        builder.LeaveOutConflicts(definitions);
        cancellationToken.ThrowIfCancellationRequested();
        EquatableArray<CatalogModel> catalogs = builder.NameOutputs(definitions.Count);
        builder._specialCases.Sort(ByPath);
        return new CommandSet(settings, catalogs, new(builder._specialCases.ToArray()));
    }

    /// <summary>The definitions with the C# namespace that they are generated into. The compiler hands over a file once; where another host does it twice, it is generated from neither time: nothing says which of its metadata counts.</summary>
    private List<DefinitionKey> TakeDefinitions(ImmutableArray<DefinitionKey?> keys)
    {
        List<DefinitionKey> definitions = new(keys.Length);
        HashSet<string> paths = new(StringComparer.Ordinal);
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (DefinitionKey? key in keys)
        {
            if (key is null)
            {
                continue;
            }

            if (paths.Add(key.Path))
            {
                definitions.Add(key.NamespaceName is null && _settings.Namespace is not null ? key with { NamespaceName = _settings.Namespace } : key);
            }
            else if (repeated.Add(key.Path))
            {
                _specialCases.Add(new SpecialCase(key.Path, HintName: null));
            }
        }

        if (repeated.Count > 0)
        {
            definitions.RemoveAll(key => repeated.Contains(key.Path));
        }

        return definitions;
    }

    private void AddTypes(ImmutableArray<DefinitionKey> types, List<DefinitionKey> definitions)
    {
        foreach (string left in DeclaredKeys.Add(types, _settings.Namespace, definitions))
        {
            _specialCases.Add(new SpecialCase(left, HintName: null));
        }
    }

    /// <summary>A definition with errors, or in conflict, still gives its namespace a catalog, lest a slip in the only file takes <c>All</c> away.</summary>
    private void LeaveOutConflicts(List<DefinitionKey> definitions)
    {
        HashSet<string> conflicts = new(StringComparer.Ordinal);
        foreach (DefinitionConflict conflict in DefinitionSet.FindConflicts(new(definitions.ToArray())))
        {
            conflicts.Add(conflict.Path);
            _specialCases.Add(new SpecialCase(conflict.Path, HintName: null));
        }

        foreach (DefinitionKey key in definitions)
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
    }

    private EquatableArray<CatalogModel> NameOutputs(int count)
    {
        // The catalogs first: their names are the same in every project.
        HintNames hintNames = new(count + _namespaces.Count);
        CatalogModel[] catalogs = new CatalogModel[_namespaces.Count];
        int index = 0;
        foreach (KeyValuePair<string, List<DefinitionKey>> pair in _namespaces)
        {
            pair.Value.Sort(ByName);
            catalogs[index++] = Catalog(pair.Key.Length == 0 ? null : pair.Key, pair.Value, hintNames);
        }

        foreach (KeyValuePair<string, List<DefinitionKey>> pair in _namespaces)
        {
            foreach (DefinitionKey key in pair.Value)
            {
                if (hintNames.Take(_settings.HintNamespaceOf(key.NamespaceName), key.Name!) is { } hintName)
                {
                    _specialCases.Add(new SpecialCase(key.Path, hintName));
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
        string hintName = hintNames.Take(hintNamespace, CatalogName) ?? HintNames.Plain(hintNamespace, CatalogName);
        return new CatalogModel(hintName, namespaceName, new(names.ToArray()));
    }
}
