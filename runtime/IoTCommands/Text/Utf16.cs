namespace IoTCommands;

internal static class Utf16
{
    /// <summary>
    /// The place of the first half of a surrogate pair that lacks its other half, or -1. The SDK would send U+FFFD in its place, without a word:
    /// another client, or another value, than the caller meant.
    /// </summary>
    public static int IndexOfUnpairedSurrogate(ReadOnlySpan<char> text)
    {
#if NET8_0_OR_GREATER
        // Nearly all texts have no surrogates, and this looks at many characters at a time.
        int first = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return -1;
        }
#else
        const int first = 0;
#endif
        for (int i = first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsLowSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
