namespace IoTCommands.Json;

/// <content>
/// What is done where a text breaks the grammar. Each way out either goes on behind something or leaves the innermost container, so that every reading ends;
/// a token that one level has an error for, and leaves to the next, gets no second one (<see cref="JsonErrorList.Add"/>).
/// </content>
internal sealed partial class JsonReader
{
    /// <summary>Looking ahead costs the length of the rest; a text with more wrong brackets is no typo, and must not cost the square of its length.</summary>
    private const int MaxLooksAhead = 16;

    private int _looksAhead;

    private JsonLiteral MissingValue() => new(JsonKind.Missing, new TextRange(_scanner.TokenEnd, 0));

    /// <summary>Finds the value where something else stands, or says that none does.</summary>
    private JsonNode RecoverValue()
    {
        while (true)
        {
            char c = _scanner.Current;
            if (_scanner.IsAtEnd || c == ',' || JsonText.IsCloser(c))
            {
                _scanner.ErrorMissing("a value");
                return MissingValue();
            }

            if (JsonText.IsQuote(c) || c is '{' or '[' || (JsonText.IsWord(c) && c is not ('+' or '.')))
            {
                return ReadKnownValue(c);
            }

            if (c is '+' or '.' && _scanner.WordEnd(_scanner.Position) > _scanner.Position + 1)
            {
                return _scanner.ReadNumber();
            }

            _scanner.ErrorHere("a value");
            _scanner.SkipStray();
            _scanner.SkipSpace();
            if (_scanner.IsAtEnd || _scanner.Current == ',' || JsonText.IsCloser(_scanner.Current))
            {
                _errors.Settle(_scanner.Position);
            }
        }
    }

    private JsonNode ReadKnownValue(char first)
    {
        if (JsonText.IsQuote(first))
        {
            return _scanner.ReadString(isName: false, _nesting);
        }

        return first is '{' or '[' or '-' || JsonText.IsDigit(first) ? ReadValue() : _scanner.ReadWord();
    }

    /// <summary>Goes on where a property's name is followed by something else than a colon.</summary>
    /// <returns>Whether there can be a value.</returns>
    private bool RecoverColon()
    {
        if (_scanner.Current == '=')
        {
            _scanner.ErrorHere("':'");
            int position = _scanner.Position + 1;
            _scanner.EndToken(position < _scanner.Text.Length && _scanner.Text[position] == '>' ? position + 1 : position);
            return true;
        }

        _scanner.ErrorMissing("a colon and a value after the property's name");
        return !(_scanner.IsAtEnd || IsProperty(_scanner.Position));
    }

    /// <summary>Goes on where an object has something that is no property in double quotes.</summary>
    /// <returns>Whether the object goes on.</returns>
    private bool RecoverInObject(int first, ref JsonSeparator separator)
    {
        char c = _scanner.Current;
        if (_scanner.IsAtEnd || c == ']')
        {
            return !_scanner.IsAtEnd ? RecoverCloser(ref separator) : ReportUnclosed();
        }

        if (c == ':' && separator == JsonSeparator.Missing && _properties.Count > first && _properties.Last.Value is JsonString name)
        {
            RecoverSecondColon(_properties.Pop().Key, name);
            return true;
        }

        if (c is '{' or '[')
        {
            return RecoverNamelessValue(ref separator);
        }

        if (JsonText.IsQuote(c) || (JsonText.IsWord(c) && IsProperty(_scanner.Position)))
        {
            ExpectComma(separator, "a comma before the next property");
            ReadPropertyValue(JsonText.IsQuote(c) ? _scanner.ReadString(isName: true, _nesting) : _scanner.ReadUnquoted("a property name in double quotes"));
            separator = JsonSeparator.Missing;
            return true;
        }

        SkipStray(ref separator, "a property name in double quotes");
        return true;
    }

    /// <summary>Goes on where an array has something that starts no value of JSON.</summary>
    /// <returns>Whether the array goes on.</returns>
    private bool RecoverInArray(int first, ref JsonSeparator separator)
    {
        char c = _scanner.Current;
        if (_scanner.IsAtEnd || c == '}')
        {
            return !_scanner.IsAtEnd ? RecoverCloser(ref separator) : ReportUnclosed();
        }

        if (c == ':' && separator == JsonSeparator.Missing && _items.Count > first && _items.Last is JsonString name && RecoverColonInArray(first, name))
        {
            return true;
        }

        if (JsonText.IsQuote(c) || JsonText.IsWord(c))
        {
            ExpectComma(separator, "a comma before the next value");
            _items.Push(RecoverValue());
            separator = JsonSeparator.Missing;
            return true;
        }

        SkipStray(ref separator, "a value");
        return true;
    }

