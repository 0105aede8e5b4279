namespace IoTCommands.Testing.Templates;

/// <summary>A stretch of a template: text, or a placeholder.</summary>
/// <param name="Text">The text; for a placeholder of a parameter its name; for the one of the timeout nothing.</param>
/// <param name="Kind">Which of them.</param>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text);
