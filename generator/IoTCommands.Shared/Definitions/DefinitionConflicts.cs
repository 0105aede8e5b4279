using IoTCommands.Definitions.Names;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>The rules over several definitions: IOTC1009, and IOTC1010 over commands.</summary>
internal static class DefinitionConflicts
{
    /// <summary>
    /// The conflicts, at most one for each definition and each in terms of the first other that it conflicts with, ordered by path without regard to
    /// case. Keys may come in any order; a second key of the same path is left out.
    /// </summary>
    /// <param name="keys">The definitions.</param>
    /// <param name="boundIds">The ids that a declared type has too: it holds the values of one definition only. null for none.</param>
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

    /// <summary>In different C# namespaces, an id may be used twice: for two accounts.</summary>
    private static void FindSameIds(List<DefinitionKey> keys, HashSet<string>? boundIds, DefinitionConflict?[] conflicts)
    {
        Dictionary<(string?, string), int> taken = [];
        for (int i = 0; i < keys.Count; i++)
        {
            if (!AllowedCharacters.IsCommandId(keys[i].CommandId))
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
/// What one definition takes that no other may have: small, and equal where nothing of it changed, so that an edit elsewhere in a file costs nothing here.
/// </summary>
/// <param name="Path">Of the file, as messages name it, or <see cref="PathOfType"/>; one key for each.</param>
/// <param name="CommandId">A definition with errors has it taken too.</param>
/// <param name="NamespaceName">The C# namespace that the command is generated into; null for the global one.</param>
/// <param name="Name">The command's C# name; null where nothing is generated.</param>
/// <param name="TypeNames">The types that are generated for the command.</param>
internal sealed record DefinitionKey(string Path, string CommandId, string? NamespaceName, string? Name, EquatableArray<string> TypeNames)
{
    private const string TypePrefix = "global::";

    /// <summary>The file or the type as messages name it.</summary>
    public string Source => IsPathOfType(Path) ? Path.Substring(TypePrefix.Length) : Path;

    /// <summary>True if the definition has an error, so that the catalog's list leaves it out.</summary>
    public bool HasErrors { get; init; }

    /// <summary>The path of a declared type. No file has it: the compiler accepts no colon in a path of the project.</summary>
    public static string PathOfType(string fullName) => TypePrefix + fullName;

    public static bool IsPathOfType(string path) => path.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>The key of a definition; null where it has no command id to compare.</summary>
    public static DefinitionKey? From(string path, Definition definition, string? namespaceName) => From(path, definition, definition.Model, namespaceName);

    /// <summary>The key of a definition from which another command is generated than the one that it gives by itself; null for none.</summary>
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

/// <summary>A definition that takes what another takes too. Neither is generated, because nothing says which of the two is meant.</summary>
/// <param name="Path">Of the definition's file.</param>
/// <param name="Rule">IOTC1009, IOTC1010, or IOTC9015 for a command of a referenced assembly.</param>
/// <param name="OtherSource">The other definition's file or type, or the referenced assembly.</param>
/// <param name="Arguments">What the rule's message takes.</param>
internal sealed record DefinitionConflict(string Path, RuleDescriptor Rule, string OtherSource, EquatableArray<string> Arguments)
{
    /// <summary>The conflict as a diagnostic at the definition's command id.</summary>
    public DiagnosticInfo ToDiagnostic(Definition definition) => new(Rule, definition.CommandId?.Span ?? new SourceSpan(0, 0), Arguments);
}
