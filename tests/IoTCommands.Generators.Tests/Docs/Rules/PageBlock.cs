namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>A code block of an example, opened by <c>```json bad commands/SetFanSpeed.json</c>.</summary>
/// <param name="Language"><c>csharp</c>, <c>json</c> or <c>xml</c>.</param>
/// <param name="Place">Where in a project the text stands: a file's path, <c>parameter</c> for a part of a definition's mandatoryParameters, or empty where the
/// language alone says it.</param>
/// <param name="Text">As it is on the page.</param>
internal sealed record PageBlock(string Language, string Place, string Text);
