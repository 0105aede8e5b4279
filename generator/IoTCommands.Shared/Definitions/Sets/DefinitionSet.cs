namespace IoTCommands.Definitions;

/// <summary>The rules over several definitions: IOTC1009, and IOTC1010 over commands.</summary>
internal static class DefinitionSet
{
    /// <summary>
    /// The conflicts, at most one for each definition and each in terms of the first other that it conflicts with, ordered by path without regard to
    /// case. Keys may come in any order; a second key of the same path is left out.
    /// </summary>
    /// <param name="keys">The definitions.</param>
    /// <param name="boundIds">The ids that a declared type has too: it holds the values of one definition only. null for none.</param>
    public static List<DefinitionConflict> FindConflicts(IReadOnlyCollection<DefinitionKey> keys, HashSet<string>? boundIds = null)
    {
        List<DefinitionKey> sorted = Sort(keys);
        DefinitionConflict?[] conflicts = new DefinitionConflict?[sorted.Count];
        FindSameIds(sorted, boundIds, conflicts);
        FindSameNames(sorted, conflicts);
        List<DefinitionConflict> found = [];
        foreach (DefinitionConflict? conflict in conflicts)
        {
            if (conflict is not null)
            {
                found.Add(conflict);
            }
        }

        return found;
    }

    private static List<DefinitionKey> Sort(IReadOnlyCollection<DefinitionKey> keys)
    {
        List<DefinitionKey> sorted = new(keys.Count);
        HashSet<string> paths = new(StringComparer.Ordinal);
        foreach (DefinitionKey key in keys)
        {
            if (paths.Add(key.Path))
            {
                sorted.Add(key);
            }
        }

        sorted.Sort(static (left, right) =>
        {
            int order = StringComparer.OrdinalIgnoreCase.Compare(left.Path, right.Path);
            return order != 0 ? order : string.CompareOrdinal(left.Path, right.Path);
        });
        return sorted;
    }

    /// <summary>In different C# namespaces, an id may be used twice: for two accounts.</summary>
    private static void FindSameIds(List<DefinitionKey> keys, HashSet<string>? boundIds, DefinitionConflict?[] conflicts)
    {
        Dictionary<(string?, string), int> taken = [];
        for (int i = 0; i < keys.Count; i++)
        {
            if (!WireText.IsCommandId(keys[i].CommandId))
            {
                // It is reported as such.
                continue;
            }

            string id = keys[i].CommandId;
            (string?, string) key = (boundIds is not null && boundIds.Contains(id) ? null : keys[i].NamespaceName, id);
            if (!taken.TryGetValue(key, out int first))
            {
                taken.Add(key, i);
                continue;
            }

            conflicts[i] = SameId(keys[i], keys[first]);
            conflicts[first] ??= SameId(keys[first], keys[i]);
        }
    }

    /// <summary>The command's own name first, because types are named after it.</summary>
    private static void FindSameNames(List<DefinitionKey> keys, DefinitionConflict?[] conflicts)
    {
        Dictionary<(string?, string), int> commands = [];
        Dictionary<(string?, string), int> types = [];
        for (int i = 0; i < keys.Count; i++)
        {
            if (keys[i].Name is not { } name)
            {
                continue;
            }

            Take(commands, name, i, keys, conflicts);
            foreach (string type in keys[i].TypeNames)
            {
                Take(types, type, i, keys, conflicts);
            }
        }
    }

    private static void Take(Dictionary<(string?, string), int> taken, string name, int index, List<DefinitionKey> keys, DefinitionConflict?[] conflicts)
    {
        (string?, string) place = (keys[index].NamespaceName, name);
        if (!taken.TryGetValue(place, out int first))
        {
            taken.Add(place, index);
            return;
        }

        // Two definitions of one command have all their names in common, and that is reported as what it is.
        if (keys[first].CommandId != keys[index].CommandId)
        {
            conflicts[index] ??= SameName(keys[index], keys[first], name);
            conflicts[first] ??= SameName(keys[first], keys[index], name);
        }
    }

    private static DefinitionConflict SameId(DefinitionKey key, DefinitionKey other)
        => new(key.Path, DefinitionDescriptors.DuplicateCommandId, other.Path, new([ShownText.Quoted(key.CommandId), ShownText.OfPath(other.Path)]));

    private static DefinitionConflict SameName(DefinitionKey key, DefinitionKey other, string name)
        => new(
            key.Path,
            DefinitionDescriptors.NameCollision,
            other.Path,
            new(
            [
                "The command " + ShownText.Quoted(key.CommandId),
                "the command " + ShownText.Quoted(other.CommandId) + " of " + ShownText.OfPath(other.Path),
                ShownText.Quoted(name),
                "Give one of them another C# name in the project file: <IoTCommand Update=" + ShownText.OfPath(key.Path) + " Name=\"...\" />.",
            ]));
}
