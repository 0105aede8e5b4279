using System.Globalization;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Names;

/// <summary>Specifies what AWS accepts as ids, names and other strings.</summary>
/// <remarks>Patterns of CreateCommand in AWS's API reference: commandId <c>[a-zA-Z0-9_-]+</c>, name <c>[.$a-zA-Z0-9_-]+</c>, others <c>[^\p{C}]*</c>.</remarks>
internal static class AllowedCharacters
{
    public static bool IsCommandId(string text) => text.Length is > 0 and <= Limits.CommandId && FindNotOfCommandId(text) < 0;

    public static bool IsParameterName(ReadOnlySpan<char> text) => text.Length is > 0 and <= Limits.ParameterName && FindNotOfParameterName(text) < 0;

    /// <summary>True if a device's result can have the key; otherwise, false.</summary>
    public static bool IsResultKey(string text) => text.Length is > 0 and <= Limits.ResultKey && FindNotOfCommandId(text) < 0;

    /// <summary>Finds the index of the first character that no command id can contain; -1 if there is none. Result keys allow the same characters.</summary>
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

    /// <summary>Finds the index of the first character that no parameter name can contain; -1 if there is none.</summary>
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

    /// <summary>True if a parameter name can contain the character; otherwise, false.</summary>
    public static bool IsOfParameterName(char c) => IsOfId(c) || c is '.' or '$';

    /// <summary>
    /// Finds the first character that displayed strings cannot contain: control characters, invisible formatting, unpaired surrogates and private use. Empty if
    /// there is none.
    /// </summary>
    /// <remarks>Unassigned characters are allowed, although <c>\p{C}</c> includes them: they depend on the service's version of Unicode.</remarks>
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

    /// <summary>Finds the first character that no tag's key can contain. Empty if there is none.</summary>
    /// <remarks>Pattern of a tag's key in AWS's API reference: <c>[\p{L}\p{Z}\p{N}_.:/=+\-@]*</c></remarks>
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

    /// <summary>Returns the length as AWS counts it: a surrogate pair is one character.</summary>
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
