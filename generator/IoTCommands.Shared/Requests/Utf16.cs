namespace IoTCommands.Requests;

internal static class Utf16
{
    /// <summary>
    /// Returns the index of the first unpaired surrogate; -1 if there is none. The SDK would send U+FFFD instead, which is not the caller's client or value.
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
