namespace IoTCommands.Json;

/// <summary>Reads strings, with their escapes, and finds the end of those that nobody ended.</summary>
internal sealed class JsonStringScanner
{
    private readonly JsonScanner _scanner;
    private char[] _buffer = [];
    private int _length;

    public JsonStringScanner(JsonScanner scanner) => _scanner = scanner;

    /// <summary>Reads the string whose quote is here.</summary>
    public JsonString Read(bool isName, in JsonNesting nesting)
    {
        string text = _scanner.Text;
        int start = _scanner.Position;
        int position = start + 1;
        if (text[start] == '"')
        {
            for (; position < text.Length; position++)
            {
                char c = text[position];
                if (c == '"')
                {
                    if (EndsTooLate(start, position))
                    {
                        break;
                    }

                    _scanner.EndToken(position + 1);
                    return new JsonString(TextRange.FromBounds(start, position + 1), _scanner.Shared.Get(text, start + 1, position - start - 1), text, hasEscapes: false);
                }

                if (c == '\\' || c < ' ' || char.IsSurrogate(c))
                {
                    break;
                }
            }
        }
        else
        {
            _scanner.Errors.Add(start, new TextRange(start, 1), "a double quote", JsonText.Describe(text, start));
        }

        return ReadWithCare(start, position, isName, nesting);
    }

    private JsonString ReadWithCare(int start, int position, bool isName, in JsonNesting nesting)
    {
        string text = _scanner.Text;
        char quote = text[start];
        bool hasEscapes = false;
        _length = 0;
        Append(text, start + 1, position);
        while (position < text.Length && !JsonText.IsLineEnd(text[position]))
        {
            char c = text[position];
            if (JsonText.IsQuoteEnd(c, quote))
            {
                if (EndsTooLate(start, position))
                {
                    break;
                }

                _scanner.EndToken(position + 1);
                return new JsonString(TextRange.FromBounds(start, position + 1), new string(_buffer, 0, _length), text, hasEscapes);
            }

            if (c == '\\')
            {
                hasEscapes = true;
                position = ReadEscape(position, quote);
            }
            else if (char.IsSurrogate(c))
            {
                position = ReadSurrogate(position);
            }
            else
            {
                if (c < ' ')
                {
                    _scanner.ErrorAt(new TextRange(position, 1), "the escape " + EscapeOf(c), JsonText.CodePoint(c));
                }

                Append(c);
                position++;
            }
        }

        return EndMissing(start, position, isName, nesting, hasEscapes);
    }

    private int ReadEscape(int position, char quote)
    {
        string text = _scanner.Text;
        bool isKnown = JsonEscape.TryRead(text, position, quote, out char value, out int length);
        Append(value);
        int next = position + length;
        if (!isKnown)
        {
            // At the end of a line the missing quote is the mistake.
            if (next < text.Length && !JsonText.IsLineEnd(text[next]))
            {
                ReportEscape(position);
            }

            return next;
        }

        if (!char.IsSurrogate(value))
        {
            return next;
        }

        if (char.IsHighSurrogate(value) && next < text.Length && text[next] == '\\'
            && JsonEscape.TryRead(text, next, quote, out char low, out int lowLength) && char.IsLowSurrogate(low))
        {
            Append(low);
            return next + lowLength;
        }

        ReportSurrogate(TextRange.FromBounds(position, next), char.IsHighSurrogate(value));
        return next;
    }

    private int ReadSurrogate(int position)
    {
        string text = _scanner.Text;
        Append(text[position]);
        if (char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            Append(text[position + 1]);
            return position + 2;
        }

        ReportSurrogate(new TextRange(position, 1), char.IsHighSurrogate(text[position]));
        return position + 1;
    }

    private void ReportEscape(int position)
    {
        string text = _scanner.Text;
        int end = position + 2;
        string expected = "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX";
        if (text[position + 1] == 'u')
        {
            expected = "four hexadecimal digits after \\u";
            while (end < text.Length && end < position + 6 && JsonEscape.HexValue(text[end]) >= 0)
            {
                end++;
            }
        }

        _scanner.ErrorAt(TextRange.FromBounds(position, end), expected, JsonText.Excerpt(text, position, end));
    }

