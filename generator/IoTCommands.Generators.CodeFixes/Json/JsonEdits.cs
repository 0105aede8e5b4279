using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Finds the nodes of a definition that contain a diagnostic.</summary>
internal static class JsonEdits
{
    /// <summary>
    /// Returns the nodes that contain the span, innermost first. For the span of a key, the first is the key's object; for that of a value, the value itself.
    /// </summary>
    public static List<JsonNode> Find(SourceText text, TextSpan file, CancellationToken cancellationToken)
    {
        SourceSpan span = new(file.Start, file.Length);
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

    /// <summary>Returns the property of the object that has exactly this key; null if there is none.</summary>
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

    /// <summary>Returns the property of the object that has exactly this value; null if there is none.</summary>
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

/// <summary>Finds a parameter's properties, even if their names are misspelled.</summary>
internal static class ParameterProperties
{
    public static JsonProperty? FindType(JsonObject parameter) => Find(parameter, ParameterShape.Type);

    public static JsonProperty? Find(JsonObject parameter, PropertyShape shape)
    {
        PropertyMatcher matcher = new(parameter, ParameterShape.Shape);
        for (int i = 0; i < parameter.Properties.Length; i++)
        {
            if (ReferenceEquals(matcher[i], shape))
            {
                return parameter.Properties[i];
            }
        }

        return null;
    }
}

/// <summary>Writes new JSON in the style of the file: its indentation, its line breaks, its spaces.</summary>
internal static class JsonStyle
{
    /// <summary>Adds a property after another one, on a line of its own if the other one has one.</summary>
    /// <param name="text">The file's source text.</param>
    /// <param name="owner">The object.</param>
    /// <param name="index">The index of the property that the new one is added after.</param>
    /// <param name="name">The new property's name. No character of it needs an escape.</param>
    /// <param name="value">The new property's value as JSON.</param>
    public static TextChange AddBehind(SourceText text, JsonObject owner, int index, string name, string value)
    {
        JsonProperty before = owner.Properties[index];
        string colon = Between(text, before.Key.Span.End, before.Value.Span.Start);
        return new TextChange(new TextSpan(before.Value.Span.End, 0), Separator(text, owner, index) + "\"" + name + "\"" + colon + value);
    }

    private static string Separator(SourceText text, JsonObject owner, int index)
    {
        int key = owner.Properties[index].Key.Span.Start;
        TextLine line = text.Lines.GetLineFromPosition(key);
        string indent = Between(text, line.Start, key);
        if (line.LineNumber > 0 && string.IsNullOrWhiteSpace(indent))
        {
            TextLine previous = text.Lines[line.LineNumber - 1];
            return "," + Between(text, previous.End, previous.EndIncludingLineBreak) + indent;
        }

        int neighbour = index + 1 < owner.Properties.Length ? index : index - 1;
        if (neighbour >= 0)
        {
            string gap = Between(text, owner.Properties[neighbour].Value.Span.End, owner.Properties[neighbour + 1].Key.Span.Start);
            if (gap.Trim() == "," && gap.IndexOf('\n') < 0)
            {
                return gap;
            }
        }

        string colon = Between(text, owner.Properties[index].Key.Span.End, owner.Properties[index].Value.Span.Start);
        return colon == ":" ? "," : ", ";
    }

    private static string Between(SourceText text, int start, int end) => text.ToString(TextSpan.FromBounds(start, end));
}
