using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Inserts a statement before another one.</summary>
internal static class InsertedStatement
{
    /// <summary>
    /// Finds the statement that contains a node and that another one can be inserted before. Null if the inserted one would not run each time that the node
    /// runs, as in an expression body. Also null if the node's statement is not in a list of statements.
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

    /// <summary>Inserts the statement, on a line of its own if the other one has one. Comments directly above the other one stay with it.</summary>
    public static TextChange Before(CSharpFile file, StatementSyntax statement, string text)
    {
        if (file.IndentBefore(statement.SpanStart) is not { } indent)
        {
            return new TextChange(new TextSpan(statement.SpanStart, 0), text + " ");
        }

        int line = file.Text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber;
        while (line > 0 && file.Text.Lines[line - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            line--;
        }

        return new TextChange(new TextSpan(file.Text.Lines[line].Start, 0), indent + text + file.LineBreak);
    }
}

/// <summary>Removes statements, together with their lines if nothing else is on them. Their comments stay.</summary>
internal static class RemovedStatements
{
    /// <param name="file">The file.</param>
    /// <param name="statements">The statements, in any order.</param>
    /// <param name="kept">The spans that are used elsewhere, together with the comments in them.</param>
    public static IEnumerable<TextChange> Remove(CSharpFile file, List<StatementSyntax> statements, List<TextSpan> kept)
    {
        statements.Sort(static (left, right) => left.SpanStart.CompareTo(right.SpanStart));
        for (int i = 0; i < statements.Count; i++)
        {
            string comments = string.Join(file.LineBreak + file.IndentOfLine(statements[i].SpanStart), Comments.Inside(statements[i], kept));
            if (comments.Length > 0)
            {
                yield return Replace(file, statements[i], comments);
                continue;
            }

            // Consecutive statements are removed together.
            int first = i;
            while (i + 1 < statements.Count && IsFollowedBy(statements[i], statements[i + 1]) && Comments.Inside(statements[i + 1], kept).Count == 0)
            {
                i++;
            }

            yield return new TextChange(WithLines(file, TextSpan.FromBounds(statements[first].SpanStart, statements[i].Span.End)), "");
        }
    }

    /// <summary>Replaces a statement with its comments. Code after it on its last line must not become part of a <c>//</c> comment.</summary>
    private static TextChange Replace(CSharpFile file, StatementSyntax statement, string comments)
    {
        int end = statement.Span.End;
        string behind = file.Text.ToString(TextSpan.FromBounds(end, file.Text.Lines.GetLineFromPosition(end).End));
        string code = behind.TrimStart();
        return code.Length == 0 || code.StartsWith("//", StringComparison.Ordinal)
            ? new TextChange(statement.Span, comments)
            : new TextChange(
                TextSpan.FromBounds(statement.SpanStart, end + behind.Length - code.Length),
                comments + file.LineBreak + file.IndentOfLine(statement.SpanStart));
    }

    private static bool IsFollowedBy(StatementSyntax statement, StatementSyntax next) =>
        statement.GetLastToken().GetNextToken() == next.GetFirstToken() && IsBlank(statement.GetTrailingTrivia()) && IsBlank(next.GetLeadingTrivia());

    private static bool IsBlank(SyntaxTriviaList trivia) => string.IsNullOrWhiteSpace(trivia.ToFullString());

    /// <summary>Extends the span to whole lines if nothing else is on them; otherwise, to the white space after it.</summary>
    private static TextSpan WithLines(CSharpFile file, TextSpan span)
    {
        TextLine last = file.Text.Lines.GetLineFromPosition(span.End);
        string behind = file.Text.ToString(TextSpan.FromBounds(span.End, last.End));
        if (file.IndentBefore(span.Start) is null || !string.IsNullOrWhiteSpace(behind))
        {
            return TextSpan.FromBounds(span.Start, span.End + behind.Length - behind.TrimStart().Length);
        }

        TextLine first = file.Text.Lines.GetLineFromPosition(span.Start);
        int end = last.EndIncludingLineBreak;
        if (IsBlankLine(file, last.LineNumber + 1) && OpensOrIsBlank(file, first.LineNumber - 1))
        {
            end = file.Text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
        }

        return TextSpan.FromBounds(first.Start, end);
    }

    private static bool IsBlankLine(CSharpFile file, int line) => line < file.Text.Lines.Count && string.IsNullOrWhiteSpace(file.Text.Lines[line].ToString());

    private static bool OpensOrIsBlank(CSharpFile file, int line) =>
        line >= 0 && (IsBlankLine(file, line) || file.Text.Lines[line].ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal));
}

/// <summary>Finds the comments of code that is removed.</summary>
internal static class Comments
{
    /// <summary>Returns the comments inside a node as they are written, except those inside the spans that are kept.</summary>
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

/// <summary>Finds where lines end.</summary>
internal static class LineEnds
{
    /// <summary>Returns the end of the line after a token and its comments; null if more code follows there.</summary>
    public static int? Find(SyntaxTriviaList trailing)
    {
        foreach (SyntaxTrivia trivia in trailing)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.SpanStart;
            }
        }

        return null;
    }
}
