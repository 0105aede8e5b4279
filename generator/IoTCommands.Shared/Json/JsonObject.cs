namespace IoTCommands.Json;

/// <summary>A JSON object. Duplicate names are kept, in the order of the text.</summary>
internal sealed class JsonObject : JsonNode
{
    public JsonObject(SourceSpan span, JsonProperty[] properties)
        : base(JsonKind.Object, span) => Properties = properties;

    public JsonProperty[] Properties { get; }

    /// <summary>The first property of that exact name, or null.</summary>
    public JsonProperty? Find(string name)
    {
        foreach (JsonProperty property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }
}
