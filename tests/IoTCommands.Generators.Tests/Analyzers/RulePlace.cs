namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Where a rule's findings are, which decides how they are configured.</summary>
public enum RulePlace
{
    /// <summary>In C#: by an .editorconfig and by #pragma.</summary>
    Code,

    /// <summary>In a JSON file: by a .globalconfig.</summary>
    DefinitionFile,

    /// <summary>In no file: by a .globalconfig.</summary>
    Project,
}
