namespace IoTCommands.Testing.Templates;

/// <summary>A part of a string in a template: text or a placeholder.</summary>
/// <param name="Text">The text; the name of the parameter for its placeholder; empty for the placeholder of the timeout.</param>
/// <param name="Kind">The kind.</param>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text);
