namespace IoTCommands.Json;

/// <summary>A JSON number, kept as it is written: which type it must fit is decided by whoever reads it.</summary>
internal sealed class JsonNumber : JsonNode
{
    public JsonNumber(SourceSpan span, string text)
        : base(JsonKind.Number, span) => Text = text;

    public string Text { get; }
}
