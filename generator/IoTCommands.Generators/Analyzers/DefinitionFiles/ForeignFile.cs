using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>JSON of another kind that matches the default glob.</summary>
internal static class ForeignFile
{
    /// <summary>A file that the project itself names is meant to be a definition, whatever its content is.</summary>
    public static bool Is(DefinitionFile file, Definition definition) => !definition.LooksLikeDefinition && file.IsByDefault;
}
