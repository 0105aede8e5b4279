using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Puts a statement in front of another one.</summary>
internal static class InsertedStatement
{
    /// <summary>
    /// The statement that a node is in and that another one can stand in front of; null where another statement would not run each time that the node does (in
    /// an expression body), or where the node's statement is no statement of a list.
    /// </summary>
    public static StatementSyntax? FindPlace(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not (null or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax); current = current.Parent)
        {
            if (current is StatementSyntax statement)
            {
                return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? statement : null;
            }
        }

        return null;
    }

    /// <summary>The new statement gets a line of its own where the other one has one; comments right above that stay with it.</summary>
    public static TextChange Before(CodePlace place, StatementSyntax statement, string text)
    {
        if (place.IndentBefore(statement.SpanStart) is not { } indent)
        {
            return new TextChange(new TextSpan(statement.SpanStart, 0), text + " ");
        }

        int line = place.Text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber;
        while (line > 0 && place.Text.Lines[line - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            line--;
        }

        return new TextChange(new TextSpan(place.Text.Lines[line].Start, 0), indent + text + place.LineBreak);
    }
}
