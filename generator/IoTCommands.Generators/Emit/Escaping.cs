using IoTCommands.Definitions;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Emit;

/// <summary>
/// A string as a C# string literal with quotes. Everything but printable ASCII is escaped, so that no character can end the literal or be invisible in it.
/// </summary>
/// <remarks>This and the similar types are ref structs. So the compiler rejects them in interpolated strings that are not written by the writer.</remarks>
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

/// <summary>
/// Text from a definition in an XML doc comment. XML's own characters become entities, line breaks and tabs become spaces. Invisible characters are escaped.
/// </summary>
internal readonly ref struct XmlEncoded
{
    private readonly string _text;

    public XmlEncoded(string text) => _text = text;

    public void WriteTo(SourceWriter writer) => CommentEncoded.Write(writer, _text, Replacement);

    private static string? Replacement(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\n' or '\r' or '\t' => " ",
        _ => null,
    };
}

/// <summary>Text from a definition, or a file's path, in a comment: on one line, with escapes for invisible characters and changes of direction.</summary>
internal readonly ref struct CommentEncoded
{
    private readonly string _text;

    public CommentEncoded(string text) => _text = text;

    public void WriteTo(SourceWriter writer) => Write(writer, _text, static _ => null);

    /// <param name="writer">The writer.</param>
    /// <param name="text">The text.</param>
    /// <param name="replace">Returns the replacement of a character in the comment; null if it stays as it is.</param>
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
                // Character references cannot be used: XML does not allow them for most of these characters.
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

/// <summary>Writes names as they are valid in code.</summary>
internal static class Identifiers
{
    /// <summary>
    /// Adds an <c>@</c> if the name is a reserved word. Contextual keywords such as <c>record</c> and <c>field</c> are valid names at all places in generated
    /// code.
    /// </summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Escapes a namespace part by part: <c>Kitchen.@event</c>; null for the global one.</summary>
    public static string? EscapeNamespace(string? name)
    {
        if (name is null)
        {
            return null;
        }

        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Escape(parts[i]);
        }

        return string.Join(".", parts);
    }
}
