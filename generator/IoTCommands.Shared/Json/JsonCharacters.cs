using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IoTCommands.Json;

/// <summary>Classifies characters for JSON's grammar and for recovery from errors.</summary>
internal static class JsonCharacters
{
    /// <summary>The character that replaces an unpaired surrogate, which UTF-8 cannot encode.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>True if a string can contain the character as it is: not a double quote, backslash, control character or surrogate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(char c) => c > '\\' ? c is < '\uD800' or > '\uDFFF' : c is (> '"' and < '\\') or ' ' or '!';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsCloser(char c) => c is '}' or ']';

    /// <summary>True for JSON's structural characters. An unterminated string ends before those at the end of its line.</summary>
    public static bool IsPunctuation(char c) => c is ',' or ':' or '{' or '}' or '[' or ']';

    /// <summary>True for the double quote of JSON, and for the quotes that users and word processors write in its place.</summary>
    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E';

    /// <summary>True if <paramref name="c"/> ends a string that <paramref name="quote"/> started.</summary>
    public static bool IsQuoteEnd(char c, char quote) => quote switch
    {
        '"' or '\'' or '`' => c == quote,
        '\u2018' or '\u2019' => c is '\u2018' or '\u2019' or '\'',
        _ => c is '\u201C' or '\u201D' or '"',
    };

    /// <summary>True for the characters of words and numbers, also of malformed ones, so that each of these is a single error.</summary>
    public static bool IsWord(char c) => c < 0x80
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$' or '-' or '+' or '.'
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    /// <summary>True for characters that look like white space or are invisible, but that JSON does not allow.</summary>
    public static bool IsFalseSpace(char c) =>
        c is '\f' or '\v' or '\uFEFF' or '\u200B' or '\u2060' || (c >= 0x80 && char.IsWhiteSpace(c));

    /// <summary>Skips the spaces at the start of a line in groups of four, because they are half of a definition's characters.</summary>
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

    /// <summary>Finds the quote that ends the string at <paramref name="start"/>. If there is none, returns the end of the line or of the text.</summary>
    public static int FindStringEnd(string text, int start)
    {
        char quote = text[start];
        int position = start + 1;
        while (position < text.Length && !IsLineEnd(text[position]) && !IsQuoteEnd(text[position], quote))
        {
            bool isEscape = text[position] == '\\' && position + 1 < text.Length && !IsLineEnd(text[position + 1]);
            position += isEscape ? 2 : 1;
        }

        return Math.Min(position, text.Length);
    }

    public static int FindWordEnd(string text, int position)
    {
        while (position < text.Length && IsWord(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Replaces each unpaired surrogate by one character, so that no position in the text changes.</summary>
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
}
