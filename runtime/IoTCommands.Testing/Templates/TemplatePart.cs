namespace IoTCommands.Testing.Templates;

/// <summary>A part of a string in a template: text or a placeholder.</summary>
/// <param name="Text">The text; for a parameter's placeholder, the parameter's name; for the timeout's placeholder, an empty string.</param>
/// <param name="Kind">The kind.</param>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text);
