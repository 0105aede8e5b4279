using System.Globalization;
using System.Text;

namespace IoTCommands.Definitions;

/// <summary>A text out of a definition as messages and docs show it: definitions are untrusted, and a message must stay one readable line.</summary>
internal static class ShownText
{
    private const int Longest = 80;

    /// <summary>As it is where it is one plain word, otherwise as <see cref="Quoted"/>.</summary>
    public static string Of(string text) => IsPlainWord(text) ? text : Quoted(text);

    /// <summary>
    /// In double quotes; quotes, backslashes, and what cannot be seen or would turn the line around (controls, unpaired surrogates, line
    /// separators, marks of direction) escaped as JSON does, cut after 80 characters.
    /// </summary>
    public static string Quoted(string text)
    {
        StringBuilder shown = new(Math.Min(text.Length, Longest) + 2);
        shown.Append('"');
        int i = 0;
        for (; i < text.Length && i < Longest; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
            }
            else if (c is '"' or '\\')
            {
                shown.Append('\\').Append(c);
            }
            else if (IsUnseen(c))
            {
                shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(c);
            }
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

    private static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
