using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Code that is half typed.</summary>
internal static class UnfinishedCode
{
    /// <summary>Does a declaration stand behind what may become a part of it, such as a modifier, and not behind a whole one or what it is in?</summary>
    public static bool StandsBefore(SyntaxNode declaration)
    {
        SyntaxToken before = declaration.GetFirstToken().GetPreviousToken(includeSkipped: true);
        return before.Parent != declaration.Parent
            && (before.Parent is SkippedTokensTriviaSyntax
                || before.Kind() is not (SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken));
    }
}
