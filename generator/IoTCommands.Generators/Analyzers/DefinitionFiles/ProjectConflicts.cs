using IoTCommands.Definitions;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>The conflicts between a project's definitions, found once for all its files.</summary>
internal sealed class ProjectConflicts
{
    private readonly Lazy<Dictionary<string, DefinitionConflict>> _byPath;

    public ProjectConflicts(AnalyzerOptions options, CancellationToken cancellationToken) => _byPath = new(() => Find(options, cancellationToken));

    public DefinitionConflict? Of(DefinitionFile file) => _byPath.Value.TryGetValue(file.Path, out DefinitionConflict? conflict) ? conflict : null;

    private static Dictionary<string, DefinitionConflict> Find(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions project = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        string? projectNamespace = ProjectSettings.NamespaceOf(project);
        List<DefinitionKey> keys = [];
        foreach (AdditionalText text in options.AdditionalFiles)
        {
            if (DefinitionFile.From(text, options.AnalyzerConfigOptionsProvider) is { } file
                && text.GetText(cancellationToken) is { } content
                && DefinitionKey.From(file.Path, SharedDefinitions.Read(content, file.Name, cancellationToken), file.Namespace ?? projectNamespace) is { } key)
            {
                keys.Add(key);
            }
        }

        Dictionary<string, DefinitionConflict> conflicts = new(StringComparer.Ordinal);
        foreach (DefinitionConflict conflict in DefinitionSet.FindConflicts(new EquatableArray<DefinitionKey>(keys.ToArray())))
        {
            conflicts.Add(conflict.Path, conflict);
        }

        return conflicts;
    }
}
