namespace IoTCommands.Testing.Templates;

/// <summary>A segment of a template: JSON that is copied, or a JSON string with placeholders.</summary>
/// <param name="IsString">True if it is a string: its parts have neither quotes nor escapes. False if it is JSON, which is the only part.</param>
/// <param name="IsKey">True if the string is the name of a property, which a number cannot replace; otherwise, false.</param>
/// <param name="Parts">The parts in order.</param>
internal sealed record TemplateSegment(bool IsString, bool IsKey, IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>True if the string is a value that consists of one placeholder, which a number or a boolean can replace; otherwise, false.</summary>
    public bool IsWholeValue => IsString && !IsKey && Parts.Count == 1 && Parts[0].Kind != TemplatePartKind.Text;
}
