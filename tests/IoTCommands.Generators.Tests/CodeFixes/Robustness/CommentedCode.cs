using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

/// <summary>Adds comments between the tokens of code, and changes its line breaks. The same seed always gives the same code.</summary>
internal static class CommentedCode
{
    public static string Of(string code, Random random, bool isOnOneLine)
    {
        StringBuilder text = new();
        int comments = 0;
        foreach (SyntaxToken token in SyntaxFactory.ParseTokens(code))
        {
            string leading = token.LeadingTrivia.ToFullString();
            text.Append(isOnOneLine && !leading.Contains('/', StringComparison.Ordinal) ? "" : leading).Append(token.Text);
            string trailing = token.TrailingTrivia.ToFullString();
            bool isComment = trailing.Contains('/', StringComparison.Ordinal);
            text.Append((random.Next(isOnOneLine ? 12 : 8), isComment) switch
            {
                (0, _) => $" /* c{comments++} isn't \"it */{(isComment ? trailing : " ")}",
                (1, false) => $" // c{comments++} isn't \"it\n",
                (2, false) => " ",
                (_, false) when isOnOneLine && trailing.Length > 0 => " ",
                _ => trailing,
            });
        }

        return text.ToString();
    }

    public static HashSet<string> CommentsOf(SyntaxNode root) =>
    [
        .. root.DescendantTrivia().Where(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(static trivia => trivia.ToString()),
    ];

    /// <summary>Counts the calls that start commands, typed or untyped.</summary>
    public static int CountStarts(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Count(static call =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && name.StartsWith("Start", StringComparison.Ordinal));
}
