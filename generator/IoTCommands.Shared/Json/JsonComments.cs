namespace IoTCommands.Json;

/// <summary>Comments of other languages, which people write into JSON.</summary>
internal static class JsonComments
{
    /// <summary>Where the comment that starts at <paramref name="start"/> ends; <paramref name="start"/> where none does.</summary>
    /// <param name="text">The text that the comment is in.</param>
    /// <param name="start">A character that starts no token.</param>
    /// <param name="hasOpen">Whether a comment before had no end, so that this one has none either, and nobody must look for it again.</param>
    public static int EndOf(string text, int start, ref bool hasOpen)
    {
        char first = text[start];
        char second = start + 1 < text.Length ? text[start + 1] : '\0';
        if (first == '/' && second == '*')
        {
            int end = hasOpen ? -1 : text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            hasOpen = end < 0;

            // A comment that nobody ended must not hide the rest.
            return end < 0 ? LineEnd(text, start) : end + 2;
        }

        return first == '#' || (first == '/' && second == '/') ? LineEnd(text, start) : start;
    }

    private static int LineEnd(string text, int position)
    {
        while (position < text.Length && !JsonText.IsLineEnd(text[position]))
        {
            position++;
        }

        return position;
    }
}
