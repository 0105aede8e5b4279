namespace IoTCommands.Json;

/// <summary>Writes JSON in the form of all definitions: indented with two spaces, with \n as line end, in ASCII only.</summary>
/// <remarks>
/// Quotes, backslashes, control characters and all non-ASCII characters are escaped, so that the text can be put into a C# raw string literal. It never
/// contains three double quotes in a row, nor a character that compilers, terminals or editors show or count differently.
/// </remarks>
internal sealed class JsonWriter : IDisposable
{
    private const int IndentSize = 2;

    private char[] _buffer = CharBuffers.Rent(1024);
    private int _length;
    private int _depth;
    private bool _isFirst = true;
    private bool _isAfterName;

    /// <summary>Writes a tree. A missing value is written as null, because JSON's grammar requires a value.</summary>
    public static string Write(JsonNode node)
    {
        using JsonWriter writer = new();
        writer.WriteNode(node);
        return writer.ToString();
    }

    public void StartObject() => Start('{');

    public void EndObject() => End('}');

    public void StartArray() => Start('[');

    public void EndArray() => End(']');

    public void WriteName(string name)
    {
        StartValue();
        WriteQuoted(name);
        Append(": ".AsSpan());
        _isAfterName = true;
    }

    public void WriteString(string value)
    {
        StartValue();
        WriteQuoted(value);
    }

    /// <summary>Writes a number unchanged. It must follow JSON's grammar.</summary>
    public void WriteNumber(string number) => WriteRaw(number);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true" : "false");

    public void WriteNull() => WriteRaw("null");

    public void WriteNode(JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                StartObject();
                foreach (JsonProperty property in value.Properties)
                {
                    WriteName(property.Name);
                    WriteNode(property.Value);
                }

                EndObject();
                break;
            case JsonArray value:
                StartArray();
                foreach (JsonNode item in value.Items)
                {
                    WriteNode(item);
                }

                EndArray();
                break;
            case JsonString value:
                WriteString(value.Value);
                break;
            case JsonNumber value:
                WriteNumber(value.Text);
                break;
            default:
                WriteRaw(node.Kind switch
                {
                    JsonKind.True => "true",
                    JsonKind.False => "false",
                    _ => "null",
                });
                break;
        }
    }

    /// <summary>The length of the text so far.</summary>
    public int Length => _length;

    /// <summary>Returns the text so far.</summary>
    public override string ToString() => new(_buffer, 0, _length);

    /// <summary>Returns the text so far. If it equals <paramref name="known"/>, returns that string, so that no second one is allocated.</summary>
    public string ToString(string known) => _buffer.AsSpan(0, _length).SequenceEqual(known.AsSpan()) ? known : ToString();

    public void Dispose()
    {
        CharBuffers.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Start(char bracket)
    {
        StartValue();
        Append(bracket);
        _depth++;
        _isFirst = true;
    }

    private void End(char bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            StartLine();
        }

        Append(bracket);
        _isFirst = false;
    }

    private void WriteRaw(string token)
    {
        StartValue();
        Append(token.AsSpan());
    }

    private void StartValue()
    {
        if (_isAfterName)
        {
            _isAfterName = false;
            return;
        }

        if (!_isFirst)
        {
            Append(',');
        }

        _isFirst = false;
        if (_depth > 0)
        {
            StartLine();
        }
    }

    private void StartLine()
    {
        Span<char> free = Reserve(1 + (_depth * IndentSize));
        free[0] = '\n';
        free.Slice(1).Fill(' ');
    }

    private void WriteQuoted(string value)
    {
        Append('"');
        int plain = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is >= ' ' and < '\u007F' and not ('"' or '\\'))
            {
                continue;
            }

            Append(value.AsSpan(plain, i - plain));
            plain = i + 1;
            WriteEscape(c);
        }

        Append(value.AsSpan(plain));
        Append('"');
    }

    private void WriteEscape(char c)
    {
        Append('\\');
        switch (c)
        {
            case '"' or '\\':
                Append(c);
                break;
            case '\n':
                Append('n');
                break;
            case '\r':
                Append('r');
                break;
            case '\t':
                Append('t');
                break;
            default:
                Append(['u', HexDigit(c >> 12), HexDigit(c >> 8), HexDigit(c >> 4), HexDigit(c)]);
                break;
        }
    }

    private void Append(char c) => Reserve(1)[0] = c;

    private void Append(ReadOnlySpan<char> text) => text.CopyTo(Reserve(text.Length));

    /// <summary>Extends the text by <paramref name="count"/> characters, which the caller must set.</summary>
    private Span<char> Reserve(int count)
    {
        int start = _length;
        _length += count;
        if (_length > _buffer.Length)
        {
            char[] larger = CharBuffers.Rent(Math.Max(_buffer.Length * 2, _length));
            _buffer.AsSpan(0, start).CopyTo(larger);
            CharBuffers.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(start, count);
    }

    private static char HexDigit(int value) => "0123456789ABCDEF"[value & 15];
}

/// <summary>
/// Keeps one buffer for each thread, so that writing several files allocates only their texts. It replaces <c>ArrayPool</c>, which is in System.Buffers.
/// The compiler does not reference that assembly, so in Visual Studio it may be missing or of another version (CS8784).
/// </summary>
internal static class CharBuffers
{
    /// <summary>A compiler process can run for days. One huge definition must not keep a buffer of its size for that long.</summary>
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static char[]? _kept;

    /// <summary>Returns a buffer of at least <paramref name="length"/> characters, whose content is undefined.</summary>
    public static char[] Rent(int length)
    {
        char[]? kept = _kept;
        if (kept is null || kept.Length < length)
        {
            return new char[length];
        }

        _kept = null;
        return kept;
    }

    /// <summary>Accepts a buffer that the caller no longer uses.</summary>
    public static void Return(char[] buffer)
    {
        if (buffer.Length <= LargestKept && buffer.Length > (_kept?.Length ?? 0))
        {
            _kept = buffer;
        }
    }
}
