namespace IoTCommands.Json;

/// <summary>
/// Reads a JSON text (RFC 8259) into a tree that knows the place of every key and value. It accepts what System.Text.Json accepts;
/// what is not JSON gives an error, and the reading goes on behind it, so that one typo never hides the rest of a file.
/// </summary>
/// <remarks>
/// Own code, because an analyzer must not bring System.Text.Json into a compiler that has another version of it, and because an editor needs
/// the tree of a text that is wrong just now. The grammar is in this file; what is done where a text breaks it, in JsonParser.Recovery.cs.
/// </remarks>
internal sealed partial class JsonParser
{
    private readonly JsonScanner _scanner;
    private readonly JsonErrorList _errors = new();
    private readonly JsonStack<JsonNode> _items = new();
    private readonly JsonStack<JsonProperty> _properties = new();
    private readonly JsonLayout? _layout;
    private JsonNesting _nesting;
    private bool _isUnbalanced;

    private JsonParser(string text, JsonLayout? layout, CancellationToken cancellationToken)
    {
        _scanner = new JsonScanner(text, _errors, cancellationToken);
        _layout = layout;
    }

    /// <summary>Reads a text, whatever is in it. A byte order mark at its start is skipped.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static JsonDocument Parse(string text, CancellationToken cancellationToken = default)
    {
        JsonParser reader = new(text, layout: null, cancellationToken);
        JsonNode root = reader.ReadRoot();
        if (reader._isUnbalanced)
        {
            // The layout tells the place of a lost bracket, the brackets alone only that one is lost. But not every text has a layout.
            JsonParser byLayout = new(text, new JsonLayout(text), cancellationToken);
            JsonNode rootByLayout = byLayout.ReadRoot();
            if (byLayout._errors.Total <= reader._errors.Total)
            {
                return new JsonDocument(text, rootByLayout, byLayout._errors.ToArray());
            }
        }

        return new JsonDocument(text, root, reader._errors.ToArray());
    }

    private JsonNode ReadRoot()
    {
        _scanner.ThrowIfCancelled();
        _scanner.EndToken(_scanner.Current == '\uFEFF' ? 1 : 0);
        _scanner.SkipSpace();
        JsonNode root = ParsedValue();
        _scanner.SkipSpace();
        return _scanner.IsAtEnd ? root : RecoverBehindRoot(root);
    }

    private JsonNode ParsedValue()
    {
        switch (_scanner.Current)
        {
            case '"':
                return _scanner.ReadString(isName: false, _nesting);
            case '{':
                return _nesting.IsFull ? SkipTooDeep() : ReadObject();
            case '[':
                return _nesting.IsFull ? SkipTooDeep() : ReadArray();
            case '-' or (>= '0' and <= '9'):
                return _scanner.ReadNumber();
            case 't' or 'f' or 'n':
                return _scanner.ReadWord();
            default:
                return RecoverValue();
        }
    }

    private JsonObject ReadObject()
    {
        int start = _scanner.Position;
        _scanner.EndToken(start + 1);
        Open(start, isObject: true);
        return ReadProperties(start, _properties.Count, JsonSeparator.Opening);
    }

    /// <summary>Reads an object from one of its properties on.</summary>
    /// <param name="start">Where the object starts.</param>
    /// <param name="first">Count of the properties that belong to containers around it.</param>
    /// <param name="separator">What was read last.</param>
    private JsonObject ReadProperties(int start, int first, JsonSeparator separator)
    {
        _scanner.ThrowIfCancelled();
        bool isOpen = true;
        while (isOpen)
        {
            _scanner.SkipSpace();
            if (_layout is not null && EndsByLayout())
            {
                break;
            }

            switch (_scanner.Current)
            {
                case '"':
                    ExpectComma(separator, "a comma before the next property");
                    ReadProperty();
                    separator = JsonSeparator.Missing;
                    break;
                case ',':
                    separator = ReadComma(separator, "a property");
                    break;
                case '}':
                    isOpen = ReadCloser(ref separator);
                    break;
                default:
                    isOpen = RecoverInObject(first, ref separator);
                    break;
            }
        }

        _nesting.Close();
        return new JsonObject(SourceSpan.FromBounds(start, _scanner.TokenEnd), _properties.PopFrom(first));
    }

    private void ReadProperty() => ReadPropertyValue(_scanner.ReadString(isName: true, _nesting));

    private void ReadPropertyValue(JsonString key)
    {
        _scanner.SkipSpace();
        if (_scanner.Current == ':')
        {
            _scanner.EndToken(_scanner.Position + 1);
        }
        else if (!RecoverColon())
        {
            _properties.Push(new JsonProperty(key, MissingValue()));
            return;
        }

        _scanner.SkipSpace();
        _properties.Push(new JsonProperty(key, ParsedValue()));
    }

    private JsonArray ReadArray()
    {
        int start = _scanner.Position;
        _scanner.EndToken(start + 1);
        Open(start, isObject: false);
        return ReadItems(start, _items.Count);
    }

    private JsonArray ReadItems(int start, int first)
    {
        _scanner.ThrowIfCancelled();
        JsonSeparator separator = JsonSeparator.Opening;
        bool isOpen = true;
        while (isOpen)
        {
            _scanner.SkipSpace();
            if (_layout is not null && EndsByLayout())
            {
                break;
            }

            switch (_scanner.Current)
            {
                case '"' or '{' or '[' or '-' or (>= '0' and <= '9') or 't' or 'f' or 'n':
                    ExpectComma(separator, "a comma before the next value");
                    _items.Push(ParsedValue());
                    separator = JsonSeparator.Missing;
                    break;
                case ',':
                    separator = ReadComma(separator, "a value");
                    break;
                case ']':
                    isOpen = ReadCloser(ref separator);
                    break;
                default:
                    isOpen = RecoverInArray(start, first, ref separator);
                    break;
            }
        }

        _nesting.Close();
        return new JsonArray(SourceSpan.FromBounds(start, _scanner.TokenEnd), _items.PopFrom(first));
    }

    private void Open(int start, bool isObject)
    {
        _nesting.Open(isObject);
        _layout?.Open(start, _nesting.Depth);
    }

    private void ExpectComma(JsonSeparator separator, string expected)
    {
        if (separator == JsonSeparator.Missing)
        {
            _scanner.ErrorMissing(expected);
        }
    }

    private JsonSeparator ReadComma(JsonSeparator separator, string expected)
    {
        if (separator is JsonSeparator.Comma or JsonSeparator.Opening)
        {
            _scanner.ErrorHere(expected);
        }

        _scanner.EndToken(_scanner.Position + 1);
        return separator == JsonSeparator.Opening ? JsonSeparator.Opening : JsonSeparator.Comma;
    }

    /// <summary>Reads the closing bracket of the innermost container.</summary>
    /// <returns>Whether the container goes on all the same.</returns>
    private bool ReadCloser(ref JsonSeparator separator)
    {
        if (separator == JsonSeparator.Comma)
        {
            // The comma is the last token; whoever mends the text takes it away.
            int comma = _scanner.TokenEnd - 1;
            _scanner.ErrorAt(new SourceSpan(comma, 1), "no comma before '" + _nesting.Closer + "'", "','");
        }

        int closer = _scanner.Position;
        _scanner.EndToken(closer + 1);
        return _nesting.Depth == 1 && RecoverEarlyEnd(closer, out separator);
    }
}
