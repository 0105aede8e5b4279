namespace IoTCommands.Json;

/// <summary>
/// Parses a JSON text (RFC 8259) into a tree with the span of every key and value. It accepts what System.Text.Json accepts. Anything else is an error.
/// Parsing continues after an error, because an editor needs the tree of a text that is being typed.
/// </summary>
/// <remarks>
/// The rules of recovery, all in linear time:
/// <list type="bullet">
/// <item>A closing bracket that matches an open container closes it and all open containers inside it. One that matches none is skipped.</item>
/// <item>The outermost container continues if anything follows its closing bracket.</item>
/// <item>A missing comma or colon is assumed. If a second colon follows, as in <c>"a": "b": 1</c>, the first name has no value.</item>
/// <item>A property in an array, after other items, ends the array if the array is in an object. Otherwise, a '{' is assumed before it.</item>
/// <item>In an object that is an item of an array, a '{' in place of a property name ends the object: the '}' before it is missing.</item>
/// <item>A string without a closing quote ends at the end of its line, before any punctuation there.</item>
/// <item>A word in place of a string is parsed as a string, together with a quote that follows it.</item>
/// <item>Anything else is skipped up to the next token with which parsing can continue.</item>
/// </list>
/// After a structural error, nothing is reported until the parser has recovered: until it has parsed a name and its colon, or a whole item of an array,
/// without an error. Only the first unbalanced bracket is reported. Containers that may lack something, or contain something that belongs elsewhere, are
/// marked (<see cref="JsonNode.IsDamaged"/>).
/// </remarks>
internal sealed class JsonParser
{
    /// <summary>The depth that System.Text.Json allows by default.</summary>
    private const int MaxDepth = 64;

    private readonly JsonScanner _scanner;
    private readonly JsonErrorList _errors;
    private readonly CancellationToken _cancellationToken;
    private readonly Pending<JsonNode> _items = new();
    private readonly Pending<JsonProperty> _properties = new();

    /// <summary>One bit for each open container, the lowest for the innermost. In <c>_objects</c>, 1 is an object; in <c>_damaged</c>, 1 is damaged.</summary>
    private ulong _objects;
    private ulong _damaged;
    private int _depth;

    /// <summary>The name of a property that was found in an array and belongs to the object around it.</summary>
    private JsonString? _nextName;

    private JsonParser(string text, CancellationToken cancellationToken)
    {
        _errors = new JsonErrorList(text);
        _scanner = new JsonScanner(text, _errors);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Specifies what precedes the next child of a container.</summary>
    private enum Separator
    {
        /// <summary>The opening bracket.</summary>
        Opening,

        /// <summary>Another child, so that a comma is expected.</summary>
        None,

        Comma,

        /// <summary>A child with an error, or something that was skipped. A missing comma is then a consequence.</summary>
        Damage,
    }

    private bool InObject => _depth > 0 && (_objects & 1) != 0;

    private bool IsParentObject => _depth > 1 && (_objects & 2) != 0;

    private bool IsParentArray => _depth > 1 && (_objects & 2) == 0;

    private char Closer => InObject ? '}' : ']';

    /// <summary>Parses a text. A byte order mark at its start is skipped.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static JsonDocument Parse(string text, CancellationToken cancellationToken = default)
    {
        JsonParser parser = new(text, cancellationToken);
        return new JsonDocument(text, parser.ParseRoot(), parser._errors);
    }

    private JsonNode ParseRoot()
    {
        _scanner.EndToken(_scanner.Current == '\uFEFF' ? 1 : 0);
        _scanner.SkipSpace();
        JsonNode root = ParseValue();
        _scanner.SkipSpace();
        if (_scanner.Current == ':' && root is JsonString name)
        {
            root = ParseUnopenedObject(name);
        }

        // A word before the first bracket must not hide the definition after it.
        while (!_scanner.IsAtEnd)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_errors.Seen == 0)
            {
                _scanner.ReportCurrent(JsonErrorKind.Structure, "the end of the JSON");
            }

            if (_scanner.Current is '{' or '[')
            {
                root = ParseValue();
            }
            else
            {
                _scanner.SkipToken();
            }

            _scanner.SkipSpace();
        }

