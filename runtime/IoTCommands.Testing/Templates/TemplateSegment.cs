namespace IoTCommands.Testing.Templates;

/// <summary>A stretch of a template's text: JSON that is copied, or a JSON string with placeholders in it.</summary>
/// <param name="IsString">A string, whose parts are its text without quotes and escapes. Otherwise there is one part, the JSON itself.</param>
/// <param name="IsKey">The string is a property's name, which stays a string whatever takes its placeholder's place.</param>
/// <param name="Parts">In the order of the text.</param>
internal sealed record TemplateSegment(bool IsString, bool IsKey, IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>The string is one placeholder and nothing else, and a value: a number or a boolean may take its place as such.</summary>
    public bool IsWholeValue => IsString && !IsKey && Parts.Count == 1 && Parts[0].Kind != TemplatePartKind.Text;
}
