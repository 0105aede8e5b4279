namespace IoTCommands.Generators.Projects;

/// <summary>A definition that is not generated as it would be alone in the project.</summary>
/// <param name="Path">Of its file.</param>
/// <param name="HintName">The output's name, because the plain one is another command's; null where nothing is generated, because the command is in conflict with another one.</param>
internal sealed record SpecialCase(string Path, string? HintName);
