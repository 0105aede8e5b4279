using IoTCommands.Definitions.Templates;

namespace IoTCommands.Testing.Templates;

/// <summary>Splits a JSON string at its placeholders.</summary>
internal static class TemplateParts
{
    public static IReadOnlyList<TemplatePart> Split(string text)
    {
        List<TemplatePart> parts = [];
        int copied = 0;
        for (int from = 0; Placeholder.TryFind(text, from, out Placeholder placeholder); from = placeholder.Span.End)
        {
            // A valid definition has no other kinds of placeholders.
            TemplatePart part = placeholder.Kind == PlaceholderKind.ExecutionTimeout
                ? new TemplatePart(TemplatePartKind.ExecutionTimeout, string.Empty)
                : new TemplatePart(TemplatePartKind.Parameter, text.Substring(placeholder.NameRange.Start, placeholder.NameRange.Length));
            AddText(parts, text[copied..placeholder.Span.Start]);
            parts.Add(part);
            copied = placeholder.Span.End;
        }

        AddText(parts, text[copied..]);
        return parts;
    }

    private static void AddText(List<TemplatePart> parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new TemplatePart(TemplatePartKind.Text, text));
        }
    }
}
