using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>Recognizes other JSON files that match the default glob.</summary>
internal static class ForeignFile
{
    /// <summary>
    /// True if the file matches only the default glob and does not look like a definition; otherwise, false. A file that the project itself names is meant to
    /// be a definition, whatever it contains.
    /// </summary>
    public static bool Is(DefinitionFile file, Definition definition) => !definition.LooksLikeDefinition && file.IsByDefault;
}
