using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Docs;

/// <summary>
/// Tests that lines fit on a screen. A long string may be on one line, so that a search finds a whole message and a test's code is not split.
/// </summary>
public sealed class LineLengthTests
{
    private const int MaxColumns = 160;

    private const int LongText = 100;

    private static readonly string Repository = Path.GetFullPath(Path.Combine(TestPaths.ProjectDirectory, "../.."));

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("samples")]
    [InlineData("tests")]
    public void No_line_of_code_is_too_long(string folder) => Assert.Equal(
        [],
        Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(LongLines));

    private static IEnumerable<string> LongLines(string path)
    {
        string text = File.ReadAllText(path);
        string[] lines = text.Split('\n');
        if (!Array.Exists(lines, static line => line.TrimEnd('\r').Length > MaxColumns))
        {
            return [];
        }

        SyntaxTree tree = CSharpSyntaxTree.ParseText(text);
        HashSet<int> inLongText = [.. tree.GetRoot().DescendantTokens().Where(IsLongText).SelectMany(token => LinesOf(tree, token))];
        return Enumerable.Range(0, lines.Length)
            .Where(line => lines[line].TrimEnd('\r').Length > MaxColumns && !inLongText.Contains(line))
            .Select(line => $"{Path.GetRelativePath(Repository, path)}:{line + 1}");
    }

    private static bool IsLongText(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => true,
        SyntaxKind.StringLiteralToken => token.Span.Length > LongText,
        SyntaxKind.InterpolatedStringTextToken => token.Parent?.Parent?.Span.Length > LongText,
        _ => false,
    };

    private static IEnumerable<int> LinesOf(SyntaxTree tree, SyntaxToken token)
    {
        LinePositionSpan span = tree.GetLineSpan(token.Span).Span;
        return Enumerable.Range(span.Start.Line, span.End.Line - span.Start.Line + 1);
    }
}
