namespace IoTCommands.Json;

/// <summary>Keeps the parser's position in its text, and parses tokens: white space, strings, numbers, words.</summary>
internal sealed partial class JsonScanner
{
    /// <summary>Longer strings are descriptions and templates, which are rarely repeated.</summary>
    private const int MaxSharedLength = 24;

    private readonly string?[] _shared = new string?[64];
    private readonly JsonErrorList _errors;
    private bool _hasOpenComment;

    public JsonScanner(string text, JsonErrorList errors)
    {
        Text = text;
        _errors = errors;
    }

    public string Text { get; }

    public int Position { get; private set; }

    /// <summary>The end of the last token, where something that is missing after it is reported.</summary>
    public int TokenEnd { get; private set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>The character at the position; U+0000, which no token starts with, at the end of the text.</summary>
    public char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>Continues after a token that ends at <paramref name="end"/>.</summary>
    public void EndToken(int end)
    {
        Position = end;
        TokenEnd = end;
    }

    /// <summary>Reports that something is missing between the last token and this one.</summary>
    public void ReportMissing(JsonErrorKind kind, string expected) => _errors.Add(kind, new SourceSpan(TokenEnd, 0), expected, Position);

    /// <summary>Reports that the token at the position is not what was expected.</summary>
    public void ReportCurrent(JsonErrorKind kind, string expected)
    {
        int end = IsAtEnd ? Position : Math.Max(Position + 1, JsonCharacters.FindWordEnd(Text, Position));
        _errors.Add(kind, SourceSpan.FromBounds(Position, end), expected, Position);
    }

    public void SkipSpace()
    {
        string text = Text;
        int position = Position;
        while ((uint)position < (uint)text.Length)
        {
            char c = text[position];
            if (c == '\n')
            {
                position = JsonCharacters.SkipIndent(text, position + 1);
            }
            else if (JsonCharacters.IsSpace(c))
            {
                position++;
            }
            else
            {
                // A character that starts no token may start a comment, or look like a space.
                Position = position;
                if ((c is > ' ' and < '\u0080' and not ('/' or '#')) || !SkipFalseSpace())
                {
                    return;
                }

                position = Position;
            }
        }

        Position = position;
    }

    /// <summary>Skips an unexpected token.</summary>
    public void SkipToken()
    {
        int end = Position + 1;
        if (JsonCharacters.IsWord(Text[Position]))
        {
            end = JsonCharacters.FindWordEnd(Text, Position);
        }
        else
        {
            while (end < Text.Length && Text[end] == Text[Position])
            {
                end++;
            }
        }

        EndToken(end);
    }

    /// <summary>Skips an object or array to its closing bracket, or to the end of the text.</summary>
    public SourceSpan SkipContainer()
    {
        int start = Position;
        int depth = 0;
        int position = start;
        for (; position < Text.Length; position++)
        {
            char c = Text[position];
            if (c == '"')
            {
                position = JsonCharacters.FindStringEnd(Text, position);
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (JsonCharacters.IsCloser(c) && --depth == 0)
            {
                break;
            }
        }

        EndToken(Math.Min(position + 1, Text.Length));
        return SourceSpan.FromBounds(start, Position);
    }

    /// <summary>Parses a number. If it does not follow JSON's grammar, the result is a missing value.</summary>
    public JsonNode ParseNumber()
    {
        int start = Position;
        int end = JsonCharacters.FindWordEnd(Text, start);
        SourceSpan span = SourceSpan.FromBounds(start, end);
        EndToken(end);
        if (IsNumber(Text.AsSpan(start, span.Length)))
        {
            return new JsonNumber(span, GetShared(start, span.Length));
        }

        _errors.Add(JsonErrorKind.Token, span, "a number such as 12, -4.5 or 1e3");
        return new JsonLiteral(JsonKind.Missing, span);
    }

    /// <summary>Parses <c>true</c>, <c>false</c>, <c>null</c>, or an unquoted string.</summary>
    public JsonNode ParseWord()
    {
        int start = Position;
        int end = JsonCharacters.FindWordEnd(Text, start);
        ReadOnlySpan<char> word = Text.AsSpan(start, end - start);
        (JsonKind kind, string name) = word.Length switch
        {
            4 when word.Equals("true".AsSpan(), StringComparison.OrdinalIgnoreCase) => (JsonKind.True, "true"),
            5 when word.Equals("false".AsSpan(), StringComparison.OrdinalIgnoreCase) => (JsonKind.False, "false"),
            4 when word.Equals("null".AsSpan(), StringComparison.OrdinalIgnoreCase) => (JsonKind.Null, "null"),
            _ => (JsonKind.String, ""),
        };
        if (kind == JsonKind.String)
        {
            return ParseUnquoted("a string in double quotes, a number, true, false or null");
        }

        SourceSpan span = SourceSpan.FromBounds(start, end);
        if (!word.SequenceEqual(name.AsSpan()))
        {
            _errors.Add(JsonErrorKind.Token, span, name + " in lower case");
        }

        EndToken(end);
        return new JsonLiteral(kind, span);
    }

    /// <summary>Parses a name or string without quotes.</summary>
    public JsonString ParseUnquoted(string expected)
    {
        int start = Position;
        int end = JsonCharacters.FindWordEnd(Text, start);
        string value = JsonCharacters.WithoutUnpaired(GetShared(start, end - start));

        // If only the opening quote is missing, the closing one must not start a string.
        end = end < Text.Length && Text[end] == '"' ? end + 1 : end;
        SourceSpan span = SourceSpan.FromBounds(start, end);
        _errors.Add(JsonErrorKind.Token, span, expected);
        EndToken(end);
        return new JsonString(span, value, Text);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        int position = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int digits = position;
        if (!SkipDigits(text, ref position) || (position > digits + 1 && text[digits] == '0'))
        {
            return false;
        }

        if (position < text.Length && text[position] == '.')
        {
            position++;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            position += position < text.Length && text[position] is '+' or '-' ? 1 : 0;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        return position == text.Length;
    }

    private static bool SkipDigits(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        while (position < text.Length && JsonCharacters.IsDigit(text[position]))
        {
            position++;
        }

        return position > start;
    }

    /// <summary>Skips comments and characters that only look like white space, which other parsers accept. Each is an error.</summary>
    private bool SkipFalseSpace()
    {
        int start = Position;
        int end = FindCommentEnd(start);
        if (end > start)
        {
            _errors.Add(JsonErrorKind.Token, SourceSpan.FromBounds(start, end), "no comment, because JSON does not support comments");
            Position = end;
            return true;
        }

        while (end < Text.Length && JsonCharacters.IsFalseSpace(Text[end]))
        {
            end++;
        }

        if (end == start)
        {
            return false;
        }

        _errors.Add(JsonErrorKind.Token, SourceSpan.FromBounds(start, end), "a space, a tab or a line break", JsonExcerpt.OfCharacter(Text[start]));
        Position = end;
        return true;
    }

    private int FindCommentEnd(int start)
    {
        char second = start + 1 < Text.Length ? Text[start + 1] : '\0';
        if (Text[start] == '/' && second == '*')
        {
            int end = _hasOpenComment ? -1 : Text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            _hasOpenComment = end < 0;

            // A comment without an end must not hide the rest of the text.
            return end < 0 ? FindLineEnd(start) : end + 2;
        }

        return Text[start] == '#' || (Text[start] == '/' && second == '/') ? FindLineEnd(start) : start;
    }

    private int FindLineEnd(int position)
    {
        while (position < Text.Length && !JsonCharacters.IsLineEnd(Text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Shares one string among equal short parts of the text: a definition may contain <c>comparisonOperator</c> a hundred times.</summary>
    private string GetShared(int start, int length)
    {
        if (length is 0 or > MaxSharedLength)
        {
            return length == 0 ? "" : Text.Substring(start, length);
        }

        int hash = length + (Text[start] * 31) + (Text[start + (length >> 1)] * 17) + (Text[start + length - 1] * 7);
        ref string? entry = ref _shared[hash & 63];
        if (entry is null || entry.Length != length || !entry.AsSpan().SequenceEqual(Text.AsSpan(start, length)))
        {
            entry = Text.Substring(start, length);
        }

        return entry;
    }
}
