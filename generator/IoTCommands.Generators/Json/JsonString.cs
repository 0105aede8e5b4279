namespace IoTCommands.Json;

/// <summary>A JSON string: its value, and the place of each of its characters in the text.</summary>
internal sealed class JsonString : JsonNode
{
    private readonly string _text;

    public JsonString(TextRange range, string value, string text, bool hasEscapes)
        : base(JsonKind.String, range)
    {
        Value = value;
        HasEscapes = hasEscapes;
        _text = text;
    }

    public string Value { get; }

    public bool HasEscapes { get; }

    /// <summary>The place in the text of a stretch of <see cref="Value"/>, through the string's escapes.</summary>
    public TextRange Map(TextRange inValue)
    {
        // JsonReader's owner implements: contract only.
        throw new System.NotSupportedException(_text);
    }
}
