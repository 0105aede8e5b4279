namespace IoTCommands.Json;

/// <summary>A JSON array.</summary>
internal sealed class JsonArray : JsonNode
{
    public JsonArray(SourceSpan span, JsonNode[] items)
        : base(JsonKind.Array, span) => Items = items;

    public JsonNode[] Items { get; }
}
