using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Removes statements, with their lines if they have lines of their own. Their comments stay.</summary>
internal static class RemovedStatements
{
    /// <param name="place">The file.</param>
    /// <param name="statements">In any order.</param>
    /// <param name="kept">Spans of the statements that are used elsewhere, with the comments in them.</param>
    public static IEnumerable<TextChange> Remove(CodePlace place, List<StatementSyntax> statements, List<TextSpan> kept)
    {
        statements.Sort(static (left, right) => left.SpanStart.CompareTo(right.SpanStart));
        for (int i = 0; i < statements.Count; i++)
        {
            string comments = string.Join(place.LineBreak + place.IndentOfLine(statements[i].SpanStart), Comments.Inside(statements[i], kept));
            if (comments.Length > 0)
            {
                yield return Replace(place, statements[i], comments);
                continue;
            }

            // Statements that follow each other are removed as one.
            int first = i;
            while (i + 1 < statements.Count && IsFollowedBy(statements[i], statements[i + 1]) && Comments.Inside(statements[i + 1], kept).Count == 0)
            {
                i++;
            }

            yield return new TextChange(WithLines(place, TextSpan.FromBounds(statements[first].SpanStart, statements[i].Span.End)), "");
        }
    }

    /// <summary>Code on the statement's last line must not become part of a <c>//</c> comment.</summary>
    private static TextChange Replace(CodePlace place, StatementSyntax statement, string comments)
    {
        int end = statement.Span.End;
        string behind = place.Text.ToString(TextSpan.FromBounds(end, place.Text.Lines.GetLineFromPosition(end).End));
        string code = behind.TrimStart();
        return code.Length == 0 || code.StartsWith("//", StringComparison.Ordinal)
            ? new TextChange(statement.Span, comments)
            : new TextChange(
                TextSpan.FromBounds(statement.SpanStart, end + behind.Length - code.Length),
                comments + place.LineBreak + place.IndentOfLine(statement.SpanStart));
    }

    private static bool IsFollowedBy(StatementSyntax statement, StatementSyntax next) =>
        statement.GetLastToken().GetNextToken() == next.GetFirstToken() && IsBlank(statement.GetTrailingTrivia()) && IsBlank(next.GetLeadingTrivia());

    private static bool IsBlank(SyntaxTriviaList trivia) => string.IsNullOrWhiteSpace(trivia.ToFullString());

    /// <summary>With the rest of its lines where that is blank; otherwise with the blanks behind it.</summary>
    private static TextSpan WithLines(CodePlace place, TextSpan span)
    {
        TextLine last = place.Text.Lines.GetLineFromPosition(span.End);
        string behind = place.Text.ToString(TextSpan.FromBounds(span.End, last.End));
        if (place.IndentBefore(span.Start) is null || !string.IsNullOrWhiteSpace(behind))
        {
            return TextSpan.FromBounds(span.Start, span.End + behind.Length - behind.TrimStart().Length);
        }

        TextLine first = place.Text.Lines.GetLineFromPosition(span.Start);
        int end = last.EndIncludingLineBreak;
        if (IsBlankLine(place, last.LineNumber + 1) && OpensOrIsBlank(place, first.LineNumber - 1))
        {
            end = place.Text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
        }

        return TextSpan.FromBounds(first.Start, end);
    }

    private static bool IsBlankLine(CodePlace place, int line) => line < place.Text.Lines.Count && string.IsNullOrWhiteSpace(place.Text.Lines[line].ToString());

    private static bool OpensOrIsBlank(CodePlace place, int line) =>
        line >= 0 && (IsBlankLine(place, line) || place.Text.Lines[line].ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal));
}
