using System.Globalization;

namespace IoTCommands.Json;

/// <content>Strings and their escapes.</content>
internal sealed partial class JsonScanner
{
    /// <summary>Large enough for nearly all strings of a definition, and small enough for the stack.</summary>
    private const int MaxOnStack = 512;

    /// <summary>Parses the string that starts at the position. If it has no closing quote, it is damaged.</summary>
    public JsonString ParseString()
    {
        string text = Text;
        int start = Position;
        if (text[start] != '"')
        {
            return ParseIrregularString(start);
        }

        int end = start + 1;
        while (end < text.Length && JsonCharacters.IsPlain(text[end]))
        {
            end++;
        }

        if (end == text.Length || text[end] != '"')
        {
            return ParseIrregularString(start);
        }

        EndToken(end + 1);
        return new JsonString(SourceSpan.FromBounds(start, end + 1), GetShared(start + 1, end - start - 1), text);
    }

    private JsonString ParseIrregularString(int start)
    {
        int end = JsonCharacters.FindStringEnd(Text, start);
        bool isClosed = end < Text.Length && !JsonCharacters.IsLineEnd(Text[end]);
        if (!isClosed)
        {
            end = WithoutPunctuation(start + 1, end);
        }

        SourceSpan span = SourceSpan.FromBounds(start, isClosed ? end + 1 : end);
        if (!isClosed)
        {
            _errors.Add(JsonErrorKind.Structure, new SourceSpan(end, 0), "the closing double quote of the string", SkipBlanks(end));
            _errors.Lose(end);
        }
        else if (Text[start] != '"')
        {
            _errors.Add(JsonErrorKind.Token, span, "double quotes around the string");
        }

        JsonString value = new(span, Decode(start + 1, end, Text[start]), Text);
        if (!isClosed)
        {
            value.MarkDamaged();
        }

        EndToken(span.End);
        return value;
    }

    /// <summary>Returns the end of a string without the punctuation and spaces at the end of its line.</summary>
    private int WithoutPunctuation(int start, int end)
    {
        while (end > start && (JsonCharacters.IsPunctuation(Text[end - 1]) || JsonCharacters.IsSpace(Text[end - 1])))
        {
            end--;
        }

        return end;
    }

    private int SkipBlanks(int position)
    {
        while (position < Text.Length && Text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>Decodes the content of a string. The value is never longer, because no escape stands for more characters than it has.</summary>
    private string Decode(int position, int end, char quote)
    {
        ReadOnlySpan<char> text = Text.AsSpan();
        Span<char> value = end - position <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[end - position];
        int length = 0;
        while (true)
        {
            int plain = position;
            while (position < end && (JsonCharacters.IsPlain(text[position]) || text[position] == '"'))
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
                position = ParseEscape(position, quote, value, ref length);
            }
            else if (char.IsSurrogate(c))
            {
                position = ParseSurrogate(position, value, ref length);
            }
            else
            {
                if (c < ' ')
                {
                    _errors.Add(JsonErrorKind.Token, new SourceSpan(position, 1), "the escape " + EscapeOf(c), JsonExcerpt.OfCharacter(c));
                }

                value[length++] = c;
                position++;
            }
        }
    }

    private int ParseEscape(int position, char quote, Span<char> buffer, ref int count)
    {
        bool isKnown = JsonEscape.TryParse(Text, position, quote, out char value, out int length);
        int next = position + length;
        if (!isKnown)
        {
            ReportEscape(position);
        }
        else if (char.IsHighSurrogate(value) && next < Text.Length && Text[next] == '\\'
            && JsonEscape.TryParse(Text, next, quote, out char low, out int lowLength) && char.IsLowSurrogate(low))
        {
            buffer[count++] = value;
            buffer[count++] = low;
            return next + lowLength;
        }
        else if (char.IsSurrogate(value))
        {
            buffer[count++] = JsonCharacters.Replacement;
            ReportUnpaired(SourceSpan.FromBounds(position, next), value);
            return next;
        }

        buffer[count++] = value;
        return next;
    }

    private int ParseSurrogate(int position, Span<char> buffer, ref int count)
    {
        if (char.IsHighSurrogate(Text[position]) && position + 1 < Text.Length && char.IsLowSurrogate(Text[position + 1]))
        {
            buffer[count++] = Text[position];
            buffer[count++] = Text[position + 1];
            return position + 2;
        }

        buffer[count++] = JsonCharacters.Replacement;
        ReportUnpaired(new SourceSpan(position, 1), Text[position]);
        return position + 1;
    }

    private void ReportEscape(int position)
    {
        int end = Math.Min(position + 2, Text.Length);
        string expected = "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX";
        if (end == position + 2 && Text[position + 1] == 'u')
        {
            expected = "four hexadecimal digits after \\u";
            while (end < Text.Length && end < position + 6 && JsonEscape.HexValue(Text[end]) >= 0)
            {
                end++;
            }
        }

        _errors.Add(JsonErrorKind.Token, SourceSpan.FromBounds(position, end), expected);
    }

    /// <summary>Reports an unpaired surrogate. JSON's grammar allows it, but UTF-8 does not, in which definitions are sent and files generated.</summary>
    private void ReportUnpaired(SourceSpan span, char surrogate)
    {
        string? found = span.Length == 1 ? JsonExcerpt.OfCharacter(surrogate) : null;
        string expected = char.IsHighSurrogate(surrogate)
            ? "a low surrogate (\\uDC00 to \\uDFFF) after a high surrogate"
            : "a high surrogate (\\uD800 to \\uDBFF) before a low surrogate";
        _errors.Add(JsonErrorKind.Token, span, expected, found);
    }

    private static string EscapeOf(char control) => control switch
    {
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)control).ToString("X4", CultureInfo.InvariantCulture),
    };
}
