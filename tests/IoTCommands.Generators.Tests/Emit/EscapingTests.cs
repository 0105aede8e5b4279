using IoTCommands.Generators.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.Emit;

public sealed class EscapingTests
{
    /// <summary>
    /// Gets quotes, backslashes, each kind of line break, control characters, half a surrogate pair, direction marks, and text that looks like an escape or a
    /// placeholder.
    /// </summary>
    public static TheoryData<string> NastyTexts => new(
        "\"", "\\", "\\\"", "\"\"\"", "a\nb", "a\rb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\fb\vc\0d\te", "\ud83d", "\udd25", "\udd25\ud83d",
            "\ud83d\udd25",
        "\u202eabc\u202c", "\u2066x\u2069", "\u200b", "\ufeff", "\uffff", "\\u0022", "{0}", "{{x}}", "$\"{x}\"", "*/", "//", "</summary>", "]]>", "<!--",
            "&amp;", "#endif", "ü€𝄞", "\U000e0041");

    /// <summary>Not inline data, because an attribute cannot contain half a surrogate pair.</summary>
    public static TheoryData<string, string> ShownTexts => new()
    {
        { "a\u202eb", "a\\u202eb" },
        { "a\u0000b", "a\\u0000b" },
        { "\ud83d", "\\ud83d" },
        { "\U000e0041", "\\udb40\\udc41" },
        { "für 20 € 🔥", "für 20 € 🔥" },
    };

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void A_string_literal_has_the_text_as_its_value_and_is_printable_ascii(string text)
    {
        string code = Write(writer => writer.Write($"{new StringLiteral(text)}"));

        LiteralExpressionSyntax literal = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(code, consumeFullText: true));
        Assert.False(literal.ContainsDiagnostics);
        Assert.Equal(text, literal.Token.Value);
        Assert.All(code, static c => Assert.InRange(c, ' ', '~'));
    }

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void A_text_in_a_comment_stays_in_the_comment(string text)
    {
        string code = Write(writer => writer.Write($"// {new CommentEncoded(text)}"));

        SyntaxNode root = CSharpSyntaxTree.ParseText(
            code,
            cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        SyntaxTrivia trivia = Assert.Single(root.DescendantTrivia());
        Assert.Equal(SyntaxKind.SingleLineCommentTrivia, trivia.Kind());
        Assert.Equal(code, trivia.ToFullString());
    }

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void A_text_in_a_doc_comment_stays_text_of_its_element(string text)
    {
        string code = Write(writer => writer.WriteLine($"/// <summary>{new XmlEncoded(text)}</summary>")) + "class C { }";

        SyntaxNode root = CSharpSyntaxTree.ParseText(
            code,
            new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose),
            cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        Assert.False(root.ContainsDiagnostics);
        XmlElementSyntax summary = Assert.Single(root.DescendantNodes(descendIntoTrivia: true).OfType<XmlElementSyntax>());
        Assert.IsType<XmlTextSyntax>(Assert.Single(summary.Content));
    }

    [Theory]
    [MemberData(nameof(ShownTexts))]
    public void What_cannot_be_seen_is_shown_by_its_number_and_what_can_be_seen_is_left(string text, string shown)
    {
        Assert.Equal(shown, Write(writer => writer.Write($"{new XmlEncoded(text)}")));
        Assert.Equal(shown, Write(writer => writer.Write($"{new CommentEncoded(text)}")));
    }

    [Fact]
    public void A_line_break_in_a_doc_comment_is_a_space()
        => Assert.Equal("one two three", Write(static writer => writer.Write($"{new XmlEncoded("one\ntwo\tthree")}")));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("__arglist", "@__arglist")]
    [InlineData("record", "record")]
    [InlineData("targetC", "targetC")]
    public void A_reserved_word_gets_an_at_sign(string name, string identifier) => Assert.Equal(identifier, Identifiers.Escape(name));

    private static string Write(Action<SourceWriter> write)
    {
        using SourceWriter writer = new(16);
        write(writer);
        return writer.ToString();
    }
}
