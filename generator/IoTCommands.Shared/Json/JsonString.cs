namespace IoTCommands.Json;

/// <summary>A JSON string: its value, and the place of each of its characters in the text.</summary>
internal sealed class JsonString : JsonNode
{
    private readonly string _text;

    public JsonString(SourceSpan span, string value, string text)
        : base(JsonKind.String, span)
    {
        Value = value;
        _text = text;
    }

    public string Value { get; }

    /// <summary>The place in the text of a stretch of <see cref="Value"/>, through the string's escapes: an escape is in the place as a whole or not at all.</summary>
    /// <param name="inValue">In UTF-16 code units of <see cref="Value"/>. An empty stretch has an empty place.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside <see cref="Value"/>.</exception>
    public SourceSpan Map(SourceSpan inValue)
    {
        if (inValue.Start < 0 || inValue.Length < 0 || inValue.End > Value.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(inValue));
        }

        // A string that the reader recovered from may have no quotes, or others.
        char quote = _text[Span.Start];
        int position = JsonText.IsQuote(quote) ? Span.Start + 1 : Span.Start;
        position = Advance(position, inValue.Start, quote);
        return SourceSpan.FromBounds(position, Advance(position, inValue.Length, quote));
    }

    private int Advance(int position, int count, char quote)
    {
        for (; count > 0; count--)
        {
            int length = 1;
            if (_text[position] == '\\')
            {
                JsonEscape.TryRead(_text, position, quote, out _, out length);
            }

            position += length;
        }

        return position;
    }
}
