using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>JSON of another kind that the default glob has taken.</summary>
internal static class ForeignFile
{
    /// <summary>A file that the project names itself is meant as a definition, whatever is in it.</summary>
    public static bool Is(DefinitionFile file, Definition definition, AnalyzerOptions options) =>
        !definition.HasSigns && options.AnalyzerConfigOptionsProvider.GetOptions(file.Text).HasText(OptionNames.IsByDefault, "true");
}
