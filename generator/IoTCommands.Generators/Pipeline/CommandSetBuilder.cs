using System.Collections.Immutable;
using IoTCommands.Model;

namespace IoTCommands.Generators.Pipeline;

/// <summary>Makes a <see cref="CommandSet"/> that does not depend on the order of the files.</summary>
internal static class CommandSetBuilder
{
    private const string CatalogName = "IoTCommandCatalog";

    private static readonly Comparison<SpecialCase> ByPath = static (left, right) => string.CompareOrdinal(left.Path, right.Path);

    private static readonly Comparison<FileModel> ByName = static (left, right) => string.CompareOrdinal(left.Command!.Name, right.Command!.Name);

    public static CommandSet Build(ImmutableArray<FileModel> files, ProjectSettings settings, CancellationToken cancellationToken)
    {
        if (!settings.CanGenerate)
        {
            return new CommandSet(settings, EquatableArray<CatalogModel>.Empty, EquatableArray<SpecialCase>.Empty);
        }

        List<SpecialCase> specialCases = [];
        HashSet<string> conflicts = CommandConflicts.Find(files, settings, cancellationToken);
        foreach (string path in conflicts)
        {
            specialCases.Add(new SpecialCase(path, HintName: null));
        }

        // The catalogs first: their names are the same in every project.
        SortedDictionary<string, List<FileModel>> namespaces = Group(files, conflicts, settings);
        HintNames hintNames = new(files.Length + namespaces.Count);
        CatalogModel[] catalogs = new CatalogModel[namespaces.Count];
        int index = 0;
        foreach (KeyValuePair<string, List<FileModel>> group in namespaces)
        {
            group.Value.Sort(ByName);
            catalogs[index++] = Catalog(group.Key.Length == 0 ? null : group.Key, group.Value, settings, hintNames);
        }

        foreach (KeyValuePair<string, List<FileModel>> group in namespaces)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddSharedNames(specialCases, group.Value, settings, hintNames);
        }

        specialCases.Sort(ByPath);
        return new CommandSet(settings, new(catalogs), new(specialCases.ToArray()));
    }

    /// <summary>The files that are generated from, by their C# namespace. One with errors still gives its namespace a catalog, lest a slip in the only file takes <c>All</c> away.</summary>
    private static SortedDictionary<string, List<FileModel>> Group(ImmutableArray<FileModel> files, HashSet<string> conflicts, ProjectSettings settings)
    {
        SortedDictionary<string, List<FileModel>> namespaces = new(StringComparer.Ordinal);
        foreach (FileModel file in files)
        {
            string key = settings.NamespaceOf(file) ?? "";
            if (!namespaces.TryGetValue(key, out List<FileModel>? group))
            {
                group = [];
                namespaces.Add(key, group);
            }

            if (file.Command is not null && !conflicts.Contains(file.Path))
            {
                group.Add(file);
            }
        }

        return namespaces;
    }

    private static CatalogModel Catalog(string? namespaceName, List<FileModel> files, ProjectSettings settings, HintNames hintNames)
    {
        string[] names = new string[files.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = files[i].Command!.Name;
        }

        string? hintNamespace = settings.HintNamespaceOf(namespaceName);
        string hintName = hintNames.Take(hintNamespace, CatalogName) ?? HintNames.Plain(hintNamespace, CatalogName);
        return new CatalogModel(hintName, namespaceName, new(names));
    }

    private static void AddSharedNames(List<SpecialCase> specialCases, List<FileModel> files, ProjectSettings settings, HintNames hintNames)
    {
        foreach (FileModel file in files)
        {
            if (hintNames.Take(settings.HintNamespaceOf(settings.NamespaceOf(file)), file.Command!.Name) is { } hintName)
            {
                specialCases.Add(new SpecialCase(file.Path, hintName));
            }
        }
    }
}
