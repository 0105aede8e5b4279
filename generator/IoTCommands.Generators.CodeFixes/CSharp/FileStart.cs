using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Where the first using directives of a file go.</summary>
internal static class FileStart
{
    /// <summary>Inserts lines, and a blank one, after the file's first comment and extern aliases, before documentation and <c>#if</c>.</summary>
    public static TextChange Insert(CompilationUnitSyntax root, string lines, string lineBreak)
    {
        if (root.Externs.Any())
        {
            return new TextChange(new TextSpan(root.Externs.Last().Span.End, 0), lineBreak + lines);
        }

        SyntaxToken first = root.GetFirstToken(includeZeroWidth: true);
        int position = first.SpanStart;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            if (trivia.Kind() is SyntaxKind.IfDirectiveTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            {
                position = trivia.FullSpan.Start;
                break;
            }
        }

        return new TextChange(new TextSpan(position, 0), lines + lineBreak + lineBreak);
    }

    /// <summary>Is the position between <c>#if</c> and <c>#endif</c>?</summary>
    public static bool IsConditional(SyntaxNode root, int position)
    {
        int depth = 0;
        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective();
            directive is not null && directive.SpanStart < position;
            directive = directive.GetNextDirective())
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }
}
