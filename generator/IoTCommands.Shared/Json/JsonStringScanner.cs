namespace IoTCommands.Json;

/// <summary>Reads strings: finds where they end, also where nobody ended them, and decodes their escapes.</summary>
internal sealed class JsonStringScanner
{
    /// <summary>As long as nearly all texts of a definition, and short enough for the stack.</summary>
    private const int MaxOnStack = 512;

    private readonly JsonScanner _scanner;

    public JsonStringScanner(JsonScanner scanner) => _scanner = scanner;

    /// <summary>Reads the string whose quote is here.</summary>
    public JsonString Read(bool isName, in JsonNesting nesting)
    {
        string text = _scanner.Text;
        int start = _scanner.Position;
        if (text[start] == '"')
        {
            for (int position = start + 1; position < text.Length; position++)
            {
                char c = text[position];
                if (JsonText.IsPlain(c))
                {
                    continue;
                }

                if (c == '"' && JsonStringEnd.IsPlausible(text, position))
                {
                    _scanner.EndToken(position + 1);
                    return new JsonString(SourceSpan.FromBounds(start, position + 1), _scanner.Shared.Get(text, start + 1, position - start - 1), text);
                }

                break;
            }
        }

        return ReadWithCare(start, isName, nesting);
    }

    private JsonString ReadWithCare(int start, bool isName, in JsonNesting nesting)
    {
        string text = _scanner.Text;
        int end = FindEnd(start, isName, nesting, out bool isQuoted);
        int tokenEnd = isQuoted ? end + 1 : end;
        SourceSpan span = SourceSpan.FromBounds(start, tokenEnd);
        if (text[start] != '"')
        {
            _scanner.ErrorAt(span, "double quotes around the text");
        }
        else if (isQuoted && JsonStringEnd.IsDoubled(text, end))
        {
            _scanner.ErrorAt(new SourceSpan(tokenEnd, 1), "one double quote at the end of the text", "two");
            tokenEnd++;
        }

        string value = Decode(start + 1, end, text[start]);
        _scanner.EndToken(tokenEnd);
        return new JsonString(span, value, text);
    }

    /// <summary>Finds the end of a string's content, and says what is wrong with it.</summary>
    /// <param name="start">The quote that the string starts with.</param>
    /// <param name="isName">Whether the string is a property's name.</param>
    /// <param name="nesting">What is open around the string.</param>
    /// <param name="isQuoted">Whether a quote stands at the end.</param>
    private int FindEnd(int start, bool isName, in JsonNesting nesting, out bool isQuoted)
    {
        string text = _scanner.Text;
        int end = start + 1;
        char quote = text[start];
        while (end < text.Length)
        {
            char c = text[end];
            if (c > '\\' && c < 0x80 && c != '`')
            {
                end++;
            }
            else if (c == '\\')
            {
                end += end + 1 < text.Length && !JsonText.IsLineEnd(text[end + 1]) ? 2 : 1;
            }
            else if (JsonText.IsLineEnd(c) || JsonText.IsQuoteEnd(c, quote))
            {
                break;
            }
            else
            {
                end++;
            }
        }

        isQuoted = end < text.Length && !JsonText.IsLineEnd(text[end]);
        if (text[start] != '"' || (isQuoted && (JsonStringEnd.IsPlausible(text, end) || JsonStringEnd.IsDoubled(text, end))))
        {
            return isQuoted ? end : FindMissingEnd(start, end, isName, nesting);
        }

        if (!_scanner.MayLookAhead())
        {
            return end;
        }

        int farEnd;
        if (!isQuoted)
        {
            farEnd = JsonStringEnd.OnNextLines(text, end);
            isQuoted = farEnd >= 0;
            if (!isQuoted)
            {
                return FindMissingEnd(start, end, isName, nesting);
            }

            _scanner.ErrorAt(new SourceSpan(end, 1), "\\n, because a text is written in one line", "the end of the line");
            return farEnd;
        }

        if (JsonStringEnd.StartsAnother(text, start, end))
        {
            isQuoted = false;
            return FindMissingEnd(start, end, isName, nesting);
        }

        farEnd = isName ? -1 : JsonStringEnd.BehindInnerQuotes(text, start, end);
        if (farEnd < 0)
        {
            return end;
        }

        _scanner.ErrorAt(new SourceSpan(end, 1), "\\\" in place of a double quote inside a text", "'\"'");
        return farEnd;
    }

