using IoTCommands.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>Splits a template into strings with placeholders and the JSON between them.</summary>
internal sealed class TemplateSplitter
{
    private readonly string _text;
    private readonly List<TemplateSegment> _segments = [];
    private int _copied;

    private TemplateSplitter(string text, int start)
    {
        _text = text;
        _copied = start;
    }

    public static IReadOnlyList<TemplateSegment> Split(JsonDocument document)
    {
        TemplateSplitter reader = new(document.Text, document.Root.Span.Start);
        reader.ReadNode(document.Root);
        reader.CopyUntil(document.Root.Span.End);
        return reader._segments;
    }

    private void ReadNode(JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    ReadString(property.Key, isKey: true);
                    ReadNode(property.Value);
                }

                break;
            case JsonArray value:
                foreach (JsonNode item in value.Items)
                {
                    ReadNode(item);
                }

                break;
            case JsonString value:
                ReadString(value, isKey: false);
                break;
        }
    }

    private void ReadString(JsonString value, bool isKey)
    {
        IReadOnlyList<TemplatePart> parts = TemplateParts.Split(value.Value);
        if (parts.Any(static part => part.Kind != TemplatePartKind.Text))
        {
            CopyUntil(value.Span.Start);
            _segments.Add(new TemplateSegment(IsString: true, isKey, parts));
            _copied = value.Span.End;
        }
    }

    private void CopyUntil(int end)
    {
        if (end > _copied)
        {
            _segments.Add(new TemplateSegment(IsString: false, IsKey: false, [new TemplatePart(TemplatePartKind.Text, _text[_copied..end])]));
            _copied = end;
        }
    }
}
