using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Writes the name that a diagnostic offers in place of a text.</summary>
internal static class ReplacedLiteral
{
    /// <summary>Null where nothing is offered, or where the text is a constant of some name, which others may use.</summary>
    public static TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } name
            || place.FindNode(diagnostic.Location) is not LiteralExpressionSyntax { Token.Value: string written } literal)
        {
            return null;
        }

        // One key for one misspelling: "fix all" must not take guesses of which nobody has seen the title.
        string title = Titles.ChangeName(written, name);
        return new TextFix(title, title, new TextChange(literal.Span, SymbolDisplay.FormatLiteral(name, quote: true)));
    }
}
