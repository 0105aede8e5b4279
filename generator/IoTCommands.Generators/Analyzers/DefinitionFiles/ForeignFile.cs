using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>JSON of another kind that the default glob has taken.</summary>
internal static class ForeignFile
{
    /// <summary>A file that the project names itself is meant as a definition, whatever is in it.</summary>
    public static bool Is(DefinitionFile file, Definition definition) => !definition.LooksLikeDefinition && file.IsByDefault;
}