        return root;
    }

    private JsonNode ParseValue()
    {
        while (true)
        {
            char c = _scanner.Current;
            switch (c)
            {
                case '"':
                    return _scanner.ParseString();
                case '{' or '[' when _depth == MaxDepth:
                    _scanner.ReportCurrent(JsonErrorKind.Structure, "at most 64 levels of nesting");
                    _errors.Lose(_scanner.Position);
                    return new JsonLiteral(JsonKind.Missing, _scanner.SkipContainer());
                case '{':
                    return ParseObject();
                case '[':
                    return ParseArray();
                case '-' or '+' or '.' or (>= '0' and <= '9'):
                    return _scanner.ParseNumber();
                case ',' or '}' or ']':
                case '\0' when _scanner.IsAtEnd:
                    _scanner.ReportMissing(JsonErrorKind.Structure, "a value");
                    Damage();
                    return new JsonLiteral(JsonKind.Missing, new SourceSpan(_scanner.TokenEnd, 0));
                default:
                    if (JsonCharacters.IsQuote(c))
                    {
                        return _scanner.ParseString();
                    }

                    if (JsonCharacters.IsWord(c))
                    {
                        return _scanner.ParseWord();
                    }

                    Skip(Separator.Opening, "a value");
                    _scanner.SkipSpace();
                    break;
            }
        }
    }

    private JsonObject ParseObject()
    {
        int start = _scanner.Position;
        _scanner.EndToken(start + 1);
        Open(isObject: true);
        return ParseProperties(start, _properties.Count, Separator.Opening);
    }

    private JsonObject ParseProperties(int start, int first, Separator separator)
    {
        bool isClosed = false;
        bool isOpen = true;
        while (isOpen)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _scanner.SkipSpace();
            char c = _scanner.Current;
            switch (c)
            {
                case ':' when _nextName is { } name:
                    _nextName = null;
                    separator = ParseProperty(name, _errors.Seen);
                    break;
                case ',':
                    separator = ParseComma(separator, "a property");
                    break;
                case '}':
                    isClosed = ParseCloser(ref separator);
                    isOpen = !isClosed;
                    break;
                case ']':
                case '\0' when _scanner.IsAtEnd:
                    isOpen = !EndsBefore(c, ref separator);
                    break;
                case '{' when IsParentArray && _properties.Count > first:
                    ReportMissingCloser();
                    isOpen = false;
                    break;
                case '{' or '[' when _errors.IsInStep && separator != Separator.Damage:
                    _scanner.ReportMissing(JsonErrorKind.Bracket, "a property name in double quotes");
                    ParseValue();
                    separator = Separator.Damage;
                    break;
                default:
                    if (c == '"' || JsonCharacters.IsQuote(c) || JsonCharacters.IsWord(c))
                    {
                        ExpectComma(separator, "a comma before the next property");
                        separator = ParseProperty();
                    }
                    else
                    {
                        separator = Skip(separator, "a property name in double quotes");
                    }

                    break;
            }
        }

        JsonObject node = new(SourceSpan.FromBounds(start, _scanner.TokenEnd), _properties.TakeFrom(first));
        Close(node, isClosed);
        return node;
    }

    private Separator ParseProperty()
    {
        int seen = _errors.Seen;
        JsonString name = JsonCharacters.IsQuote(_scanner.Current) ? _scanner.ParseString() : _scanner.ParseUnquoted("a property name in double quotes");
        _scanner.SkipSpace();
        if (_errors.Seen > seen && _scanner.Current is not (':' or '=' or '{' or '['))
        {
            // A superfluous word or quote.
            _errors.Lose(_scanner.Position);
            return Separator.Damage;
        }

        return ParseProperty(name, seen);
    }

    /// <summary>Parses the rest of a property: its colon and its value.</summary>
    private Separator ParseProperty(JsonString name, int seen)
    {
        while (true)
        {
            if (!ParseColon(seen))
            {
                _properties.Add(new JsonProperty(name, new JsonLiteral(JsonKind.Missing, new SourceSpan(_scanner.TokenEnd, 0))));
                return Separator.Damage;
            }

            int colonEnd = _scanner.TokenEnd;
            _scanner.SkipSpace();
            int seenBefore = _errors.Seen;
            JsonNode value = ParseValue();
            bool isWhole = IsWhole(value, seenBefore);
            if (_nextName is null)
            {
                _scanner.SkipSpace();
                if (_scanner.Current == ':' && value is JsonString next)
                {
                    SourceSpan missing = new(colonEnd, 0);
                    if (isWhole)
                    {
                        _errors.Add(JsonErrorKind.Structure, missing, "a value", next.Span.Start);
                    }

                    _errors.Lose(_scanner.Position);
                    _properties.Add(new JsonProperty(name, new JsonLiteral(JsonKind.Missing, missing)));
                    name = next;
                    seen = -1;
                    continue;
                }
            }

            _properties.Add(new JsonProperty(name, value));
            return isWhole ? Separator.None : Separator.Damage;
        }
    }

    /// <summary>Parses the colon after a name.</summary>
    /// <returns>True if a value can follow; otherwise, false.</returns>
    private bool ParseColon(int seen)
    {
        switch (_scanner.Current)
        {
            case ':':
                _scanner.EndToken(_scanner.Position + 1);
                if (_errors.Seen == seen)
                {
                    _errors.Resume(_scanner.Position);
                }

                return true;
            case '=':
                _scanner.ReportCurrent(JsonErrorKind.Structure, "':'");
                _scanner.EndToken(_scanner.Position + 1);
                if (_scanner.Current == '>')
                {
                    _scanner.EndToken(_scanner.Position + 1);
                }

                return true;
            default:
                _scanner.ReportMissing(JsonErrorKind.Structure, "a colon and a value after the property's name");
                Damage();
                return !(_scanner.IsAtEnd || _scanner.Current == ',' || JsonCharacters.IsCloser(_scanner.Current));
        }
    }

    private JsonArray ParseArray()
    {
        int start = _scanner.Position;
        int first = _items.Count;
        int end = -1;
        bool isClosed = false;
        bool isOpen = true;
        Separator separator = Separator.Opening;
        _scanner.EndToken(start + 1);
        Open(isObject: false);
        while (isOpen)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _scanner.SkipSpace();
            char c = _scanner.Current;
            switch (c)
            {
                case ',':
                    separator = ParseComma(separator, "a value");
                    break;
                case ']':
                    isClosed = ParseCloser(ref separator);
                    isOpen = !isClosed;
                    break;
                case '}':
                case '\0' when _scanner.IsAtEnd:
                    isOpen = !EndsBefore(c, ref separator);
                    break;
                case ':' when separator is Separator.None or Separator.Damage && _items.Count > first && _depth < MaxDepth && _items.Last is JsonString name:
                    _items.TakeLast();
                    if (_items.Count > first && IsParentObject)
                    {
                        end = _items.Last.Span.End;
                        _errors.Add(JsonErrorKind.Bracket, new SourceSpan(end, 0), "']' at the end of the array", name.Span.Start);
                        _nextName = name;
                        isOpen = false;
                    }
                    else
                    {
                        _items.Add(ParseUnopenedObject(name));
                    }

                    break;
                case '{' or '[':
                case var _ when JsonCharacters.IsQuote(c) || JsonCharacters.IsWord(c):
                    ExpectComma(separator, "a comma before the next value");
                    int seen = _errors.Seen;
                    JsonNode item = ParseValue();
                    _items.Add(item);
                    separator = IsWhole(item, seen) ? Separator.None : Separator.Damage;
                    _scanner.SkipSpace();
                    if (_errors.Seen == seen && _scanner.Current != ':')
                    {
                        _errors.Resume(_scanner.Position);
                    }

                    break;
                default:
                    separator = Skip(separator, "a value");
                    break;
            }
        }

        JsonArray node = new(SourceSpan.FromBounds(start, end < 0 ? _scanner.TokenEnd : end), _items.TakeFrom(first));
        Close(node, isClosed);
        return node;
    }

    /// <summary>Parses an object without a '{', whose first name was already parsed.</summary>
    private JsonObject ParseUnopenedObject(JsonString name)
    {
        _errors.Add(JsonErrorKind.Bracket, new SourceSpan(name.Span.Start, 0), "'{' before the object's first property", name.Span.Start);
        Open(isObject: true);
        int first = _properties.Count;
        Separator separator = ParseProperty(name, seen: -1);
        return ParseProperties(name.Span.Start, first, separator);
    }

    private void ExpectComma(Separator separator, string expected)
    {
        if (separator == Separator.None)
        {
            _scanner.ReportMissing(JsonErrorKind.Structure, expected);
            Damage();
        }
        else if (separator == Separator.Damage)
        {
            _errors.Lose(_scanner.Position);
        }
    }

    /// <summary>Returns true if a value has no error, or is a container: its closing bracket ends it, whatever is in it.</summary>
    private bool IsWhole(JsonNode value, int seen) => _errors.Seen == seen || value is JsonObject or JsonArray;

    private Separator ParseComma(Separator separator, string expected)
    {
        if (separator is Separator.Comma or Separator.Opening)
        {
            _scanner.ReportCurrent(JsonErrorKind.Structure, expected);
            Damage();
        }

        _scanner.EndToken(_scanner.Position + 1);
        return separator == Separator.Opening ? Separator.Opening : Separator.Comma;
    }

    /// <summary>Parses the closing bracket of the innermost container.</summary>
    /// <returns>True if the container ends; false if it is the outermost one and continues.</returns>
    private bool ParseCloser(ref Separator separator)
    {
        if (separator == Separator.Comma)
        {
            _errors.Add(JsonErrorKind.Structure, new SourceSpan(_scanner.TokenEnd - 1, 1), "no comma before '" + Closer + "'", "','");
            Damage();
        }

        int end = _scanner.Position + 1;
        _scanner.EndToken(end);
        if (_depth > 1)
        {
            return true;
        }

        _scanner.SkipSpace();
        if (_scanner.IsAtEnd)
        {
            return true;
        }

        _scanner.ReportCurrent(JsonErrorKind.Bracket, "the end of the JSON");
        separator = Separator.Damage;
        return false;
    }

    /// <summary>Determines whether the innermost container ends before a closing bracket of another kind, or at the end of the text.</summary>
    private bool EndsBefore(char closer, ref Separator separator)
    {
        if (_scanner.IsAtEnd || IsOpen(closer))
        {
            if (separator == Separator.Damage)
            {
                _errors.Lose(_scanner.Position);
            }

            ReportMissingCloser();
            return true;
        }

        _scanner.ReportCurrent(JsonErrorKind.Bracket, "',' or '" + Closer + "'");
        _scanner.EndToken(_scanner.Position + 1);
        separator = Separator.Damage;
        return false;
    }

    private void ReportMissingCloser()
    {
        _scanner.ReportMissing(JsonErrorKind.Bracket, "'" + Closer + "'" + (_scanner.IsAtEnd ? "" : " at the end of the " + (InObject ? "object" : "array")));
    }

    private Separator Skip(Separator separator, string expected)
    {
        if (separator != Separator.Damage)
        {
            expected = _scanner.Current == ';' ? "','" : separator == Separator.None ? "',' or '" + Closer + "'" : expected;
            _scanner.ReportCurrent(JsonErrorKind.Structure, expected);
        }

        _errors.Lose(_scanner.Position);
        _scanner.SkipToken();
        return Separator.Damage;
    }

    private void Open(bool isObject)
    {
        _objects = (_objects << 1) | (isObject ? 1UL : 0UL);
        _damaged <<= 1;
        _depth++;
    }

    private void Close(JsonNode node, bool isClosed)
    {
        // With unbalanced brackets, it is unknown which container a value belongs to.
        if ((_damaged & 1) != 0 || !_errors.IsBalanced)
        {
            node.MarkDamaged();
        }

        // The missing closing bracket may be that of the container's last value.
        for (JsonNode? last = node; last is JsonObject or JsonArray && !isClosed; last = LastChild(last))
        {
            last.MarkDamaged();
        }

        _objects >>= 1;
        _damaged >>= 1;
        _depth--;
    }

    private static JsonNode? LastChild(JsonNode node) => node switch
    {
        JsonObject { Properties: { Length: > 0 } properties } => properties[properties.Length - 1].Value,
        JsonArray { Items: { Length: > 0 } items } => items[items.Length - 1],
        _ => null,
    };

    /// <summary>Returns true if <paramref name="closer"/> closes any open container.</summary>
    private bool IsOpen(char closer)
    {
        // In C#, a shift by 64 is a shift by 0.
        ulong open = _depth == MaxDepth ? ulong.MaxValue : (1UL << _depth) - 1;
        return ((closer == '}' ? _objects : ~_objects) & open) != 0;
    }

    private void Damage() => _damaged |= 1;

    /// <summary>The children of all open containers: one array for all levels of nesting.</summary>
    private sealed class Pending<T>
        where T : class
    {
        private T[] _nodes = new T[16];

        public int Count { get; private set; }

        public T Last => _nodes[Count - 1];

        public void Add(T node)
        {
            if (Count == _nodes.Length)
            {
                Array.Resize(ref _nodes, Count * 2);
            }

            _nodes[Count++] = node;
        }

        public void TakeLast() => Count--;

        public T[] TakeFrom(int first)
        {
            if (Count == first)
            {
                return [];
            }

            T[] taken = new T[Count - first];
            Array.Copy(_nodes, first, taken, 0, taken.Length);
            Count = first;
            return taken;
        }
    }
}