    /// <summary>RFC 8259's grammar has unpaired surrogates; UTF-8, in which every definition is sent, has not.</summary>
    private void ReportSurrogate(TextRange range, bool isHigh)
    {
        string text = _scanner.Text;
        string found = range.Length == 1 ? JsonText.CodePoint(text[range.Start]) : JsonText.Excerpt(text, range.Start, range.End);
        _scanner.ErrorAt(range, isHigh ? "the low surrogate that makes a character of it behind it" : "the high surrogate that makes a character of it before it", found);
    }

    /// <summary>
    /// Whether the quote at <paramref name="end"/> starts the next string of its line, as in <c>"commandId: "Reboot",</c>: the string before it has no end of its own.
    /// </summary>
    private bool EndsTooLate(int start, int end)
    {
        string text = _scanner.Text;
        int last = end - 1;
        while (last > start && text[last] == ' ')
        {
            last--;
        }

        if (last == start || text[last] is not (',' or ':') || text[last - 1] == '\\')
        {
            return false;
        }

        int next = end + 1;
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }

        if (next >= text.Length || JsonText.IsLineEnd(text[next]) || text[next] is ',' or ':' or '}' or ']')
        {
            return false;
        }

        int quotes = 1;
        for (int i = end + 1; i < text.Length && !JsonText.IsLineEnd(text[i]); i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                quotes++;
            }
        }

        return quotes % 2 == 0;
    }

    /// <summary>Ends a string that has no quote at its end: where its line ends, without the punctuation that is not part of it.</summary>
    private JsonString EndMissing(int start, int lineEnd, bool isName, in JsonNesting nesting, bool hasEscapes)
    {
        string text = _scanner.Text;
        int end = lineEnd;
        int colon = isName ? text.IndexOf(':', start + 1, lineEnd - start - 1) : -1;
        end = colon >= 0 ? colon : WithoutPunctuation(start + 1, lineEnd, nesting);
        while (end > start + 1 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        // What is cut off stands for itself, so its length in the value is its length in the text; a name's may hold escapes.
        TextRange range = TextRange.FromBounds(start, end);
        int length = colon >= 0 && hasEscapes ? ValueLength(start + 1, end, text[start]) : _length - (lineEnd - end);
        string found = end < text.Length && !JsonText.IsLineEnd(text[end]) ? JsonText.Describe(text, end) : end < text.Length ? "the end of the line" : "the end of the text";
        _scanner.Errors.Add(end, new TextRange(end, 0), "the double quote that ends the text", found);
        _scanner.EndToken(end);
        return new JsonString(range, new string(_buffer, 0, length), text, hasEscapes);
    }

    private int ValueLength(int position, int end, char quote)
    {
        int count = 0;
        for (; position < end; count++)
        {
            int length = 1;
            if (_scanner.Text[position] == '\\')
            {
                JsonEscape.TryRead(_scanner.Text, position, quote, out _, out length);
            }

            position += length;
        }

        return count;
    }

    /// <summary>Leaves out what ends a line behind a value: a comma, and closing brackets of what is open.</summary>
    private int WithoutPunctuation(int start, int end, JsonNesting nesting)
    {
        string text = _scanner.Text;
        int tail = end;
        while (tail > start && (JsonText.IsSpace(text[tail - 1]) || JsonText.IsCloser(text[tail - 1]) || text[tail - 1] == ','))
        {
            tail--;
        }

        // Only what is well-formed from there on is punctuation: "[a]" in an object ends in a bracket of its own.
        for (int i = tail; i < end; i++)
        {
            if (JsonText.IsCloser(text[i]))
            {
                if (nesting.Depth == 0 || nesting.Closer != text[i])
                {
                    tail = i + 1;
                    continue;
                }

                nesting.Close();
            }
        }

        return tail;
    }

    private static string EscapeOf(char control) => control switch
    {
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)control).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };

    private void Append(char c)
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(64, _buffer.Length * 2));
        }

        _buffer[_length++] = c;
    }

    private void Append(string text, int start, int end)
    {
        int count = end - start;
        if (_length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(64, Math.Max(_length + count, _buffer.Length * 2)));
        }

        text.CopyTo(start, _buffer, _length, count);
        _length += count;
    }
}