    private void SkipStray(ref JsonSeparator separator, string expected)
    {
        bool isComma = _scanner.Current == ';';
        _scanner.ErrorHere(isComma ? "','" : separator == JsonSeparator.Missing ? "',' or '" + _nesting.Closer + "'" : expected);
        _scanner.SkipStray();
        separator = isComma ? JsonSeparator.Comma : JsonSeparator.Stray;
    }

    /// <summary><c>"a": "b": 1</c>: the value of a is missing, or the brace before "b".</summary>
    private void RecoverSecondColon(JsonString key, JsonString name)
    {
        if (IsOpeningMissing())
        {
            _properties.Push(new JsonProperty(key, ReadWithoutOpening(name)));
            return;
        }

        int colon = _scanner.Text.IndexOf(':', key.Range.End, name.Range.Start - key.Range.End);
        TextRange place = new(colon < 0 ? key.Range.End : colon + 1, 0);
        _errors.Add(name.Range.Start, place, "a value and a comma", JsonText.Describe(_scanner.Text, name.Range.Start));
        _properties.Push(new JsonProperty(key, new JsonLiteral(JsonKind.Missing, place)));
        ReadPropertyValue(name);
    }

    /// <summary><c>[{"a": 1}, "b": 2</c>: the object before was closed too early, or the brace before "b" is missing.</summary>
    private bool RecoverColonInArray(int first, JsonString name)
    {
        if (IsOpeningMissing())
        {
            _items.Pop();
            _items.Push(ReadWithoutOpening(name));
            return true;
        }

        _items.Pop();
        if (_items.Count == first || _items.Last is not JsonObject before || _scanner.Text[before.Range.End - 1] != '}' || before.Range.Length == 1)
        {
            _items.Push(name);
            return false;
        }

        _items.Pop();
        ReportEarlyEnd(before.Range.End - 1);
        _items.Push(ReadOn(before.Range.Start, before.Properties, name));
        return true;
    }

    /// <summary>Whether the brackets of the rest fit better if an object starts here that nobody opened.</summary>
    private bool IsOpeningMissing()
    {
        if (_nesting.IsFull || ++_looksAhead > MaxLooksAhead)
        {
            return false;
        }

        JsonNesting opened = _nesting;
        opened.Open(isObject: true);
        return JsonBalance.CountWrong(_scanner.Text, _scanner.Position, opened) < JsonBalance.CountWrong(_scanner.Text, _scanner.Position, _nesting);
    }

    private JsonObject ReadWithoutOpening(JsonString name)
    {
        int start = name.Range.Start;
        _errors.Add(start, new TextRange(start, 0), "'{' before the object's first property", JsonText.Describe(_scanner.Text, start));
        return ReadOn(start, [], name);
    }

    /// <summary>Reads an object from the colon behind a property's name on.</summary>
    private JsonObject ReadOn(int start, JsonProperty[] properties, JsonString name)
    {
        _nesting.Open(isObject: true);
        int first = _properties.Count;
        foreach (JsonProperty property in properties)
        {
            _properties.Push(property);
        }

        ReadPropertyValue(name);
        return ReadProperties(start, first, JsonSeparator.Missing);
    }

    /// <summary><c>[{"a": 1, {"b": 2}]</c>: the brace before is missing, or the name of the value.</summary>
    private bool RecoverNamelessValue(ref JsonSeparator separator)
    {
        JsonNesting outer = _nesting.Outer();
        if (outer.InArray && separator != JsonSeparator.Opening && ++_looksAhead <= MaxLooksAhead
            && JsonBalance.CountWrong(_scanner.Text, _scanner.Position, outer) <= JsonBalance.CountWrong(_scanner.Text, _scanner.Position, _nesting))
        {
            _scanner.ErrorMissing("'}' at the end of the object");
            return false;
        }

        _scanner.ErrorMissing("a property name in double quotes");
        ReadValue();
        separator = JsonSeparator.Missing;
        return true;
    }

