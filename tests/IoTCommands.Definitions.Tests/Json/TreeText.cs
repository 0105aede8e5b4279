using System.Text;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Formats a tree on one short line: names and strings that are words have no quotes, and <c>?</c> is a missing value.</summary>
internal static class TreeText
{
    public static string Of(JsonNode node)
    {
        StringBuilder text = new();
        Append(node, text);
        return text.ToString();
    }

    private static void Append(JsonNode node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject value:
                text.Append('{');
                foreach (JsonProperty property in value.Properties)
                {
                    text.Append(text[^1] == '{' ? "" : " ").Append(Quoted(property.Name)).Append(':');
                    Append(property.Value, text);
                }

                text.Append('}');
                break;
            case JsonArray value:
                text.Append('[');
                foreach (JsonNode item in value.Items)
                {
                    text.Append(text[^1] == '[' ? "" : " ");
                    Append(item, text);
                }

                text.Append(']');
                break;
            case JsonString value:
                text.Append(Quoted(value.Value));
                break;
            case JsonNumber value:
                text.Append(value.Text);
                break;
            default:
                text.Append(node.Kind == JsonKind.Missing ? "?" : node.Kind.ToString().ToLowerInvariant());
                break;
        }
    }

    private static string Quoted(string value)
        => value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c)) && !char.IsAsciiDigit(value[0]) ? value : $"'{value}'";
}
