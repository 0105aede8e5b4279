namespace IoTCommands.Json;

/// <content>What is done where brackets are missing, wrong, or too many: what they mean is told by the rest of the text, and by its layout.</content>
internal sealed partial class JsonParser
{
    /// <summary><c>"a": "b": 1</c>: the value of a is missing, or the brace before "b".</summary>
    private void RecoverSecondColon(JsonString key, JsonString name)
    {
        if (IsOpeningMissing())
        {
            _properties.Push(new JsonProperty(key, ReadWithoutOpening(name)));
            return;
        }

        int colon = _scanner.Text.IndexOf(':', key.Span.End, name.Span.Start - key.Span.End);
        SourceSpan place = new(colon < 0 ? key.Span.End : colon + 1, 0);
        _scanner.ErrorMissing(place, "a value and a comma", name.Span.Start);
        _properties.Push(new JsonProperty(key, new JsonLiteral(JsonKind.Missing, place)));
        ReadPropertyValue(name);
    }

    /// <summary><c>[{"a": 1}, "b": 2</c>: the object before was closed too early, or the bracket before "b" is missing, an opening or a closing one.</summary>
    /// <returns>Whether it is one of them; whether the array goes on is in <paramref name="isOpen"/>.</returns>
    private bool RecoverColonInArray(int start, int first, JsonString name, out bool isOpen)
    {
        isOpen = true;
        if (IsOpeningMissing())
        {
            _items.Pop();
            bool isEarlyEnd = _items.Count > first && _items.Last is JsonObject before && before.Find(name.Value) is null && IsClosed(before);
            _items.Push(isEarlyEnd ? ReadOn((JsonObject)_items.Pop(), name) : ReadWithoutOpening(name));
            return true;
        }

        JsonNesting outer = _nesting.Outer();
        if (!outer.InObject || !_scanner.MayLookAhead()
            || JsonBalance.CountWrong(_scanner.Text, _scanner.Position, outer) >= JsonBalance.CountWrong(_scanner.Text, _scanner.Position, _nesting))
        {
            return false;
        }

        // The object around reads the name again, as one of its own.
        _items.Pop();
        _scanner.EndToken(_items.Count > first ? _items.Last.Span.End : start + 1);
        _scanner.MoveTo(name.Span.Start);
        ReportMissingCloser();
        isOpen = false;
        return true;
    }

    /// <summary>Whether the object has the brace at its end, and not only the place for it.</summary>
    private bool IsClosed(JsonObject value) => value.Span.Length > 1 && _scanner.Text[value.Span.End - 1] == '}';

    /// <summary>Whether the brackets of the rest fit better if an object starts here that nobody opened.</summary>
    private bool IsOpeningMissing()
    {
        if (_nesting.IsFull || !_scanner.MayLookAhead())
        {
            return false;
        }

        JsonNesting opened = _nesting;
        opened.Open(isObject: true);
        return JsonBalance.CountWrong(_scanner.Text, _scanner.Position, opened) < JsonBalance.CountWrong(_scanner.Text, _scanner.Position, _nesting);
    }

    private JsonObject ReadWithoutOpening(JsonString name)
    {
        int start = name.Span.Start;
        _isUnbalanced = true;
        _scanner.ErrorMissing(new SourceSpan(start, 0), "'{' before the object's first property", start);
        return ReadOn(start, [], name);
    }

    private JsonObject ReadOn(JsonObject closedTooEarly, JsonString name)
    {
        ReportEarlyEnd(closedTooEarly.Span.End - 1);
        return ReadOn(closedTooEarly.Span.Start, closedTooEarly.Properties, name);
    }

    /// <summary>Reads an object from the colon behind a property's name on.</summary>
    private JsonObject ReadOn(int start, JsonProperty[] before, JsonString name)
    {
        Open(start, isObject: true);
        int first = _properties.Count;
        foreach (JsonProperty property in before)
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
        if (outer.InArray && separator != JsonSeparator.Opening && _scanner.MayLookAhead()
            && JsonBalance.CountWrong(_scanner.Text, _scanner.Position, outer) <= JsonBalance.CountWrong(_scanner.Text, _scanner.Position, _nesting))
        {
            ReportMissingCloser();
            return false;
        }

        _scanner.ErrorMissing("a property name in double quotes");
        ParsedValue();
        separator = JsonSeparator.Missing;
        return true;
    }

    /// <summary>Finds out what a bracket means that closes something else than the innermost container: one is missing before it, it is the wrong one, or one too many.</summary>
    /// <returns>Whether the container goes on.</returns>
    private bool RecoverCloser(ref JsonSeparator separator)
    {
        _isUnbalanced = true;
        int position = _scanner.Position;
        char closer = _scanner.Current;
        bool isForOther = _nesting.IsClosedBy(closer);
        string expected = "'" + _nesting.Closer + "'";
        if (_scanner.MayLookAhead())
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
            ReportMissingCloser();
            return false;
        }

        _scanner.ErrorHere("',' or " + expected);
        _scanner.EndToken(position + 1);
        separator = separator == JsonSeparator.Comma ? JsonSeparator.Stray : separator;
        return true;
    }

    /// <summary>Goes on with the outermost container, if what follows its end can only belong to it.</summary>
    private bool RecoverEarlyEnd(int closer, out JsonSeparator separator)
    {
        _scanner.SkipSpace();
        bool goesOn = _scanner.Current == ',';

        // Without a comma the bracket may stand in its place; it has its error already.
        separator = goesOn ? JsonSeparator.Missing : JsonSeparator.Stray;
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
        _isUnbalanced = true;
        string found = "'" + _scanner.Text[closer] + "'";
        _scanner.ErrorAt(new SourceSpan(closer, 1), "no " + found + " here, because more follows that belongs before it", found);
    }

    private void ReportMissingCloser()
    {
        _isUnbalanced = true;
        _scanner.ErrorMissing("'" + _nesting.Closer + "' at the end of the " + (_nesting.InObject ? "object" : "array"));
    }

    /// <summary>Whether the layout says that the innermost container should have ended before the token here.</summary>
    private bool EndsByLayout()
    {
        if (_scanner.IsAtEnd || !_layout!.IsOutside(_scanner.Position, _nesting))
        {
            return false;
        }

        ReportMissingCloser();
        return true;
    }

    private bool ReportUnclosed()
    {
        _isUnbalanced = true;
        string closers = _nesting.Closers();
        _scanner.ErrorMissing(closers.Length == 1 ? "'" + closers + "'" : JsonText.Excerpt(closers, 0, closers.Length) + ", the closing brackets of all that is open");
        return false;
    }

    private JsonLiteral SkipTooDeep()
    {
        int start = _scanner.Position;
        int end = JsonBalance.EndOf(_scanner.Text, start);
        _scanner.ErrorAt(new SourceSpan(start, 1), "at most 64 objects and arrays inside each other", "one more");
        if (end == _scanner.Text.Length)
        {
            _errors.Settle(end);
        }

        _scanner.EndToken(end);
        return new JsonLiteral(JsonKind.Missing, SourceSpan.FromBounds(start, end));
    }
}
