namespace IoTCommands.Json;

/// <content>
/// What is done where a text breaks the grammar. Each way out either goes on behind something or leaves the innermost container, so that every reading ends;
/// a token that one level has an error for, and leaves to the next, gets no second one (<see cref="JsonErrorList.Count"/>).
/// </content>
internal sealed partial class JsonParser
{
    private JsonLiteral MissingValue() => new(JsonKind.Missing, new SourceSpan(_scanner.TokenEnd, 0));

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

        return first is '{' or '[' or '-' || JsonText.IsDigit(first) ? ParsedValue() : _scanner.ReadWord();
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
    private bool RecoverInArray(int start, int first, ref JsonSeparator separator)
    {
        char c = _scanner.Current;
        if (_scanner.IsAtEnd || c == '}')
        {
            return !_scanner.IsAtEnd ? RecoverCloser(ref separator) : ReportUnclosed();
        }

        if (c == ':' && separator == JsonSeparator.Missing && _items.Count > first && _items.Last is JsonString name
            && RecoverColonInArray(start, first, name, out bool isOpen))
        {
            return isOpen;
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

    /// <summary>Makes the best of a text that goes on behind its value.</summary>
    private JsonNode RecoverBehindRoot(JsonNode root)
    {
        if (_scanner.Current == ':' && root is JsonString name)
        {
            root = ReadWithoutOpening(name);
            _scanner.SkipSpace();
        }

        if (!_scanner.IsAtEnd && (root is JsonObject or JsonArray || _errors.Total == 0))
        {
            _scanner.ErrorHere("the end of the text");
        }

        // A word before the first bracket must not hide the definition behind it.
        while (!_scanner.IsAtEnd && root is not (JsonObject or JsonArray))
        {
            if (_scanner.Current is '{' or '[')
            {
                root = ParsedValue();
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
