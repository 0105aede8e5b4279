namespace IoTCommands.Json;

/// <summary>The result of <see cref="JsonParser"/>: always a tree, and the errors of the text.</summary>
internal sealed class JsonDocument
{
    public JsonDocument(string text, JsonNode root, JsonErrorList errors)
    {
        Text = text;
        Root = root;
        Errors = errors.ToArray();
        ErrorCount = errors.Count;
    }

    public string Text { get; }

    public JsonNode Root { get; }

    /// <summary>The first hundred errors, in the order of the text.</summary>
    public JsonError[] Errors { get; }

    /// <summary>The number of all errors.</summary>
    public int ErrorCount { get; }
}

/// <summary>A span of a text in UTF-16 code units, as Roslyn's <c>TextSpan</c>, which the runtime does not have.</summary>
internal readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;
}
