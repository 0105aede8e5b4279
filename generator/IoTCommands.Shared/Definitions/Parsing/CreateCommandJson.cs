using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Writes a definition as CreateCommand takes it: with AWS's names, and without what only GetCommand prints, editors read, or nobody knows.</summary>
internal static class CreateCommandJson
{
    /// <summary>Writes a definition without errors.</summary>
    /// <param name="root">The definition.</param>
    /// <param name="text">What it was read from: what was written of a declared type is written so already.</param>
    public static string Write(JsonObject root, string text)
    {
        using JsonWriter writer = new();
        Write(root, CommandShape.Shape, writer);
        return writer.ToString(text);
    }

    private static void Write(JsonObject node, ObjectShape shape, JsonWriter writer)
    {
        PropertyMatcher shapes = new(node, shape);
        writer.StartObject();
        for (int i = 0; i < node.Properties.Length; i++)
        {
            if (shapes[i] is { Origin: PropertyOrigin.CreateCommand } found)
            {
                writer.WriteName(found.Name);
                Write(node.Properties[i].Value, found, writer);
            }
        }

        writer.EndObject();
    }

    private static void Write(JsonNode value, PropertyShape shape, JsonWriter writer)
    {
        switch (value)
        {
            case JsonObject node when shape.Object is { } inner:
                Write(node, inner, writer);
                break;
            case JsonArray list when shape.Object is not null:
                writer.StartArray();
                foreach (JsonNode item in list.Items)
                {
                    Write(item, shape, writer);
                }

                writer.EndArray();
                break;
            default:
                writer.WriteNode(value);
                break;
        }
    }
}
