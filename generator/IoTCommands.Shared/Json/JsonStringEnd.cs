namespace IoTCommands.Json;

/// <summary>Finds where a string was meant to end: its quote may be missing, or others stand in the string that should be escaped.</summary>
internal static class JsonStringEnd
{
    /// <summary>How many lines a string can go on, before a missing quote is the likelier mistake.</summary>
    private const int MaxLines = 100;

    /// <summary>Whether the quote at <paramref name="end"/> is where a well-formed text has one: in front of what can follow a string.</summary>
    public static bool IsPlausible(string text, int end)
    {
        int next = end + 1;
        if (next < text.Length && text[next] is ',' or ':' or '\n')
        {
            return true;
        }

        next = SkipBlanks(text, next);
        return next >= text.Length || JsonText.IsLineEnd(text[next]) || text[next] is ',' or ':' or '}' or ']';
    }

    /// <summary>Whether the quote at <paramref name="end"/> was typed twice.</summary>
    public static bool IsDoubled(string text, int end) => end + 1 < text.Length && text[end + 1] == '"' && IsPlausible(text, end + 1);

    /// <summary>
    /// Whether the quote at <paramref name="end"/> starts the next string of its line, as in <c>"commandId: "Reboot",</c>: the string before it has no end of its own.
    /// </summary>
    public static bool StartsAnother(string text, int start, int end)
    {
        int last = end - 1;
        while (last > start && text[last] == ' ')
        {
            last--;
        }

        if (last == start || text[last] is not (',' or ':') || text[last - 1] == '\\')
        {
            return false;
        }

        int quotes = 0;
        for (int i = end; i >= 0 && i < text.Length && !JsonText.IsLineEnd(text[i]); i = NextQuote(text, i + 1))
        {
            quotes++;
        }

        return quotes % 2 == 0;
    }

    /// <summary>
    /// Where the string ends, if the quote at <paramref name="quote"/> is a part of it that should be escaped, as in <c>"payloadTemplate": "{"on":true}",</c>; -1 if it is not.
    /// </summary>
    public static int BehindInnerQuotes(string text, int start, int quote)
    {
        if (SkipBlanks(text, quote + 1) is int behind && behind < text.Length && text[behind] == '"')
        {
            return -1;
        }

        int content = SkipBlanks(text, start + 1);
        if (text[content] is '{' or '[')
        {
            // JSON in JSON: its brackets tell where it ends.
            int end = JsonBalance.EndOf(text, content);
            return end < text.Length && text[end] == '"' && text.IndexOf('\n', quote, end - quote) < 0 && IsPlausible(text, end) ? end : -1;
        }

        int previous = quote;
        int next = NextQuote(text, quote + 1);
        while (next >= 0 && text[next] == '"' && LastBefore(text, previous, next) is not (',' or '{' or '['))
        {
            if (IsPlausible(text, next))
            {
                int follower = SkipBlanks(text, next + 1);
                return follower < text.Length && text[follower] == ':' ? -1 : next;
            }

            previous = next;
            next = NextQuote(text, next + 1);
        }

        return -1;
    }

    /// <summary>
    /// Where the string ends that has no quote in its line, if it goes on in the next ones: the first line with a quote has only that one, where a string can end. -1 if it does not.
    /// </summary>
    public static int OnNextLines(string text, int lineEnd)
    {
        int position = lineEnd;
        for (int line = 0; line < MaxLines && position < text.Length; line++)
        {
            position = text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? position + 2 : position + 1;
            int quote = NextQuote(text, position);
            if (quote < 0)
            {
                return -1;
            }

            if (text[quote] == '"')
            {
                int next = SkipBlanks(text, quote + 1);
                bool isEnd = next >= text.Length || JsonText.IsLineEnd(text[next]) || text[next] is ',' or '}' or ']';
                int second = NextQuote(text, quote + 1);
                return isEnd && (second < 0 || text[second] != '"') ? quote : -1;
            }

            position = quote;
        }

        return -1;
    }

    /// <summary>The next quote that no backslash stands before, or the end of the line; -1 at the end of the text.</summary>
    private static int NextQuote(string text, int position)
    {
        while (position < text.Length && text[position] != '"' && !JsonText.IsLineEnd(text[position]))
        {
            position += text[position] == '\\' ? 2 : 1;
        }

        return position < text.Length ? position : -1;
    }

    private static char LastBefore(string text, int start, int end)
    {
        int last = end - 1;
        while (last > start && text[last] is ' ' or '\t')
        {
            last--;
        }

        return text[last];
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
