using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IoTCommands.Json;

/// <summary>What the characters of a text are to JSON, and how they are shown in a message.</summary>
internal static class JsonText
{
    /// <summary>Long enough to know the place again, short enough for a message.</summary>
    private const int MaxExcerpt = 30;

    /// <summary>Stands for what no text can hold or nobody could see.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>A character that a string holds as it is: no quote, backslash, control character or surrogate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(char c) => c > '\\' ? c is < '\uD800' or > '\uDFFF' : c is (> '"' and < '\\') or ' ' or '!';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsCloser(char c) => c is '}' or ']';

    /// <summary>A quote, of JSON or of those that people and word processors put in its place.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E';

    /// <summary>Whether <paramref name="c"/> ends a string that <paramref name="quote"/> started.</summary>
    public static bool IsQuoteEnd(char c, char quote) => quote switch
    {
        '"' or '\'' or '`' => c == quote,
        '\u2018' or '\u2019' => c is '\u2018' or '\u2019' or '\'',
        _ => c is '\u201C' or '\u201D' or '"',
    };

    /// <summary>A character of a word or number, well-formed or not: what belongs to one mistake is one error.</summary>
    public static bool IsWord(char c) => c < 0x80
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$' or '-' or '+' or '.'
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    /// <summary>A character that looks like white space, or like nothing, and that JSON does not take.</summary>
    public static bool IsFalseSpace(char c) =>
        c is '\f' or '\v' or '\uFEFF' or '\u200B' or '\u2060' || (c >= 0x80 && char.IsWhiteSpace(c));

    /// <summary>Skips the blanks that a line starts with, four at a time: they are half of a definition's characters.</summary>
    public static int SkipIndent(string text, int position)
    {
        const ulong FourBlanks = 0x0020_0020_0020_0020;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan(position));
        int offset = 0;
        while (offset + sizeof(ulong) <= bytes.Length && MemoryMarshal.Read<ulong>(bytes.Slice(offset)) == FourBlanks)
        {
            offset += sizeof(ulong);
        }

        return position + (offset / sizeof(char));
    }

    public static int SkipSpace(string text, int position)
    {
        while (position < text.Length && IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the quote is that ends the one at <paramref name="start"/>; the end of its line, of the text, or the limit, where there is none.</summary>
    public static int QuoteEnd(string text, int start, int limit = int.MaxValue)
    {
        int position = start + 1;
        while (position < text.Length && position < limit && !IsQuoteEnd(text[position], text[start]) && !IsLineEnd(text[position]))
        {
            position += text[position] == '\\' ? 2 : 1;
        }

        return Math.Min(position, text.Length);
    }

    /// <summary>What stands at a place: the token, or a start of it that tells which one is meant.</summary>
    public static string Describe(string text, int position)
    {
        if (position >= text.Length)
        {
            return "the end of the text";
        }

        char first = text[position];
        int end = position + 1;
        if (IsQuote(first))
        {
            // Further on it is not shown.
            end = QuoteEnd(text, position, position + MaxExcerpt + 1);
            return Excerpt(text, position, end < text.Length && !IsLineEnd(text[end]) ? end + 1 : end);
        }

        if (!IsWord(first))
        {
            return IsVisible(char.GetUnicodeCategory(first)) ? "'" + first + "'" : CodePoint(first);
        }

        while (end < text.Length && end <= position + MaxExcerpt && IsWord(text[end]))
        {
            end++;
        }

        return Excerpt(text, position, end);
    }

    /// <summary>A stretch of a text in one short line, with nothing in it that could be invisible or change the direction of the message.</summary>
    public static string Excerpt(string text, int start, int end)
    {
        string shown = WithoutUnpaired(text.Substring(start, Math.Min(end - start, MaxExcerpt)));
        char[] masked = shown.ToCharArray();
        for (int i = 0; i < masked.Length; i++)
        {
            int length = char.IsHighSurrogate(masked[i]) ? 2 : 1;
            if (!IsVisible(CharUnicodeInfo.GetUnicodeCategory(shown, i)) && masked[i] != ' ')
            {
                masked.AsSpan(i, length).Fill(Replacement);
            }

            i += length - 1;
        }

        return end - start > MaxExcerpt ? new string(masked) + "\u2026" : new string(masked);
    }

    /// <summary>A text that UTF-8 can hold: unpaired surrogates are replaced, one by one, so that no place in it changes.</summary>
    public static string WithoutUnpaired(string text)
    {
        char[]? replaced = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            replaced ??= text.ToCharArray();
            replaced[i] = Replacement;
        }

        return replaced is null ? text : new string(replaced);
    }

    public static string CodePoint(char c) => "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsVisible(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
