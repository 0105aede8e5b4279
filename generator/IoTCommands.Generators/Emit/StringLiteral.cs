namespace IoTCommands.Generators.Emit;

/// <summary>A text as a C# string literal with quotes. Everything but printable ASCII is escaped, so that no text can end the literal or hide in it.</summary>
/// <remarks>A ref struct, as are the other kinds of text, because the compiler then rejects it in an interpolated string that is not the writer's.</remarks>
internal readonly ref struct StringLiteral
{
    private readonly string _text;

    public StringLiteral(string text) => _text = text;

    public void WriteTo(SourceWriter writer)
    {
        writer.Write("\"");
        int written = 0;
        for (int i = 0; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                continue;
            }

            writer.WriteInLine(_text.AsSpan(written, i - written));
            WriteEscaped(writer, c);
            written = i + 1;
        }

        writer.WriteInLine(_text.AsSpan(written));
        writer.Write("\"");
    }

    private static void WriteEscaped(SourceWriter writer, char c)
    {
        switch (c)
        {
            case '"':
                writer.Write("\\\"");
                break;
            case '\\':
                writer.Write("\\\\");
                break;
            case '\n':
                writer.Write("\\n");
                break;
            case '\r':
                writer.Write("\\r");
                break;
            case '\t':
                writer.Write("\\t");
                break;
            default:
                CommentEncoded.WriteEscaped(writer, [c]);
                break;
        }
    }
}
