using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>
/// The rules that tests of analyzers and definitions expect. A mark, <c>{|IOTC4001:"targetc"|}</c>, fails its test unless the rule is reported at exactly that
/// span.
/// </summary>
internal static partial class MarkedRules
{
    private static readonly string[] Folders = ["Analyzers", "../IoTCommands.Definitions.Tests"];

    public static IReadOnlySet<string> Ids { get; } = Find();

    /// <summary>Finds the rules in string literals only: a mark in a comment is not a test.</summary>
    private static HashSet<string> Find() =>
    [
        .. Folders
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(TestPaths.ProjectDirectory, folder), "*Tests.cs", SearchOption.AllDirectories))
            .SelectMany(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens())
            .Where(static token => token.Kind()
                is SyntaxKind.StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken)
            .SelectMany(static token => Mark().Matches(token.ValueText))
            .Select(static mark => mark.Groups["id"].Value),
    ];

    /// <summary>Matches a mark, or an id alone. Tests compare an id alone if a diagnostic has no location, or if they check more than its location.</summary>
    [GeneratedRegex(@"\{\|(?<id>IOTC[0-9]{4}):|^(?<id>IOTC[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
