namespace IoTCommands.Definitions.Tables;

/// <summary>Base64 (RFC 4648, section 4), told without an exception: netstandard2.0 has no reader that does not throw.</summary>
internal static class Base64
{
    /// <summary>The number of bytes; -1 where the text has another character, blanks included, or its padding is wrong.</summary>
    public static int CountBytes(string text)
    {
        if (text.Length % 4 != 0)
        {
            return -1;
        }

        int length = text.Length;
        for (int padding = 0; padding < 2 && length > 0 && text[length - 1] == '='; padding++)
        {
            length--;
        }

        for (int i = 0; i < length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return -1;
            }
        }

        return length / 4 * 3 + Math.Max(length % 4 - 1, 0);
    }
}
