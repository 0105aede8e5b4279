using System.Globalization;

namespace IoTCommands.Json;

/// <summary>An error against the grammar of JSON (RFC 8259).</summary>
/// <param name="Span">What is wrong; empty if something is missing.</param>
/// <param name="Expected">What would be right, as the end of "expected …".</param>
/// <param name="Found">What was found, as the end of "found …".</param>
internal sealed record JsonError(SourceSpan Span, string Expected, string Found);

/// <summary>How much of what follows an error may be its consequence.</summary>
internal enum JsonErrorKind
{
    /// <summary>One token is wrong, and parsing goes on as if it were right.</summary>
    Token,

    /// <summary>A token is missing or superfluous. Nothing more is reported until the parser is in step again.</summary>
    Structure,

    /// <summary>A bracket is missing or superfluous. No other bracket is reported after it, because each may have lost its partner to the first.</summary>
    Bracket,
}

/// <summary>Collects the errors of one text: the first of each damage, without its consequences.</summary>
internal sealed class JsonErrorList
{
    /// <summary>A file that is not JSON at all would have an error for each of its words.</summary>
    private const int MaxKept = 100;

    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly string _text;
    private readonly List<JsonError> _kept = [];
    /// <summary>Where the search for the end of the line begins in which the parser was lost; -1 if it was not.</summary>
    private int _lostAt = -1;

    public JsonErrorList(string text) => _text = text;

    /// <summary>How many errors were reported; only the first hundred are kept.</summary>
    public int Count { get; private set; }

    /// <summary>How many errors there were, including consequences that are not reported.</summary>
    public int Seen { get; private set; }

    /// <summary>Adds an error, unless it is the consequence of one before.</summary>
    /// <param name="kind">What the error makes of what follows.</param>
    /// <param name="span">As in <see cref="JsonError.Span"/>.</param>
    /// <param name="expected">As in <see cref="JsonError.Expected"/>.</param>
    /// <param name="found">As in <see cref="JsonError.Found"/>; null for the span itself.</param>
    public void Add(JsonErrorKind kind, SourceSpan span, string expected, string? found = null)
    {
        if (TryCount(kind))
        {
            _kept.Add(new JsonError(span, expected, found ?? JsonExcerpt.Of(_text, span.Start, span.End)));
        }
    }

    /// <summary>Adds an error about the token at <paramref name="found"/>, unless it is the consequence of one before.</summary>
    public void Add(JsonErrorKind kind, SourceSpan span, string expected, int found)
    {
        if (TryCount(kind))
        {
            _kept.Add(new JsonError(span, expected, JsonExcerpt.OfToken(_text, found)));
        }
    }

    /// <summary>False if the next error may be a consequence of one before.</summary>
    public bool IsInStep { get; private set; } = true;

    /// <summary>False if a bracket is missing or superfluous, so that any other may belong elsewhere.</summary>
    public bool IsBalanced { get; private set; } = true;

    /// <summary>Says that the parser is in step again, unless it was lost in the same line.</summary>
    /// <param name="position">Where the parser is.</param>
    public void Resume(int position)
    {
        if (IsInStep)
        {
            return;
        }

        if (_lostAt >= 0 && _text.IndexOfAny(LineEnds, _lostAt, position - _lostAt) < 0)
        {
            // Nobody must search here again.
            _lostAt = position;
            return;
        }

        _lostAt = -1;
        IsInStep = true;
    }

    /// <summary>Says that quotes and brackets may be taken for others from a position to the end of its line.</summary>
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

/// <summary>Shows parts of a text in messages.</summary>
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

    /// <summary>Returns a part of a text in one short line, without characters that are invisible or change the direction of the message.</summary>
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
