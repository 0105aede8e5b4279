using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Checks the spans that every tree must have, whatever its text is.</summary>
internal static class TreeShape
{
    /// <summary>
    /// Returns the first fault, or null if the spans are correct: inside the text and their parents, siblings in order, errors inside the text and in its
    /// order.
    /// </summary>
    public static string? FindFault(JsonDocument document)
    {
        SourceSpan whole = new(0, document.Text.Length);
        int errorStart = 0;
        foreach (JsonError error in document.Errors)
        {
            if (error.Span.Start < errorStart || error.Span.Length < 0 || !whole.Contains(error.Span))
            {
                return $"error at {error.Span}";
            }

            if (error.Expected.Length == 0 || error.Found.Length == 0)
            {
                return $"error without words at {error.Span}";
            }

            errorStart = error.Span.Start;
        }

        return FindFault(document.Root, whole, document.Text);
    }

    private static string? FindFault(JsonNode node, SourceSpan parent, string text)
    {
        if (node.Span.Length < 0 || !parent.Contains(node.Span))
        {
            return $"{node.Kind} at {node.Span}, outside {parent}";
        }

        int position = node.Span.Start;
        switch (node)
        {
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    if (property.Key.Span.Start < position || property.Value.Span.Start < property.Key.Span.End)
                    {
                        return $"property at {property.Key.Span}, value at {property.Value.Span}, out of order";
                    }

                    if ((FindFault(property.Key, node.Span, text) ?? FindFault(property.Value, node.Span, text)) is { } fault)
                    {
                        return fault;
                    }

                    position = property.Value.Span.End;
                }

                return null;
            case JsonArray value:
                foreach (JsonNode item in value.Items)
                {
                    if (item.Span.Start < position)
                    {
                        return $"item at {item.Span}, before its turn";
                    }

                    if (FindFault(item, node.Span, text) is { } fault)
                    {
                        return fault;
                    }

                    position = item.Span.End;
                }

                return null;
            case JsonString value:
                SourceSpan mapped = value.Map(new SourceSpan(0, value.Value.Length));
                return node.Span.Contains(mapped) ? null : $"value of the string at {node.Span} mapped to {mapped}";
            default:
                return null;
        }
    }
}
