using IoTCommands.Definitions;

namespace IoTCommands.Generators.Emit;

/// <summary>
/// A text out of a definition in an XML doc comment: XML's own characters are entities, a line break or tab is a space, and what cannot be seen is escaped.
/// </summary>
internal readonly ref struct XmlEncoded
{
    private readonly string _text;

    public XmlEncoded(string text) => _text = text;

    public void WriteTo(SourceWriter writer)
    {
        int written = 0;
        int next;
        for (int i = 0; i < _text.Length; i = next)
        {
            string? replacement = Replacement(_text[i]);
            bool isUnseen = DisplayString.IsUnseen(_text, i, out int length);
            next = i + length;
            if (replacement is null && !isUnseen)
            {
                continue;
            }

            writer.WriteInLine(_text.AsSpan(written, i - written));
            if (replacement is not null)
            {
                writer.Write(replacement);
            }
            else
            {
                // A character reference would not do: XML has none for most of these.
                CommentEncoded.WriteEscaped(writer, _text.AsSpan(i, length));
            }

            written = next;
        }

        writer.WriteInLine(_text.AsSpan(written));
    }

    private static string? Replacement(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\n' or '\r' or '\t' => " ",
        _ => null,
    };
}
