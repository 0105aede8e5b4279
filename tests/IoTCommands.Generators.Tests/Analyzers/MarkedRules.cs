using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>
/// The rules that tests of analyzers and definitions expect somewhere. A mark, <c>{|IOTC4001:"targetc"|}</c>, fails its test unless the rule is reported at
/// that very place.
/// </summary>
internal static partial class MarkedRules
{
    private static readonly string[] Folders = ["Analyzers", "../IoTCommands.Definitions.Tests"];

    public static IReadOnlySet<string> Ids { get; } = Find();

    /// <summary>Only texts count: a mark in a comment is no test.</summary>
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

    /// <summary>A mark, or the id alone, as tests compare it that look at a diagnostic without a place, or at more than its place.</summary>
    [GeneratedRegex(@"\{\|(?<id>IOTC[0-9]{4}):|^(?<id>IOTC[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
