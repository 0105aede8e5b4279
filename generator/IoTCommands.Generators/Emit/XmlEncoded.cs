namespace IoTCommands.Generators.Emit;

/// <summary>
/// A text from a definition in an XML doc comment: XML's own characters are entities, a line break or tab is a space, and invisible characters are escaped.
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
