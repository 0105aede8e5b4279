namespace IoTCommands.Generators.Pipeline;

/// <summary>A definition file that is not generated as it would be alone in the project.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="HintName">The output's name, because the plain one is another command's; null where nothing is generated, because the command is in conflict with another one.</param>
internal sealed record SpecialCase(string Path, string? HintName);
