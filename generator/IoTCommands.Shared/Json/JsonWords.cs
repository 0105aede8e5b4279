namespace IoTCommands.Json;

/// <summary>The words of JSON, and those of other languages for the same things.</summary>
internal static class JsonWords
{
    /// <summary>What a word means; <see cref="JsonKind.String"/> for one that can only be a text without its quotes.</summary>
    /// <param name="word">The word as it is written.</param>
    /// <param name="expected">What would be right; null where the word is JSON's own.</param>
    public static JsonKind KindOf(ReadOnlySpan<char> word, out string? expected)
    {
        expected = null;
        switch (word)
        {
            case "true":
                return JsonKind.True;
            case "false":
                return JsonKind.False;
            case "null":
                return JsonKind.Null;
            case "True" or "TRUE":
                expected = "true, in small letters";
                return JsonKind.True;
            case "False" or "FALSE":
                expected = "false, in small letters";
                return JsonKind.False;
            case "Null" or "NULL" or "None" or "nil" or "undefined":
                expected = "null";
                return JsonKind.Null;
            case "NaN" or "Infinity" or "Inf" or "inf" or "nan":
                expected = "a number, which JSON has only with digits";
                return JsonKind.Missing;
            default:
                return JsonKind.String;
        }
    }
}
