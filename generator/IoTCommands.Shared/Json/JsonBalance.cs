namespace IoTCommands.Json;

/// <summary>Tells by the rest of a text which reading of a wrong bracket leaves the fewest others wrong.</summary>
internal static class JsonBalance
{
    /// <summary>How many brackets from <paramref name="position"/> on find no partner, if <paramref name="nesting"/> is what is open there.</summary>
    public static int CountWrong(string text, int position, JsonNesting nesting)
    {
        int wrong = 0;
        int tooDeep = 0;
        for (; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"':
                    position = JsonText.QuoteEnd(text, position);
                    break;
                case '{' or '[' when nesting.IsFull:
                    tooDeep++;
                    break;
                case '{' or '[':
                    nesting.Open(text[position] == '{');
                    break;
                case '}' or ']' when tooDeep > 0:
                    tooDeep--;
                    break;
                case '}' or ']':
                    wrong += Close(text[position], ref nesting);
                    break;
                default:
                    break;
            }
        }

        return wrong + nesting.Depth + tooDeep;
    }

    /// <summary>Where the object or array that starts at <paramref name="start"/> ends, as far as its brackets tell; the end of the text where nothing ends it.</summary>
    public static int EndOf(string text, int start)
    {
        int depth = 0;
        for (int position = start; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"':
                    position = JsonText.QuoteEnd(text, position);
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth == 0:
                    return position + 1;
                default:
                    break;
            }
        }

        return text.Length;
    }

    private static int Close(char closer, ref JsonNesting nesting)
    {
        if (!nesting.IsClosedBy(closer))
        {
            return 1;
        }

        int missing = 0;
        while (nesting.Closer != closer)
        {
            nesting.Close();
            missing++;
        }

        nesting.Close();
        return missing;
    }
}
