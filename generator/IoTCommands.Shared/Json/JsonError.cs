using System.Globalization;

namespace IoTCommands.Json;

/// <summary>A violation of JSON's grammar (RFC 8259).</summary>
/// <param name="Span">The span of what is wrong; empty if something is missing.</param>
/// <param name="Expected">What would be right, as the end of "expected …".</param>
/// <param name="Found">What was found, as the end of "found …".</param>
internal sealed record JsonError(SourceSpan Span, string Expected, string Found);

/// <summary>Specifies which later errors may be consequences of an error.</summary>
internal enum JsonErrorKind
{
    /// <summary>One token is wrong. Parsing continues as if it were right.</summary>
    Token,

    /// <summary>A token is missing or superfluous. Nothing more is reported until the parser has recovered.</summary>
    Structure,

    /// <summary>A bracket is missing or superfluous. No other bracket is reported after it, because it may be a consequence of the first.</summary>
    Bracket,
}

/// <summary>Collects the errors of one text, without those that may be consequences of an earlier one.</summary>
internal sealed class JsonErrorList
{
    /// <summary>Limits the errors of a file that is not JSON at all: it would have one for each of its words.</summary>
    private const int MaxKept = 100;

    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly string _text;
    private readonly List<JsonError> _kept = [];
    /// <summary>After a call of <see cref="Lose"/>, the position from which <see cref="Resume"/> searches for a line end; otherwise, -1.</summary>
    private int _lostAt = -1;

    public JsonErrorList(string text) => _text = text;

    /// <summary>The number of reported errors, of which only the first hundred are kept.</summary>
    public int Count { get; private set; }

    /// <summary>The number of all errors, including consequences, which are not reported.</summary>
    public int Seen { get; private set; }

    /// <summary>Adds an error, unless it may be a consequence of an earlier one.</summary>
    /// <param name="kind">The kind, which determines which later errors may be consequences of this one.</param>
    /// <param name="span">As in <see cref="JsonError.Span"/>.</param>
    /// <param name="expected">As in <see cref="JsonError.Expected"/>.</param>
    /// <param name="found">As in <see cref="JsonError.Found"/>; null to show the text of the span.</param>
    public void Add(JsonErrorKind kind, SourceSpan span, string expected, string? found = null)
    {
        if (TryCount(kind))
        {
            _kept.Add(new JsonError(span, expected, found ?? JsonExcerpt.Of(_text, span.Start, span.End)));
        }
    }

    /// <summary>Adds an error about the token at <paramref name="found"/>, unless it may be a consequence of an earlier one.</summary>
    public void Add(JsonErrorKind kind, SourceSpan span, string expected, int found)
    {
        if (TryCount(kind))
        {
            _kept.Add(new JsonError(span, expected, JsonExcerpt.OfToken(_text, found)));
        }
    }

    /// <summary>True if the parser has recovered; false if the next error may be a consequence of an earlier one.</summary>
    public bool IsInStep { get; private set; } = true;

    /// <summary>False if a bracket is missing or superfluous, so that any other bracket may belong to another container.</summary>
    public bool IsBalanced { get; private set; } = true;

    /// <summary>Marks the parser as recovered, unless <see cref="Lose"/> was called in the same line.</summary>
    /// <param name="position">The parser's position.</param>
    public void Resume(int position)
    {
        if (IsInStep)
        {
            return;
        }

        if (_lostAt >= 0 && _text.IndexOfAny(LineEnds, _lostAt, position - _lostAt) < 0)
        {
            // The text up to here is not searched again.
            _lostAt = position;
            return;
        }

        _lostAt = -1;
        IsInStep = true;
    }

    /// <summary>Marks the parser as lost from a position to the end of its line, because it may misinterpret quotes and brackets there.</summary>
    public void Lose(int position)
    {
        IsInStep = false;
        IsBalanced = false;
        _lostAt = position;
    }

    /// <summary>Returns the errors in the order of the text.</summary>
    public JsonError[] ToArray()
    {
        if (_kept.Count == 0)
        {
            return [];
        }

        _kept.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Expected, right.Expected));
        return _kept.ToArray();
    }

    private bool TryCount(JsonErrorKind kind)
    {
        Seen++;
        bool isReported = IsInStep && (IsBalanced || kind != JsonErrorKind.Bracket);
        IsBalanced &= IsInStep && kind != JsonErrorKind.Bracket;
        IsInStep &= kind == JsonErrorKind.Token;
        Count += isReported ? 1 : 0;
        return isReported && Count <= MaxKept;
    }
}

/// <summary>Formats excerpts of a text for messages.</summary>
internal static class JsonExcerpt
{
    /// <summary>Long enough to recognize the position, short enough for a message.</summary>
    private const int MaxLength = 30;

    /// <summary>Returns the token at a position, or enough of its start to recognize it.</summary>
    public static string OfToken(string text, int position)
    {
        if (position >= text.Length)
        {
            return "the end of the JSON";
        }

        char first = text[position];
        if (JsonCharacters.IsLineEnd(first))
        {
            return "the end of the line";
        }

        int limit = Math.Min(text.Length, position + MaxLength + 1);
        int end = position + 1;
        if (JsonCharacters.IsQuote(first))
        {
            while (end < limit && !JsonCharacters.IsLineEnd(text[end]))
            {
                if (JsonCharacters.IsQuoteEnd(text[end++], first))
                {
                    break;
                }
            }

            return Of(text, position, end);
        }

        if (!JsonCharacters.IsWord(first))
        {
            return IsVisible(char.GetUnicodeCategory(first)) ? "'" + first + "'" : OfCharacter(first);
        }

        while (end < limit && JsonCharacters.IsWord(text[end]))
        {
            end++;
        }

        return Of(text, position, end);
    }

    /// <summary>Returns a part of a text as one short line. Replaces characters that are invisible or change the direction of the message.</summary>
    public static string Of(string text, int start, int end)
    {
        string shown = JsonCharacters.WithoutUnpaired(text.Substring(start, Math.Min(end - start, MaxLength)));
        char[] masked = shown.ToCharArray();
        for (int i = 0; i < masked.Length; i++)
        {
            int length = char.IsHighSurrogate(masked[i]) ? 2 : 1;
            if (!IsVisible(CharUnicodeInfo.GetUnicodeCategory(shown, i)) && masked[i] != ' ')
            {
                masked.AsSpan(i, length).Fill(JsonCharacters.Replacement);
            }

            i += length - 1;
        }

        return end - start > MaxLength ? new string(masked) + "\u2026" : new string(masked);
    }

    public static string OfCharacter(char c) => "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsVisible(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
