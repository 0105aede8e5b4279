using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Docs.Tests;

/// <summary>C# of a page, found by the word behind its language: <c>```csharp start</c>.</summary>
/// <param name="Page">From the repository's root: <c>docs/local-endpoint.md</c>.</param>
/// <param name="Name">Empty where the block has none.</param>
/// <param name="Text">As it stands there.</param>
internal sealed partial record CodeBlock(string Page, string Name, string Text)
{
    private static readonly string Root = Path.Combine(TestPaths.CommandsDirectory, "..");

    public static CodeBlock Get(string page, string name) => Assert.Single(OfPage(page), block => block.Name == name);

    /// <summary>Those of the README and of the guides.</summary>
    public static IEnumerable<CodeBlock> All() => Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md")
        .Select(static path => "docs/" + Path.GetFileName(path))
        .Append("README.md")
        .SelectMany(OfPage);

    /// <summary>The command definition that a page has.</summary>
    public static string Definition(string page)
        => Assert.Single(Json().Matches(File.ReadAllText(Path.Combine(Root, page))).Select(static match => match.Groups["text"].Value), IsDefinition);

    private static bool IsDefinition(string json) => json.Contains("\"commandId\"", StringComparison.Ordinal);

    private static IEnumerable<CodeBlock> OfPage(string page) => Blocks()
        .Matches(File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n"))
        .Select(match => new CodeBlock(page, match.Groups["name"].Value.Trim(), match.Groups["text"].Value));

    [GeneratedRegex("^ *```csharp(?<name>[^\n]*)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    [GeneratedRegex("^```json[^\n]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Json();
}
