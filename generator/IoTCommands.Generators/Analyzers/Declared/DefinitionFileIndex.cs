using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>A project's definition files by the command ids that they have, read when the first declared type asks.</summary>
internal sealed class DefinitionFileIndex
{
    private readonly AnalyzerOptions _options;
    private Dictionary<string, (DefinitionFile File, SourceText Text)>? _byId;

    public DefinitionFileIndex(AnalyzerOptions options) => _options = options;

    /// <summary>The first file that has the id.</summary>
    public bool TryFind(string commandId, out DefinitionFile file, out SourceText text, CancellationToken cancellationToken)
    {
        bool isFound = (Volatile.Read(ref _byId) ?? Read(cancellationToken)).TryGetValue(commandId, out (DefinitionFile File, SourceText Text) found);
        (file, text) = found;
        return isFound;
    }

    private Dictionary<string, (DefinitionFile File, SourceText Text)> Read(CancellationToken cancellationToken)
    {
        Dictionary<string, (DefinitionFile File, SourceText Text)> byId = new(StringComparer.Ordinal);
        foreach (DefinitionFile file in ProjectFiles.Of(_options))
        {
            if (file.Text.GetText(cancellationToken) is { } text
                && SharedDefinitions.Read(text, file.Name, type: null, cancellationToken).CommandId is { } id
                && !byId.ContainsKey(id.Value))
            {
                byId.Add(id.Value, (file, text));
            }
        }

        // Threads that come here together find the same.
        return Interlocked.CompareExchange(ref _byId, byId, null) ?? byId;
    }
}
