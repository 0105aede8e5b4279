namespace IoTCommands.Definitions.Templates;

/// <summary>A string of a template that contains placeholders.</summary>
internal sealed class StringTemplate
{
    private readonly StringTemplatePart[] _parts;

    private StringTemplate(StringTemplatePart[] parts) => _parts = parts;

    public ReadOnlySpan<StringTemplatePart> Parts => _parts;

    /// <summary>The only part if the string is a single placeholder, which can be replaced by a number or a boolean; otherwise, null.</summary>
    public StringTemplatePart? Single => _parts.Length == 1 ? _parts[0] : null;

    /// <returns>Null if the string has no placeholder.</returns>
    public static StringTemplate? Parse(string text, IReadOnlyDictionary<string, int> parameters)
    {
        List<StringTemplatePart> parts = [];
        int copied = 0;
        for (int from = 0; Placeholder.TryFind(text, from, out Placeholder placeholder); from = placeholder.Span.End)
        {
            StringTemplatePart part;
            if (placeholder.Kind == PlaceholderKind.ExecutionTimeout)
            {
                part = new StringTemplatePart(null, StringTemplatePart.Timeout);
            }
            else if (placeholder.Kind == PlaceholderKind.Parameter
                && parameters.TryGetValue(text.Substring(placeholder.NameRange.Start, placeholder.NameRange.Length), out int index))
            {
                part = new StringTemplatePart(null, index);
            }
            else
            {
                // AWS does not replace it.
                continue;
            }

            if (placeholder.Span.Start > copied)
            {
                parts.Add(new StringTemplatePart(text.Substring(copied, placeholder.Span.Start - copied), 0));
            }

            parts.Add(part);
            copied = placeholder.Span.End;
        }

        if (parts.Count == 0)
        {
            return null;
        }

        if (copied < text.Length)
        {
            parts.Add(new StringTemplatePart(text.Substring(copied), 0));
        }

        return new StringTemplate([.. parts]);
    }
}

/// <summary>A part of a string in a template.</summary>
/// <param name="Text">The constant string; null for a placeholder.</param>
/// <param name="Parameter">For a placeholder, the index of the parameter, or <see cref="Timeout"/>.</param>
internal readonly record struct StringTemplatePart(string? Text, int Parameter)
{
    public const int Timeout = -1;
}
