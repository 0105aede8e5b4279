namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Specifies where a rule reports its diagnostics, which decides how their severity is configured.</summary>
public enum RulePlace
{
    /// <summary>In C#; configured in an .editorconfig and by #pragma.</summary>
    Code,

    /// <summary>In a JSON file; configured in a .globalconfig.</summary>
    DefinitionFile,

    /// <summary>In no file; configured in a .globalconfig.</summary>
    Project,
}
