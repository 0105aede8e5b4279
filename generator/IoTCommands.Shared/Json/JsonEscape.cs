namespace IoTCommands.Json;

/// <summary>The escapes of JSON strings.</summary>
internal static class JsonEscape
{
    /// <summary>Length of <c>\uXXXX</c>.</summary>
    private const int UnicodeLength = 6;

    /// <summary>Parses the escape at <paramref name="position"/>. If JSON has no such escape, the backslash stands for itself.</summary>
    /// <param name="text">The text that contains the string.</param>
    /// <param name="position">The position of the backslash.</param>
    /// <param name="quote">The quote that starts the string. It can be escaped, even if it is not the double quote that JSON requires.</param>
    /// <param name="value">The character that the escape stands for.</param>
    /// <param name="length">The length of the escape; 1 if it is not valid.</param>
    /// <returns>True if the escape is valid; otherwise, false.</returns>
    public static bool TryParse(string text, int position, char quote, out char value, out int length)
    {
        value = '\\';
        length = 1;
        if (position + 1 >= text.Length)
        {
            return false;
        }

        char kind = text[position + 1];
        if (kind == 'u')
        {
            if (!TryParseUnicode(text, position, out char unit))
            {
                return false;
            }

            value = unit;
            length = UnicodeLength;
            return true;
        }

        char simple = kind switch
        {
            '"' or '\\' or '/' => kind,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            _ => kind == quote ? kind : '\0',
        };
        if (simple == '\0')
        {
            return false;
        }

        value = simple;
        length = 2;
        return true;
    }

    /// <summary>Returns the value of a hexadecimal digit; -1 for any other character.</summary>
    public static int HexValue(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };

    private static bool TryParseUnicode(string text, int position, out char unit)
    {
        unit = '\0';
        if (position + UnicodeLength > text.Length)
        {
            return false;
        }

        int value = 0;
        for (int i = position + 2; i < position + UnicodeLength; i++)
        {
            int digit = HexValue(text[i]);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }
}
