using IoTCommands.Definitions;

namespace IoTCommands.Generators.Emit;

/// <summary>A text out of a definition, or a file's path, in a comment: on one line, with what cannot be seen or would turn the line around escaped.</summary>
internal readonly ref struct CommentEncoded
{
    private readonly string _text;

    public CommentEncoded(string text) => _text = text;

    public void WriteTo(SourceWriter writer)
    {
        int written = 0;
        int next;
        for (int i = 0; i < _text.Length; i = next)
        {
            bool isUnseen = DisplayString.IsUnseen(_text, i, out int length);
            next = i + length;
            if (isUnseen)
            {
                writer.WriteInLine(_text.AsSpan(written, i - written));
                WriteEscaped(writer, _text.AsSpan(i, length));
                written = next;
            }
        }

        writer.WriteInLine(_text.AsSpan(written));
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
