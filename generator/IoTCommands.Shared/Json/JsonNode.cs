namespace IoTCommands.Json;

internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>A value was expected, but none was found. The document has an error for it.</summary>
    Missing,
}

/// <summary>A JSON value and its span in the text.</summary>
internal abstract class JsonNode
{
    private protected JsonNode(JsonKind kind, SourceSpan span)
    {
        Kind = kind;
        Span = span;
    }

    public JsonKind Kind { get; }

    /// <summary>The span from the first to the last character of the value, including quotes, braces and brackets.</summary>
    public SourceSpan Span { get; }

    /// <summary>
    /// True if, because of an error in the text, the value may lack something or contain something that belongs elsewhere. It is then uncertain whether
    /// anything is missing or unknown in it.
    /// </summary>
    public bool IsDamaged { get; private set; }

    public void MarkDamaged() => IsDamaged = true;
}

/// <summary>A JSON object. Duplicate names are kept, in the order of the text.</summary>
internal sealed class JsonObject : JsonNode
{
    public JsonObject(SourceSpan span, JsonProperty[] properties)
        : base(JsonKind.Object, span) => Properties = properties;

    public JsonProperty[] Properties { get; }

    /// <summary>Returns the first property with exactly that name; null if there is none.</summary>
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

internal sealed class JsonArray : JsonNode
{
    public JsonArray(SourceSpan span, JsonNode[] items)
        : base(JsonKind.Array, span) => Items = items;

    public JsonNode[] Items { get; }
}

/// <summary>A JSON string: its value, and the mapping of each of its characters to the text.</summary>
internal sealed class JsonString : JsonNode
{
    private readonly string _text;

    /// <summary>
    /// An index in the value (upper 32 bits) and its position in the text (lower 32 bits), so that spans in ascending order are mapped in linear time.
    /// </summary>
    private long _lastMapped;

    public JsonString(SourceSpan span, string value, string text)
        : base(JsonKind.String, span)
    {
        Value = value;
        _text = text;
    }

    public string Value { get; }

    /// <summary>Maps a span of <see cref="Value"/> to the text. The result contains an escape completely or not at all.</summary>
    /// <param name="inValue">A span in UTF-16 code units of <see cref="Value"/>. An empty span is mapped to an empty one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside <see cref="Value"/>.</exception>
    public SourceSpan Map(SourceSpan inValue)
    {
        if (inValue.Start < 0 || inValue.Length < 0 || inValue.End > Value.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(inValue));
        }

        // A string that is not valid JSON may have no quotes, or other quotes.
        char quote = _text[Span.Start];
        int index = 0;
        int position = JsonCharacters.IsQuote(quote) ? Span.Start + 1 : Span.Start;
        long last = Volatile.Read(ref _lastMapped);
        int known = (int)(last >> 32);
        if (known > 0 && known <= inValue.Start)
        {
            index = known;
            position = (int)last;
        }

        position = Advance(position, inValue.Start - index, quote);
        Volatile.Write(ref _lastMapped, ((long)inValue.Start << 32) | (uint)position);
        return SourceSpan.FromBounds(position, Advance(position, inValue.Length, quote));
    }

    private int Advance(int position, int count, char quote)
    {
        for (; count > 0; count--)
        {
            int length = 1;
            if (_text[position] == '\\')
            {
                JsonEscape.TryParse(_text, position, quote, out _, out length);
            }

            position += length;
        }

        return position;
    }
}

/// <summary>A JSON number as it is written. Callers decide which type it must fit.</summary>
internal sealed class JsonNumber : JsonNode
{
    public JsonNumber(SourceSpan span, string text)
        : base(JsonKind.Number, span) => Text = text;

    public string Text { get; }
}

/// <summary><c>true</c>, <c>false</c>, <c>null</c> or a missing value.</summary>
internal sealed class JsonLiteral : JsonNode
{
    public JsonLiteral(JsonKind kind, SourceSpan span)
        : base(kind, span)
    {
    }
}

/// <summary>The result of <see cref="JsonParser"/>: the tree, which even a text with errors has, and the errors.</summary>
internal sealed class JsonDocument
{
    public JsonDocument(string text, JsonNode root, JsonErrorList errors)
    {
        Text = text;
        Root = root;
        Errors = errors.ToArray();
        ErrorCount = errors.Count;
    }

    public string Text { get; }

    public JsonNode Root { get; }

    /// <summary>The first hundred errors, in the order of the text.</summary>
    public JsonError[] Errors { get; }

    /// <summary>The number of all reported errors, including those that are not in <see cref="Errors"/>.</summary>
    public int ErrorCount { get; }
}

/// <summary>A span of a text in UTF-16 code units, like Roslyn's <c>TextSpan</c>, which the runtime does not have.</summary>
internal readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;
}
