namespace IoTCommands.Json;

/// <summary>A stretch of a text, in UTF-16 code units, as Roslyn's <c>TextSpan</c> counts; a type of our own, because the runtime has no Roslyn.</summary>
internal readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;
}