    /// <summary>Finds the end of a string that has no quote at its end: without the punctuation in front of <paramref name="end"/> that is not part of it.</summary>
    private int FindMissingEnd(int start, int end, bool isName, in JsonNesting nesting)
    {
        string text = _scanner.Text;
        int limit = end;
        int colon = isName ? text.IndexOf(':', start + 1, end - start - 1) : -1;
        end = colon >= 0 ? colon : WithoutPunctuation(start + 1, end, nesting);
        while (end > start + 1 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        int next = end;
        while (next < limit && text[next] is ' ' or '\t')
        {
            next++;
        }

        if (_scanner.Errors.Count(end))
        {
            string found = next < text.Length && JsonText.IsLineEnd(text[next]) ? "the end of the line" : JsonText.Describe(text, next);
            _scanner.Errors.Add(new JsonError(new SourceSpan(end, 0), "the double quote that ends the text", found));
        }

        return end;
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

    /// <summary>What a stretch of the text stands for. No part of it stands for more characters than it has.</summary>
    private string Decode(int position, int end, char quote)
    {
        ReadOnlySpan<char> text = _scanner.Text.AsSpan();
        Span<char> value = end - position <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[end - position];
        int length = 0;
        while (true)
        {
            int plain = position;
            while (position < end && (JsonText.IsPlain(text[position]) || text[position] == '"'))
            {
                position++;
            }

            text.Slice(plain, position - plain).CopyTo(value.Slice(length));
            length += position - plain;
            if (position >= end)
            {
                return value.Slice(0, length).ToString();
            }

            char c = text[position];
            if (c == '\\')
            {
                position = ReadEscape(position, quote, value, ref length);
            }
            else if (char.IsSurrogate(c))
            {
                position = ReadSurrogate(position, value, ref length);
            }
            else
            {
                // A line end has its error already.
                if (c < ' ' && !JsonText.IsLineEnd(c))
                {
                    _scanner.ErrorAt(new SourceSpan(position, 1), "the escape " + EscapeOf(c), JsonText.CodePoint(c));
                }

                value[length++] = c;
                position++;
            }
        }
    }

    private int ReadEscape(int position, char quote, Span<char> buffer, ref int count)
    {
        string text = _scanner.Text;
        bool isKnown = JsonEscape.TryRead(text, position, quote, out char value, out int length);
        int next = position + length;
        if (!isKnown)
        {
            // At the end of a line the missing quote is the mistake.
            if (next < text.Length && !JsonText.IsLineEnd(text[next]))
            {
                ReportEscape(position);
            }

            buffer[count++] = value;
            return next;
        }

        if (!char.IsSurrogate(value))
        {
            buffer[count++] = value;
            return next;
        }

        if (char.IsHighSurrogate(value) && next < text.Length && text[next] == '\\'
            && JsonEscape.TryRead(text, next, quote, out char low, out int lowLength) && char.IsLowSurrogate(low))
        {
            buffer[count++] = value;
            buffer[count++] = low;
            return next + lowLength;
        }

        buffer[count++] = JsonText.Replacement;
        ReportUnpaired(SourceSpan.FromBounds(position, next), value);
        return next;
    }

    private int ReadSurrogate(int position, Span<char> buffer, ref int count)
    {
        string text = _scanner.Text;
        if (char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            buffer[count++] = text[position];
            buffer[count++] = text[position + 1];
            return position + 2;
        }

        buffer[count++] = JsonText.Replacement;
        ReportUnpaired(new SourceSpan(position, 1), text[position]);
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

        _scanner.ErrorAt(SourceSpan.FromBounds(position, end), expected);
    }

    /// <summary>RFC 8259's grammar has unpaired surrogates; UTF-8, in which every definition is sent and every generated file is written, has not.</summary>
    private void ReportUnpaired(SourceSpan span, char surrogate)
    {
        string? found = span.Length == 1 ? JsonText.CodePoint(surrogate) : null;
        _scanner.ErrorAt(span, char.IsHighSurrogate(surrogate) ? "a low surrogate (\\uDC00 to \\uDFFF) behind a high one" : "a high surrogate (\\uD800 to \\uDBFF) before a low one", found);
    }

    private static string EscapeOf(char control) => control switch
    {
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)control).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
