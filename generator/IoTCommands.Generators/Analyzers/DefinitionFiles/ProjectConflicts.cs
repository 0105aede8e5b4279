using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>The conflicts between a project's commands, of files and of declared types, found once for all of them.</summary>
internal sealed class ProjectConflicts
{
    private readonly AnalyzerOptions _options;
    private readonly ProjectDeclarations _declarations;
    private Dictionary<string, DefinitionConflict>? _byPath;

    public ProjectConflicts(AnalyzerOptions options, ProjectDeclarations declarations)
    {
        _options = options;
        _declarations = declarations;
    }

    /// <param name="sourceName">A file's path, or a declared type's name, as generated docs name it.</param>
    /// <param name="cancellationToken">Ends the reading of the files and types.</param>
    public DefinitionConflict? Of(string sourceName, CancellationToken cancellationToken)
    {
        Dictionary<string, DefinitionConflict> byPath = Volatile.Read(ref _byPath) ?? Find(cancellationToken);
        return byPath.TryGetValue(sourceName, out DefinitionConflict? conflict) ? conflict : null;
    }

    private Dictionary<string, DefinitionConflict> Find(CancellationToken cancellationToken)
    {
        string? projectNamespace = ProjectSettings.NamespaceOf(_options.AnalyzerConfigOptionsProvider.GlobalOptions);
        BindingSet bindings = _declarations.Bindings(cancellationToken);
        List<DefinitionKey> keys = [];
        foreach (DefinitionFile file in ProjectFiles.Of(_options))
        {
            if (FileModel.From(file, bindings, cancellationToken).Key is { } key)
            {
                keys.Add(key.NamespaceName is null ? key with { NamespaceName = projectNamespace } : key);
            }
        }

        List<DefinitionKey> types = [];
        foreach (DeclarationModel model in _declarations.Models(cancellationToken))
        {
            types.Add(model.Key);
        }

        DeclaredKeys.Add(types, projectNamespace, keys);
        Dictionary<string, DefinitionConflict> conflicts = new(StringComparer.Ordinal);
        foreach (DefinitionConflict conflict in DefinitionSet.FindConflicts(new EquatableArray<DefinitionKey>(keys.ToArray())))
        {
            conflicts.Add(conflict.Path, conflict);
        }

        // Threads that come here together find the same.
        return Interlocked.CompareExchange(ref _byPath, conflicts, null) ?? conflicts;
    }
}
