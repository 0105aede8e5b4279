using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The comments of code that goes away.</summary>
internal static class Comments
{
    /// <summary>The comments inside of a node, but for those inside of what is kept of it, each as it is written.</summary>
    public static List<string> Inside(SyntaxNode node, List<TextSpan> kept)
    {
        List<string> comments = [];
        foreach (SyntaxTrivia trivia in node.DescendantTrivia(descendIntoTrivia: false))
        {
            bool isComment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
            if (isComment && node.Span.Contains(trivia.Span) && !IsInAny(kept, trivia.Span))
            {
                comments.Add(trivia.ToString());
            }
        }

        return comments;
    }

    private static bool IsInAny(List<TextSpan> spans, TextSpan span)
    {
        foreach (TextSpan candidate in spans)
        {
            if (candidate.Contains(span))
            {
                return true;
            }
        }

        return false;
    }
}
