namespace IoTCommands.Requests;

internal static class Utf16
{
    /// <summary>
    /// The place of the first half of a surrogate pair that lacks its other half, or -1. The SDK would send U+FFFD in its place, without a word:
    /// another client, or another value, than the caller meant.
    /// </summary>
    public static int IndexOfUnpairedSurrogate(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
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
