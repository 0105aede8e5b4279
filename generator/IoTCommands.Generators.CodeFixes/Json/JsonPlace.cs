using IoTCommands.Json;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Finds the nodes of a definition that a diagnostic is in.</summary>
internal static class JsonPlace
{
    /// <summary>The nodes that hold the span, innermost first. For a key that is its object, for a value the value itself.</summary>
    public static List<JsonNode> Find(SourceText text, TextSpan span, CancellationToken cancellationToken)
    {
        TextRange range = new(span.Start, span.Length);
        List<JsonNode> nodes = [];
        JsonNode? node = JsonReader.Read(text.ToString(), cancellationToken).Root;
        while (node is not null && node.Range.Contains(range))
        {
            nodes.Add(node);
            node = FindChild(node, range);
        }

        nodes.Reverse();
        return nodes;
    }

    /// <summary>The property of the object that has exactly this key.</summary>
    public static JsonProperty? FindByKey(JsonObject node, TextSpan key)
    {
        foreach (JsonProperty property in node.Properties)
        {
            if (ToSpan(property.Key) == key)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>The property of the object that has exactly this value.</summary>
    public static JsonProperty? FindByValue(JsonObject node, JsonNode value)
    {
        foreach (JsonProperty property in node.Properties)
        {
            if (ReferenceEquals(property.Value, value))
            {
                return property;
            }
        }

        return null;
    }

    public static TextSpan ToSpan(JsonNode node) => new(node.Range.Start, node.Range.Length);

    private static JsonNode? FindChild(JsonNode node, TextRange range)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    if (property.Value.Range.Contains(range))
                    {
                        return property.Value;
                    }
                }

                return null;
            case JsonArray list:
                foreach (JsonNode item in list.Items)
                {
                    if (item.Range.Contains(range))
                    {
                        return item;
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
