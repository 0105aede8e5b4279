namespace IoTCommands.Json;

/// <summary>Makes one string of equal short stretches of a text: a definition says <c>comparisonOperator</c> a hundred times.</summary>
/// <remarks>One table for one reading: a table that outlives it would keep texts alive in an editor's process.</remarks>
internal sealed class JsonSharedStrings
{
    /// <summary>Longer ones are descriptions and templates, which nobody writes twice.</summary>
    private const int MaxLength = 24;

    private readonly string?[] _table = new string?[64];

    public string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        int hash = length + (text[start] * 31) + (text[start + (length >> 1)] * 17) + (text[start + length - 1] * 7);
        ref string? entry = ref _table[hash & 63];
        if (entry is null || entry.Length != length || !entry.AsSpan().SequenceEqual(text.AsSpan(start, length)))
        {
            entry = text.Substring(start, length);
        }

        return entry;
    }
}
