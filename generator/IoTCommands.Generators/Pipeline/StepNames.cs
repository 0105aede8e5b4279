namespace IoTCommands.Generators.Pipeline;

/// <summary>The names of the generator's steps. Tests find the steps by these names.</summary>
internal static class StepNames
{
    /// <summary>A <see cref="Projects.DeclarationModel"/> per type with <c>IoTCommand</c>.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The <see cref="Projects.BindingSet"/>.</summary>
    public const string Bindings = nameof(Bindings);

    /// <summary>A <see cref="Definitions.DefinitionKey"/> per declared type.</summary>
    public const string DeclaredKeys = nameof(DeclaredKeys);

    /// <summary>A <see cref="Projects.DefinitionFile"/> per additional file that is a definition.</summary>
    public const string Files = nameof(Files);

    /// <summary>A <see cref="Projects.FileModel"/> per definition file.</summary>
    public const string Models = nameof(Models);

    /// <summary>
    /// A <see cref="Definitions.DefinitionKey"/> per definition file. An edit that changes no name does not affect the steps that depend on all keys.
    /// </summary>
    public const string Keys = nameof(Keys);

    /// <summary>The <see cref="Projects.GeneratedCodeDependencies"/>.</summary>
    public const string Dependencies = nameof(Dependencies);

    /// <summary>The <see cref="Projects.ProjectSettings"/>.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>The <see cref="Projects.OutputNames"/>.</summary>
    public const string Commands = nameof(Commands);

    /// <summary>A <see cref="CommandOutput"/> per command of a definition file.</summary>
    public const string CommandOutputs = nameof(CommandOutputs);

    /// <summary>A <see cref="CommandOutput"/> per command that is declared in C# alone.</summary>
    public const string DeclaredOutputs = nameof(DeclaredOutputs);

    /// <summary>A <see cref="Projects.ResultDeclarationModel"/> per type with <c>IoTCommandResult</c>.</summary>
    public const string ResultDeclarations = nameof(ResultDeclarations);

    /// <summary>The <see cref="Projects.ResultSet"/>.</summary>
    public const string Results = nameof(Results);

    /// <summary>A <see cref="ResultOutput"/> per type with <c>IoTCommandResult</c>.</summary>
    public const string ResultOutputs = nameof(ResultOutputs);

    /// <summary>A <see cref="CatalogOutput"/> per C# namespace.</summary>
    public const string CatalogOutputs = nameof(CatalogOutputs);
}
