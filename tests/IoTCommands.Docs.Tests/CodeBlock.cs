using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Docs.Tests;

/// <summary>A C# code block of a page, found by the word after its language: <c>```csharp start</c>.</summary>
/// <param name="Page">The page's path from the repository's root: <c>docs/local-endpoint.md</c>.</param>
/// <param name="Name">The block's name; empty if it has none.</param>
/// <param name="Text">The text as it is on the page.</param>
internal sealed partial record CodeBlock(string Page, string Name, string Text)
{
    private static readonly string Root = Path.Combine(TestPaths.CommandsDirectory, "..");

    public static CodeBlock Get(string page, string name) => Assert.Single(OfPage(page), block => block.Name == name);

    /// <summary>Returns the blocks of the README and of the guides.</summary>
    public static IEnumerable<CodeBlock> All() => Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md")
        .Select(static path => "docs/" + Path.GetFileName(path))
        .Append("README.md")
        .SelectMany(OfPage);

    /// <summary>Returns the command definition that a page contains.</summary>
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
