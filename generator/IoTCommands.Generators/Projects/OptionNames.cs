namespace IoTCommands.Generators.Projects;

/// <summary>The keys of the properties and metadata that the package's props make visible to the compiler.</summary>
internal static class OptionNames
{
    public const string Namespace = "build_property.IoTCommandsNamespace";

    public const string Accessibility = "build_property.IoTCommandsAccessibility";

    /// <summary>The prefixes of command ids in the accounts of a project, separated by commas.</summary>
    public const string CommandIdPrefixes = "build_property._IoTCommandIdPrefixes";

    public const string CommandIdSuffixes = "build_property._IoTCommandIdSuffixes";

    /// <summary>The root namespace. The SDK itself makes it visible to every generator, like the project's directories.</summary>
    public const string RootNamespace = "build_property.RootNamespace";

    public const string ProjectDirectory = "build_property.ProjectDir";

    /// <summary>The directory that is used if a build does not set <see cref="ProjectDirectory"/>.</summary>
    public const string MSBuildProjectDirectory = "build_property.MSBuildProjectDirectory";

    /// <summary>True if the project itself references the package; false if it gets it through another reference.</summary>
    public const string IsReferencedDirectly = "build_property.IoTCommandsIsReferencedDirectly";

    /// <summary>
    /// True in editors. It is in a file of the package, not a property: builds and editors would alternately rewrite the file of properties, and recompile.
    /// </summary>
    public const string IsDesignTimeBuild = "iotcommands_design_time_build";

    /// <summary>The only key that decides whether an additional file is a definition.</summary>
    public const string IsDefinition = "build_metadata.AdditionalFiles.IoTCommandDefinition";

    /// <summary>True if the project does not name the file, but the file matches the package's default glob.</summary>
    public const string IsByDefault = "build_metadata.AdditionalFiles.IoTCommandByDefault";

    public const string FileNamespace = "build_metadata.AdditionalFiles.IoTCommandNamespace";

    /// <summary>Names, separated by commas, because the compiler's options end at a semicolon.</summary>
    public const string FileSecretParameters = "build_metadata.AdditionalFiles.IoTCommandSecretParameters";

    public const string FileName = "build_metadata.AdditionalFiles.IoTCommandName";
}
