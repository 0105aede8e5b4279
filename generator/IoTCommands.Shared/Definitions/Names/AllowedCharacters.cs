using System.Globalization;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Names;

/// <summary>What AWS takes as ids, names and texts.</summary>
/// <remarks>Patterns of CreateCommand in AWS's API reference: commandId <c>[a-zA-Z0-9_-]+</c>, name <c>[.$a-zA-Z0-9_-]+</c>, texts <c>[^\p{C}]*</c>.</remarks>
internal static class AllowedCharacters
{
    public static bool IsCommandId(string text) => text.Length is > 0 and <= Limits.CommandId && FindNotOfCommandId(text) < 0;

    public static bool IsParameterName(ReadOnlySpan<char> text) => text.Length is > 0 and <= Limits.ParameterName && FindNotOfParameterName(text) < 0;

    /// <summary>True if a device's result may have the key; otherwise, false.</summary>
    public static bool IsResultKey(string text) => text.Length is > 0 and <= Limits.ResultKey && FindNotOfCommandId(text) < 0;

    /// <summary>The place of the first character that no command id has, or -1. Keys of results have the same characters.</summary>
    public static int FindNotOfCommandId(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsOfId(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the first character that no parameter name has, or -1.</summary>
    public static int FindNotOfParameterName(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsOfParameterName(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a parameter name may have the character.</summary>
    public static bool IsOfParameterName(char c) => IsOfId(c) || c is '.' or '$';

    /// <summary>
    /// The first character that displayed texts must not have: controls, invisible formatting, unpaired surrogates and private use. Empty where there is none.
    /// </summary>
    /// <remarks>Not what Unicode has not assigned yet, although <c>\p{C}</c> includes it: that depends on the service's version of Unicode.</remarks>
    public static SourceSpan FindControl(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (CharUnicodeInfo.GetUnicodeCategory(text, i)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
            {
                return new SourceSpan(i, length);
            }

            i += length - 1;
        }

        return default;
    }

    /// <summary>The first character that no tag's key has. Empty where there is none.</summary>
    /// <remarks><c>[\p{L}\p{Z}\p{N}_.:/=+\-@]*</c></remarks>
    public static SourceSpan FindNotOfTag(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            bool isTaken = text[i] is '_' or '.' or ':' or '/' or '=' or '+' or '-' or '@'
                || CharUnicodeInfo.GetUnicodeCategory(text, i)
                    is (>= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter)
                    or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber)
                    or (>= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.ParagraphSeparator)
                    or UnicodeCategory.OtherNotAssigned;
            if (!isTaken)
            {
                return new SourceSpan(i, length);
            }

            i += length - 1;
        }

        return default;
    }

    /// <summary>The length as AWS counts it: a pair of surrogates is one character.</summary>
    public static int CountCharacters(string text)
    {
        int count = text.Length;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    private static bool IsOfId(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
