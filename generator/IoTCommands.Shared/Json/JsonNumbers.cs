namespace IoTCommands.Json;

/// <summary>The grammar of JSON's numbers (RFC 8259, section 6), and what a number means that breaks it.</summary>
internal static class JsonNumbers
{
    /// <summary>Where the number that starts at <paramref name="start"/> ends; <paramref name="start"/> where there is none.</summary>
    public static int EndOf(string text, int start)
    {
        int position = start;
        if (Is(text, position, '-'))
        {
            position++;
        }

        int digits = position;
        position = SkipDigits(text, position);
        if (position == digits || (position > digits + 1 && text[digits] == '0'))
        {
            return start;
        }

        if (Is(text, position, '.'))
        {
            digits = ++position;
            position = SkipDigits(text, position);
            if (position == digits)
            {
                return start;
            }
        }

        if (Is(text, position, 'e') || Is(text, position, 'E'))
        {
            position++;
            if (Is(text, position, '+') || Is(text, position, '-'))
            {
                position++;
            }

            digits = position;
            position = SkipDigits(text, position);
            if (position == digits)
            {
                return start;
            }
        }

        return position;
    }

    /// <summary>Says what would be right in place of something that looks like a number and is none.</summary>
    /// <param name="written">The number as it is written.</param>
    /// <param name="meant">The number that its author must have meant, in JSON's grammar; null where that is not certain.</param>
    public static string WhatIsWrong(string written, out string? meant)
    {
        string rest = written;
        string expected = "a number such as 12, -4.5 or 1e3";
        if (rest.Length > 1 && rest[0] == '+')
        {
            rest = rest.Substring(1);
            expected = "a number without a plus sign";
        }

        string sign = rest.Length > 1 && rest[0] == '-' ? "-" : "";
        rest = rest.Substring(sign.Length);
        if (rest.Length > 1 && rest[0] == '0' && JsonText.IsDigit(rest[1]))
        {
            rest = rest.TrimStart('0');
            rest = rest.Length > 0 && JsonText.IsDigit(rest[0]) ? rest : "0" + rest;
            expected = "a number without leading zeros";
        }
        else if (rest.Length > 1 && rest[0] == '.')
        {
            rest = "0" + rest;
            expected = "a digit before the decimal point";
        }

        if (rest.Length > 1 && rest[rest.Length - 1] == '.')
        {
            rest = rest.Substring(0, rest.Length - 1);
            expected = "a digit after the decimal point";
        }

        meant = sign + rest;
        if (EndOf(meant, 0) != meant.Length)
        {
            meant = null;
            expected = "a number such as 12, -4.5 or 1e3";
        }

        return expected;
    }

    private static bool Is(string text, int position, char c) => position < text.Length && text[position] == c;

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && JsonText.IsDigit(text[position]))
        {
            position++;
        }

        return position;
    }
}
