namespace IoTCommands.Json;

/// <summary>A JSON array.</summary>
internal sealed class JsonArray : JsonNode
{
    public JsonArray(TextRange range, JsonNode[] items)
        : base(JsonKind.Array, range) => Items = items;

    public JsonNode[] Items { get; }
}
