namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Damages texts as typing, merging and copying do, and in worse ways. The same seed always gives the same damage.</summary>
internal sealed class JsonMutator(int seed)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u", "\\uD83D", "\\uDE00", "\\n", "\\q", "//x\n", "/*", "*/", "#", "\n", "\r", "\t", " ", "\0",
            "\u001F", "\u007F",
        "\uFEFF", "\u00A0", "\u2028", "\uD800", "\uDC00", "\uD83D\uDE00", "\u201C", "\u201D", "true", "false", "null", "NaN", "-Infinity", "undefined", "0",
            "00", "-", "+1", ".5", "1.",
        "1e", "1e5", "0x1F", "\"a\"", "\"a\": ", "\"a\": 1,", ",,", "}}", "]]", "[[", "{{", ";", "=", "=>", "...", "\u00E9", "ab", "\"\\\"\"", "\"\"", "{}",
            "[]", "[{\"a\":1}",
    ];

    private readonly Random _random = new(seed);

    public string Mutate(string text)
    {
        int changes = 1 + _random.Next(_random.Next(8) == 0 ? 8 : 2);
        for (int i = 0; i < changes; i++)
        {
            text = MutateOnce(text);
        }

        return text;
    }

    private string MutateOnce(string text)
    {
        int start = _random.Next(text.Length + 1);
        int length = Math.Min(text.Length - start, _random.Next(10) == 0 ? _random.Next(40) : _random.Next(3));
        string token = Tokens[_random.Next(Tokens.Length)];
        return _random.Next(7) switch
        {
            0 => text.Insert(start, token),
            1 => text.Remove(start, length),
            2 => text.Remove(start, length).Insert(start, token),
            3 => text.Insert(start, text.Substring(start, length)),
            4 => text[..start],
            5 => text.Insert(_random.Next(text.Length + 1), text.Substring(start, length)),
            _ => text.Insert(start, ((char)_random.Next(0x100)).ToString()),
        };
    }
}
