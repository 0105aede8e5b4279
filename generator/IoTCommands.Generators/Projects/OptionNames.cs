namespace IoTCommands.Generators.Projects;

/// <summary>The keys by which the compiler hands over what the package's props make visible to it.</summary>
internal static class OptionNames
{
    public const string Namespace = "build_property.IoTCommandsNamespace";

    public const string Accessibility = "build_property.IoTCommandsAccessibility";

    /// <summary>What command ids begin with in the accounts of a project, separated by commas.</summary>
    public const string CommandIdPrefixes = "build_property._IoTCommandIdPrefixes";

    public const string CommandIdSuffixes = "build_property._IoTCommandIdSuffixes";

    /// <summary>Visible to every generator by the SDK itself, as are the project's directories.</summary>
    public const string RootNamespace = "build_property.RootNamespace";

    public const string ProjectDirectory = "build_property.ProjectDir";

    /// <summary>Where a build sets no <see cref="ProjectDirectory"/>.</summary>
    public const string MSBuildProjectDirectory = "build_property.MSBuildProjectDirectory";

    /// <summary>True if the project itself names the package, and does not get it through a reference.</summary>
    public const string IsReferencedDirectly = "build_property.IoTCommandsIsReferencedDirectly";

    /// <summary>
    /// True in editors. In a file of the package, not a property: builds and editors would write the file of properties in turns, and compile again each time.
    /// </summary>
    public const string IsDesignTimeBuild = "iotcommands_design_time_build";

    /// <summary>Decides alone whether an additional file is a definition.</summary>
    public const string IsDefinition = "build_metadata.AdditionalFiles.IoTCommandDefinition";

    /// <summary>The project does not name the file: the package's default glob took it.</summary>
    public const string IsByDefault = "build_metadata.AdditionalFiles.IoTCommandByDefault";

    public const string FileNamespace = "build_metadata.AdditionalFiles.IoTCommandNamespace";

    /// <summary>Names, separated by commas: the compiler's options end at a semicolon.</summary>
    public const string FileSecretParameters = "build_metadata.AdditionalFiles.IoTCommandSecretParameters";

    public const string FileName = "build_metadata.AdditionalFiles.IoTCommandName";
}
