using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// A definition file and the project's options for it. This step comes before the text is parsed, so that another options object with the same values does
/// not cause the text to be parsed again.
/// </summary>
/// <param name="Text">The file. If its content changes, it is another object.</param>
/// <param name="Path">The path that identifies the file and that messages contain. It is relative to the project's directory, or absolute if no relative path
/// exists.</param>
/// <param name="Namespace">The C# namespace of the item; null for the project's.</param>
/// <param name="Name">The C# name of the item; null for that of the command id.</param>
/// <param name="IsByDefault">True if the file is one of the package's default items, which may be something else; false if the project names it.</param>
/// <param name="SecretParameters">The names of the parameters whose values must not be shown.</param>
internal sealed record DefinitionFile(
    AdditionalText Text, string Path, string? Namespace, string? Name, bool IsByDefault, EquatableArray<string> SecretParameters)
{
    /// <summary>Gets the path that generated documentation contains.</summary>
    public string SourceName => RelativePath.WithoutForeignFolders(Path);

    /// <summary>True if the item's metadata makes the file a definition; otherwise, false.</summary>
    public static bool IsDefinition(AdditionalText text, AnalyzerConfigOptionsProvider options) => IsDefinition(options.GetOptions(text));

    /// <summary>Creates the definition file. Null if the item's metadata does not make the file a definition.</summary>
    public static DefinitionFile? From(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(text);
        if (!IsDefinition(metadata))
        {
            return null;
        }

        AnalyzerConfigOptions project = options.GlobalOptions;
        string? projectDirectory = project.GetText(OptionNames.ProjectDirectory) ?? project.GetText(OptionNames.MSBuildProjectDirectory);
        return new DefinitionFile(
            text,
            RelativePath.From(projectDirectory, text.Path),
            NamespaceName.From(metadata.GetText(OptionNames.FileNamespace)),
            metadata.GetText(OptionNames.FileName),
            metadata.HasText(OptionNames.IsByDefault, "true"),
            metadata.GetList(OptionNames.FileSecretParameters));
    }

    private static bool IsDefinition(AnalyzerConfigOptions metadata) => metadata.HasText(OptionNames.IsDefinition, "true");
}
