namespace IoTCommands.Definitions.Tables;

/// <summary>Checks base64 (RFC 4648, section 4) without exceptions: netstandard2.0 has no parser that does not throw.</summary>
internal static class Base64
{
    /// <summary>Returns the number of bytes; -1 if the string contains another character, including blanks, or if its padding is wrong.</summary>
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
