namespace IoTCommands.Testing.Templates;

/// <summary>Cuts the text of a JSON string at its placeholders.</summary>
internal static class TemplateParts
{
    private const string Prefix = "${aws:iot:commandexecution::";
    private const string Parameter = "parameter:";
    private const string Timeout = "executionTimeoutSec";

    public static IReadOnlyList<TemplatePart> Split(string text)
    {
        List<TemplatePart> parts = [];
        int copied = 0;
        int start;
        int from = 0;
        while ((start = text.IndexOf(Prefix, from, StringComparison.Ordinal)) >= 0 && text.IndexOf('}', start) is var end and >= 0)
        {
            string name = text[(start + Prefix.Length)..end];
            from = end + 1;
            if (Read(name) is not { } placeholder)
            {
                continue;
            }

            if (start > copied)
            {
                parts.Add(new TemplatePart(TemplatePartKind.Text, text[copied..start]));
            }

            parts.Add(placeholder);
            copied = from;
        }

        if (copied < text.Length)
        {
            parts.Add(new TemplatePart(TemplatePartKind.Text, text[copied..]));
        }

        return parts;
    }

    private static TemplatePart? Read(string name) =>
        name == Timeout ? new TemplatePart(TemplatePartKind.ExecutionTimeout, string.Empty)
        : name.StartsWith(Parameter, StringComparison.Ordinal) ? new TemplatePart(TemplatePartKind.Parameter, name[Parameter.Length..])
        : null;
}
