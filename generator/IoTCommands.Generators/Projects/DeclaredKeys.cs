using IoTCommands.Definitions;

namespace IoTCommands.Generators.Projects;

/// <summary>The declared types among a project's commands.</summary>
internal static class DeclaredKeys
{
    /// <summary>Adds those that stand for a command of their own: not one that a definition file is bound to, and none of several of one id, of which nothing says which is meant.</summary>
    /// <param name="types">The keys of all declared types, without namespace.</param>
    /// <param name="namespaceName">The C# namespace that they are generated into; null for the global one.</param>
    /// <param name="definitions">The keys of the definition files.</param>
    /// <returns>The names of the types that are left out, each once.</returns>
    public static IReadOnlyCollection<string> Add(IReadOnlyList<DefinitionKey> types, string? namespaceName, List<DefinitionKey> definitions)
    {
        if (types.Count == 0)
        {
            return [];
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (DefinitionKey file in definitions)
        {
            taken.Add(file.CommandId);
        }

        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (DefinitionKey type in types)
        {
            uses.TryGetValue(type.CommandId, out int count);
            uses[type.CommandId] = count + 1;
        }

        HashSet<string> left = new(StringComparer.Ordinal);
        foreach (DefinitionKey type in types)
        {
            if (taken.Contains(type.CommandId) || uses[type.CommandId] > 1)
            {
                left.Add(type.Path);
            }
            else
            {
                definitions.Add(namespaceName is null ? type : type with { NamespaceName = namespaceName });
            }
        }

        return left;
    }
}
