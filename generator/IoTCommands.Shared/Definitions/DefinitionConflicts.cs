using IoTCommands.Definitions.Names;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>Checks the rules about several definitions: IOTC1009, and IOTC1010 for the names of commands.</summary>
internal static class DefinitionConflicts
{
    /// <summary>
    /// Finds the conflicts: at most one for each definition, with the first other definition that it conflicts with. They are ordered by path, ignoring case.
    /// The keys can be in any order. A second key with the same path is ignored.
    /// </summary>
    /// <param name="keys">The definitions.</param>
    /// <param name="boundIds">The ids that a declared type also has. Such a type can hold the values of only one definition. Null if there are none.</param>
    public static List<DefinitionConflict> Find(IReadOnlyCollection<DefinitionKey> keys, HashSet<string>? boundIds = null)
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

    /// <summary>Finds definitions with the same id. In different C# namespaces, an id can be used twice: for two accounts.</summary>
    private static void FindSameIds(List<DefinitionKey> keys, HashSet<string>? boundIds, DefinitionConflict?[] conflicts)
    {
        Dictionary<(string?, string), int> taken = [];
        for (int i = 0; i < keys.Count; i++)
        {
            if (!AllowedCharacters.IsCommandId(keys[i].CommandId))
            {
                // An invalid id is reported by another rule.
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

    /// <summary>Finds definitions with the same C# names. The command's own name comes first, because types are named after it.</summary>
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

        // Two definitions of one command have all their names in common. That is reported as a duplicate id.
        if (keys[first].CommandId != keys[index].CommandId)
        {
            conflicts[index] ??= SameName(keys[index], keys[first], name);
            conflicts[first] ??= SameName(keys[first], keys[index], name);
        }
    }

    private static DefinitionConflict SameId(DefinitionKey key, DefinitionKey other)
        => new(
            key.Path,
            DefinitionDescriptors.DuplicateCommandId,
            other.Source,
            new([DisplayString.Quoted(key.CommandId), DisplayString.OfPath(other.Source)]));

    private static DefinitionConflict SameName(DefinitionKey key, DefinitionKey other, string name)
        => new(
            key.Path,
            DefinitionDescriptors.NameCollision,
            other.Source,
            new(
            [
                "The command " + DisplayString.Quoted(key.CommandId),
                "the command " + DisplayString.Quoted(other.CommandId) + " of " + DisplayString.OfPath(other.Source),
                DisplayString.Quoted(name),
                "Give one of them another name in the project file: <IoTCommand Update=" + DisplayString.OfPath(key.Path) + " Name=\"...\" />.",
            ]));
}

/// <summary>
/// The id and the names of one definition, which no other definition can have. It is small, and equal if none of them changed, so that other edits in a file
/// cause no work here.
/// </summary>
/// <param name="Path">The path of the file, as messages name it, or the result of <see cref="PathOfType"/>. There is one key for each path.</param>
/// <param name="CommandId">The command id, also of a definition with errors.</param>
/// <param name="NamespaceName">The C# namespace that the command is generated into; null for the global one.</param>
/// <param name="Name">The command's C# name; null if nothing is generated.</param>
/// <param name="TypeNames">The types that are generated for the command.</param>
internal sealed record DefinitionKey(string Path, string CommandId, string? NamespaceName, string? Name, EquatableArray<string> TypeNames)
{
    private const string TypePrefix = "global::";

    /// <summary>The file or the type as messages name it.</summary>
    public string Source => IsPathOfType(Path) ? Path.Substring(TypePrefix.Length) : Path;

    /// <summary>True if the definition has an error, so that the catalog's list omits it.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Returns the path of a declared type. No file has such a path: the compiler accepts no colon in a path of the project.</summary>
    public static string PathOfType(string fullName) => TypePrefix + fullName;

    public static bool IsPathOfType(string path) => path.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>Returns the key of a definition; null if it has no command id to compare.</summary>
    public static DefinitionKey? From(string path, Definition definition, string? namespaceName) => From(path, definition, definition.Model, namespaceName);

    /// <summary>
    /// Returns the key of a definition from which <paramref name="command"/> is generated instead of the definition's own model. Null if the definition has no
    /// command id to compare.
    /// </summary>
    public static DefinitionKey? From(string path, Definition definition, CommandModel? command, string? namespaceName)
    {
        if (definition.CommandId is not { Value.Length: > 0 } id)
        {
            return null;
        }

        return new DefinitionKey(path, id.Value, namespaceName, command?.Name, GetTypeNames(command)) { HasErrors = command is { Error: not null } };
    }

    private static EquatableArray<string> GetTypeNames(CommandModel? command)
    {
        if (command is null || command.DeclaredType is not null || command.Parameters.IsEmpty)
        {
            return EquatableArray<string>.Empty;
        }

        List<string> names = [Naming.ArgsTypeName(command.Name)];
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.Enum is { } type)
            {
                names.Add(type.Name);
            }
        }

        return new EquatableArray<string>(names.ToArray());
    }
}

/// <summary>A definition that has the same id or name as another one. Neither is generated, because it is unknown which of the two is meant.</summary>
/// <param name="Path">The path of the definition, as in <see cref="DefinitionKey.Path"/>.</param>
/// <param name="Rule">IOTC1009, IOTC1010, or IOTC9015 for a command of a referenced assembly.</param>
/// <param name="OtherSource">The other definition's file or type, or the referenced assembly.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record DefinitionConflict(string Path, RuleDescriptor Rule, string OtherSource, EquatableArray<string> Arguments)
{
    /// <summary>Returns the conflict as a diagnostic at the definition's command id.</summary>
    public DiagnosticInfo ToDiagnostic(Definition definition) => new(Rule, definition.CommandId?.Span ?? new SourceSpan(0, 0), Arguments);
}
