using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>What must hold for the places of every tree, whatever text it was made from.</summary>
internal static class TreeShape
{
    /// <summary>Null where the tree is in order: ranges inside the text and their parents, siblings one behind the other, errors inside the text and in its order.</summary>
    public static string? FindFault(JsonDocument document)
    {
        TextRange whole = new(0, document.Text.Length);
        int errorStart = 0;
        foreach (JsonError error in document.Errors)
        {
            if (error.Range.Start < errorStart || error.Range.Length < 0 || !whole.Contains(error.Range))
            {
                return $"error at {error.Range}";
            }

            if (error.Expected.Length == 0 || error.Found.Length == 0)
            {
                return $"error without words at {error.Range}";
            }

            errorStart = error.Range.Start;
        }

        return FindFault(document.Root, whole, document.Text);
    }

    private static string? FindFault(JsonNode node, TextRange parent, string text)
    {
        if (node.Range.Length < 0 || !parent.Contains(node.Range))
        {
            return $"{node.Kind} at {node.Range}, outside {parent}";
        }

        int position = node.Range.Start;
        switch (node)
        {
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    if (property.Key.Range.Start < position || property.Value.Range.Start < property.Key.Range.End)
                    {
                        return $"property at {property.Key.Range}, value at {property.Value.Range}, out of order";
                    }

                    if ((FindFault(property.Key, node.Range, text) ?? FindFault(property.Value, node.Range, text)) is { } fault)
                    {
                        return fault;
                    }

                    position = property.Value.Range.End;
                }

                return null;
            case JsonArray value:
                foreach (JsonNode item in value.Items)
                {
                    if (item.Range.Start < position)
                    {
                        return $"item at {item.Range}, before its turn";
                    }

                    if (FindFault(item, node.Range, text) is { } fault)
                    {
                        return fault;
                    }

                    position = item.Range.End;
                }

                return null;
            case JsonString value:
                TextRange mapped = value.Map(new TextRange(0, value.Value.Length));
                return node.Range.Contains(mapped) ? null : $"value of the string at {node.Range} mapped to {mapped}";
            default:
                return null;
        }
    }
}
