namespace IoTCommands.Json;

/// <summary>A value of a JSON text with the place where it stands.</summary>
internal abstract class JsonNode
{
    private protected JsonNode(JsonKind kind, SourceSpan span)
    {
        Kind = kind;
        Span = span;
    }

    public JsonKind Kind { get; }

    /// <summary>From the value's first character to its last: quotes, braces and brackets included, white space around it not.</summary>
    public SourceSpan Span { get; }
}
