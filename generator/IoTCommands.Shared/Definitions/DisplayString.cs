using System.Globalization;
using System.Text;

namespace IoTCommands.Definitions;

/// <summary>Formats strings of a definition for messages and docs. Definitions are untrusted, and a message must stay one readable line.</summary>
internal static class DisplayString
{
    private const int Longest = 80;

    /// <summary>Returns the string unchanged if it is one plain word; otherwise, as <see cref="Quoted"/>.</summary>
    public static string Of(string text) => IsPlainWord(text) ? text : Quoted(text);

    /// <summary>Returns a file's path in double quotes. It is not cut, because its end says most, and its backslashes are not escaped.</summary>
    public static string OfPath(string path) => Quote(path, path.Length, isPath: true);

    /// <summary>
    /// Returns the string in double quotes, cut after 80 characters. Quotes, backslashes, and characters that are invisible or change the direction of the line
    /// (control characters, unpaired surrogates, line separators, directional marks) are escaped as in JSON.
    /// </summary>
    public static string Quoted(string text) => Quote(text, Longest, isPath: false);

    private static string Quote(string text, int longest, bool isPath)
    {
        StringBuilder shown = new(Math.Min(text.Length, longest) + 2);
        shown.Append('"');
        int i = 0;
        while (i < text.Length && i < longest)
        {
            char c = text[i];
            if (IsUnseen(text, i, out int length))
            {
                AppendEscaped(shown, text, i, length);
            }
            else if (c == '"' || (c == '\\' && !isPath))
            {
                shown.Append('\\').Append(c);
            }
            else
            {
                shown.Append(text, i, length);
            }

            i += length;
        }

        return shown.Append(i < text.Length ? "…\"" : "\"").ToString();
    }

    private static bool IsPlainWord(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '+' or '$'))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= Longest;
    }

    /// <summary>
    /// True if the character at an index is invisible or changes the direction of the line: control and format characters, unpaired surrogates, line
    /// separators, unassigned characters.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index at which the character begins.</param>
    /// <param name="length">The number of the character's UTF-16 code units: 2 for a surrogate pair; otherwise, 1.</param>
    public static bool IsUnseen(string text, int index, out int length)
    {
        char c = text[index];
        length = 1;
        if (c is >= ' ' and <= '~')
        {
            return false;
        }

        length = char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
        return CharUnicodeInfo.GetUnicodeCategory(text, index)
            is UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;
    }

    private static void AppendEscaped(StringBuilder shown, string text, int index, int length)
    {
        for (int i = index; i < index + length; i++)
        {
            shown.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>Joins words for messages: <c>A, B and C</c>.</summary>
internal static class WordList
{
    public static string Join(IReadOnlyList<string> words)
    {
        StringBuilder text = new();
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(i == 0 ? "" : i == words.Count - 1 ? " and " : ", ").Append(words[i]);
        }

        return text.ToString();
    }
}
