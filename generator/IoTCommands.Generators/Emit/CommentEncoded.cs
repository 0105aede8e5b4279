using IoTCommands.Definitions;

namespace IoTCommands.Generators.Emit;

/// <summary>A text from a definition, or a file's path, in a comment: on one line, with escapes for invisible characters and changes of direction.</summary>
internal readonly ref struct CommentEncoded
{
    private readonly string _text;

    public CommentEncoded(string text) => _text = text;

    public void WriteTo(SourceWriter writer) => Write(writer, _text, static _ => null);

    /// <param name="writer">The writer.</param>
    /// <param name="text">The text.</param>
    /// <param name="replace">What a character is in the comment; null for itself.</param>
    public static void Write(SourceWriter writer, string text, Func<char, string?> replace)
    {
        int written = 0;
        int next;
        for (int i = 0; i < text.Length; i = next)
        {
            string? replacement = replace(text[i]);
            bool isUnseen = DisplayString.IsUnseen(text, i, out int length);
            next = i + length;
            if (replacement is null && !isUnseen)
            {
                continue;
            }

            writer.WriteInLine(text.AsSpan(written, i - written));
            if (replacement is not null)
            {
                writer.Write(replacement);
            }
            else
            {
                // A character reference would not do: XML has none for most of these.
                WriteEscaped(writer, text.AsSpan(i, length));
            }

            written = next;
        }

        writer.WriteInLine(text.AsSpan(written));
    }

    /// <summary>Writes each UTF-16 code unit as \uXXXX.</summary>
    public static void WriteEscaped(SourceWriter writer, ReadOnlySpan<char> text)
    {
        Span<char> escape = ['\\', 'u', '0', '0', '0', '0'];
        foreach (char c in text)
        {
            for (int digit = 0; digit < 4; digit++)
            {
                escape[5 - digit] = "0123456789abcdef"[(c >> (4 * digit)) & 0xF];
            }

            writer.WriteInLine(escape);
        }
    }
}
