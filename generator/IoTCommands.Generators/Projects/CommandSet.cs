using IoTCommands.Definitions;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>What has to be known of all commands together to generate one of them, and their catalogs.</summary>
/// <param name="Settings">The project's.</param>
/// <param name="Catalogs">One per C# namespace that has a definition, in ordinal order.</param>
/// <param name="SpecialCases">In ordinal order of the paths; hardly ever any.</param>
internal sealed record CommandSet(ProjectSettings Settings, EquatableArray<CatalogModel> Catalogs, EquatableArray<SpecialCase> SpecialCases)
{
    /// <summary>The name of a command's output; null where the command is in conflict with another one.</summary>
    public string? HintNameOf(DefinitionKey key, string commandName)
    {
        ReadOnlySpan<SpecialCase> cases = SpecialCases.AsSpan();
        int first = 0;
        int end = cases.Length;
        while (first < end)
        {
            int middle = (first + end) / 2;
            int order = string.CompareOrdinal(cases[middle].Path, key.Path);
            if (order == 0)
            {
                return cases[middle].HintName;
            }

            first = order < 0 ? middle + 1 : first;
            end = order < 0 ? end : middle;
        }

        return HintNames.Plain(Settings.HintNamespaceOf(Settings.NamespaceOf(key)), commandName);
    }
}
