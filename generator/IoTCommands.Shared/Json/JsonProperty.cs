namespace IoTCommands.Json;

/// <summary>A name and its value in a JSON object.</summary>
internal sealed class JsonProperty
{
    public JsonProperty(JsonString key, JsonNode value)
    {
        Key = key;
        Value = value;
    }

    public JsonString Key { get; }

    public string Name => Key.Value;

    public JsonNode Value { get; }
}
