namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>A code block of an example, which begins with <c>```json bad commands/SetFanSpeed.json</c>.</summary>
/// <param name="Language"><c>csharp</c>, <c>json</c> or <c>xml</c>.</param>
/// <param name="Place">Where the text is in a project: a file's path, <c>parameter</c> for an element of a definition's mandatoryParameters, or empty if the
/// language alone specifies it.</param>
/// <param name="Text">The text as it is on the page.</param>
internal sealed record PageBlock(string Language, string Place, string Text);