    /// <summary>Finds out what a bracket means that closes something else than the innermost container: one is missing before it, it is the wrong one, or one too many.</summary>
    /// <returns>Whether the container goes on.</returns>
    private bool RecoverCloser(ref JsonSeparator separator)
    {
        int position = _scanner.Position;
        char closer = _scanner.Current;
        bool isForOther = _nesting.IsClosedBy(closer);
        string expected = "'" + _nesting.Closer + "'";
        if (++_looksAhead <= MaxLooksAhead)
        {
            string text = _scanner.Text;
            int ifMissing = isForOther ? JsonBalance.CountWrong(text, position, _nesting) : int.MaxValue;
            int ifWrong = 1 + JsonBalance.CountWrong(text, position + 1, _nesting.Outer());
            int ifExtra = 1 + JsonBalance.CountWrong(text, position + 1, _nesting);
            isForOther = ifMissing <= ifWrong && ifMissing <= ifExtra;
            if (!isForOther && ifWrong <= ifExtra)
            {
                _scanner.ErrorHere(expected);
                _scanner.EndToken(position + 1);
                return false;
            }
        }

        if (isForOther)
        {
            _scanner.ErrorMissing(expected);
            return false;
        }

        _scanner.ErrorHere("',' or " + expected);
        _scanner.EndToken(position + 1);
        separator = separator == JsonSeparator.Comma ? JsonSeparator.Stray : separator;
        return true;
    }

    /// <summary>Goes on with the outermost container, if what follows its end can only belong to it.</summary>
    private bool RecoverEarlyEnd(int closer)
    {
        _scanner.SkipSpace();
        bool goesOn = _scanner.Current == ',';
        if (_nesting.InObject)
        {
            int next = goesOn ? JsonText.SkipSpace(_scanner.Text, _scanner.Position + 1) : _scanner.Position;
            goesOn = IsProperty(next);
        }

        if (goesOn)
        {
            ReportEarlyEnd(closer);
        }
        else
        {
            // The last token is the bracket, whatever follows.
            _scanner.EndToken(closer + 1);
        }

        return goesOn;
    }

    private void ReportEarlyEnd(int closer)
    {
        string found = "'" + _scanner.Text[closer] + "'";
        _scanner.ErrorAt(new TextRange(closer, 1), "no " + found + " here, because more follows that belongs before it", found);
    }

    private bool ReportUnclosed()
    {
        string closers = _nesting.Closers();
        _scanner.ErrorMissing(closers.Length == 1 ? "'" + closers + "'" : JsonText.Excerpt(closers, 0, closers.Length) + ", the closing brackets of all that is open");
        return false;
    }

    private JsonLiteral SkipTooDeep()
    {
        int start = _scanner.Position;
        int end = JsonBalance.EndOf(_scanner.Text, start);
        _scanner.ErrorAt(new TextRange(start, 1), "at most 64 objects and arrays inside each other", "one more");
        if (end == _scanner.Text.Length)
        {
            _errors.Settle(end);
        }

        _scanner.EndToken(end);
        return new JsonLiteral(JsonKind.Missing, TextRange.FromBounds(start, end));
    }

    /// <summary>Makes the best of a text that goes on behind its value.</summary>
    private JsonNode RecoverBehindRoot(JsonNode root)
    {
        if (_scanner.Current == ':' && root is JsonString name)
        {
            root = ReadWithoutOpening(name);
            _scanner.SkipSpace();
        }

        if (!_scanner.IsAtEnd)
        {
            _scanner.ErrorHere("the end of the text");
        }

        // A word before the first bracket must not hide the definition behind it.
        while (!_scanner.IsAtEnd && root is not (JsonObject or JsonArray))
        {
            if (_scanner.Current is '{' or '[')
            {
                root = ReadValue();
            }
            else
            {
                _scanner.SkipStray();
            }

            _scanner.SkipSpace();
        }

        return root;
    }

    /// <summary>Whether a name and a colon stand at a place, whatever their quotes.</summary>
    private bool IsProperty(int position)
    {
        string text = _scanner.Text;
        if (position >= text.Length || !(JsonText.IsWord(text[position]) || JsonText.IsQuote(text[position])))
        {
            return false;
        }

        int end;
        if (JsonText.IsWord(text[position]))
        {
            // The quote at the end alone is as good a sign as a colon.
            end = _scanner.WordEnd(position);
            end = end < text.Length && text[end] == '"' ? end + 1 : end;
        }
        else
        {
            end = JsonText.QuoteEnd(text, position) + 1;
        }

        end = JsonText.SkipSpace(text, end);
        return end < text.Length && text[end] is ':' or '=';
    }
}
