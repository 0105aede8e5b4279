using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers;

/// <summary>A project's definition files. Which ones they are is in the project's metadata: no text is read.</summary>
internal static class ProjectFiles
{
    public static List<DefinitionFile> Of(AnalyzerOptions options)
    {
        List<DefinitionFile> files = [];
        foreach (AdditionalText text in options.AdditionalFiles)
        {
            if (DefinitionFile.From(text, options.AnalyzerConfigOptionsProvider) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }
}
