using IoTCommands.Json;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Finds the nodes of a definition that a diagnostic is in.</summary>
internal static class JsonPlace
{
    /// <summary>The nodes that hold the span, innermost first. For a key that is its object, for a value the value itself.</summary>
    public static List<JsonNode> Find(SourceText text, TextSpan place, CancellationToken cancellationToken)
    {
        SourceSpan span = new(place.Start, place.Length);
        List<JsonNode> nodes = [];
        JsonNode? node = JsonParser.Parse(text.ToString(), cancellationToken).Root;
        while (node is not null && node.Span.Contains(span))
        {
            nodes.Add(node);
            node = FindChild(node, span);
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

    public static TextSpan ToSpan(JsonNode node) => new(node.Span.Start, node.Span.Length);

    private static JsonNode? FindChild(JsonNode node, SourceSpan span)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    if (property.Value.Span.Contains(span))
                    {
                        return property.Value;
                    }
                }

                return null;
            case JsonArray list:
                foreach (JsonNode item in list.Items)
                {
                    if (item.Span.Contains(span))
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
