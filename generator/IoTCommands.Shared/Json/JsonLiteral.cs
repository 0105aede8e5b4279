namespace IoTCommands.Json;

/// <summary><c>true</c>, <c>false</c>, <c>null</c>, or the place of a missing value.</summary>
internal sealed class JsonLiteral : JsonNode
{
    public JsonLiteral(JsonKind kind, SourceSpan span)
        : base(kind, span)
    {
    }
}
