using System.Globalization;
using IoTCommands.Docs.Tests.Pictures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Editor;

/// <summary>Draws a picture of an editor. Its colors, diagnostics and fixes are those that Roslyn returns.</summary>
internal static class EditorPicture
{
    private const int Columns = 104;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="title">The title of the picture.</param>
    /// <param name="document">The code.</param>
    /// <param name="shown">The span of the code in the picture; whole lines.</param>
    /// <param name="diagnostics">The diagnostics that are underlined, with their messages.</param>
    public static async Task<string> DrawAsync(string title, Document document, TextSpan shown, IReadOnlyList<Diagnostic> diagnostics)
    {
        SourceText text = await document.GetTextAsync(Cancellation);
        List<ClassifiedSpan> classified = [.. await Classifier.GetClassifiedSpansAsync(document, shown, Cancellation)];
        TextPicture picture = new(title, Columns);
        TextLine first = text.Lines.GetLineFromPosition(shown.Start);
        int indentation = first.ToString().TakeWhile(static character => character == ' ').Count();
        for (int number = first.LineNumber; number <= text.Lines.GetLineFromPosition(shown.End).LineNumber; number++)
        {
            TextLine line = text.Lines[number];
            int start = line.Start + Math.Min(indentation, line.Span.Length);
            picture.Add(Parts(text, TextSpan.FromBounds(start, line.End), classified));
            foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => line.Span.Contains(diagnostic.Location.SourceSpan)))
            {
                string color = diagnostic.Severity == DiagnosticSeverity.Error ? TextPicture.Red : TextPicture.Yellow;
                int column = diagnostic.Location.SourceSpan.Start - start;
                picture.Squiggle(column, diagnostic.Location.SourceSpan.Length, color);
                List<(string, string)[]> lines =
                [
                    .. TextPicture.Wrap($"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}", Columns - column)
                        .Select((string wrapped, int i) => i == 0
                            ? new[] { (diagnostic.Id, color), (wrapped[diagnostic.Id.Length..], TextPicture.Plain) }
                            : [(wrapped, TextPicture.Plain)]),
                ];
                foreach (CodeAction fix in await document.Project.FixesAsync(diagnostic))
                {
                    lines.Add([("Fix: ", TextPicture.Dim), (fix.Title, TextPicture.Blue)]);
                }

                picture.AddBox(column, [.. lines]);
            }
        }

        return picture.ToString();
    }

    private static IEnumerable<(string Text, string Color)> Parts(SourceText text, TextSpan line, List<ClassifiedSpan> classified)
    {
        int end = line.Start;
        foreach (ClassifiedSpan part in classified)
        {
            if (part.TextSpan.Intersection(line) is not { IsEmpty: false } span || span.Start < end || Color(part.ClassificationType) is not { } color)
            {
                continue;
            }

            yield return (text.ToString(TextSpan.FromBounds(end, span.Start)), TextPicture.Plain);
            yield return (text.ToString(span), color);
            end = span.End;
        }

        yield return (text.ToString(TextSpan.FromBounds(end, line.End)), TextPicture.Plain);
    }

    private static string? Color(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => "#ff7b72",
        ClassificationTypeNames.StringLiteral => "#a5d6ff",
        ClassificationTypeNames.NumericLiteral => "#79c0ff",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "#d2a8ff",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName or ClassificationTypeNames.RecordClassName => "#ffa657",
        ClassificationTypeNames.Comment => TextPicture.Dim,
        _ => null,
    };
}
