using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// A definition file and what the project says about it. It is a step between the options and the reading of the text,
/// so that the text is not read again for another options object with the same values.
/// </summary>
/// <param name="Text">The file; a file of another content is another object.</param>
/// <param name="Path">The path that identifies the file, and that messages have: from the project's directory, or the whole path if there is no way from
/// there.</param>
/// <param name="Namespace">The C# namespace of the item; null for the project's.</param>
/// <param name="Name">The C# name of the item; null for that of the command id.</param>
/// <param name="IsByDefault">True if the file is one of the package's default items, so that it may be something else; false if the project names it.</param>
/// <param name="SecretParameters">The names of the parameters whose values must not be shown.</param>
internal sealed record DefinitionFile(
    AdditionalText Text, string Path, string? Namespace, string? Name, bool IsByDefault, EquatableArray<string> SecretParameters)
{
    /// <summary>The path that generated docs name.</summary>
    public string SourceName => RelativePath.WithoutForeignFolders(Path);

    /// <summary>True if the item's metadata makes the file a definition; otherwise, false.</summary>
    public static bool IsDefinition(AdditionalText text, AnalyzerConfigOptionsProvider options) => IsDefinition(options.GetOptions(text));

    /// <summary>Null if the item's metadata does not make the file a definition.</summary>
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
