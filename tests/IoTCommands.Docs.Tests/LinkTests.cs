using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests that the targets of links on pages exist: other pages, their headings, pictures, files of the repository, and tests.</summary>
public sealed partial class LinkTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestPaths.CommandsDirectory, ".."));

    private static readonly string[] Patterns = ["*.md", "docs/*.md", "runtime/*/*.md", "samples/*/*.md"];

    public static TheoryData<string> Pages() =>
    [
        .. Patterns
            .SelectMany(static pattern => Find(Root, pattern.Split('/')))
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_leads_to_a_file_and_to_a_heading_of_it(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Root, page))!;
        Assert.All(
            Link().Matches(WithoutCode(page))
                .Select(static match => match.Groups["target"].Value)
                .Where(static target => !target.Contains("://", StringComparison.Ordinal)),
            target =>
            {
                string[] parts = target.Split('#');
                string file = parts[0].Length == 0 ? Path.Combine(Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
                Assert.True(File.Exists(file) || Directory.Exists(file), $"{page} links to {target}, which does not exist.");
                if (parts.Length > 1)
                {
                    Assert.Contains(parts[1], Heading().Matches(File.ReadAllText(file)).Select(static match => Anchor(match.Groups["text"].Value)));
                }
            });
    }

    /// <summary>Readers do not find a page without a link to it.</summary>
    [Fact]
    public void Each_page_of_docs_is_in_its_index()
    {
        string index = File.ReadAllText(Path.Combine(Root, "docs/README.md"));

        Assert.All(
            Directory.GetFiles(Path.Combine(Root, "docs"), "*.md").Select(static path => Path.GetFileName(path)).Where(static name => name != "README.md"),
            name => Assert.Contains($"({name})", index, StringComparison.Ordinal));
    }

    /// <summary>If a test was renamed or deleted, its claim is no longer tested.</summary>
    [Fact]
    public void Each_claim_of_the_page_on_security_names_a_test_that_exists()
    {
        Dictionary<string, string> tests = Directory.GetFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .GroupBy(static path => Path.GetFileNameWithoutExtension(path), File.ReadAllText)
            .ToDictionary(static group => group.Key, static group => string.Concat(group));
        Match[] named = [.. (IEnumerable<Match>)TestName().Matches(File.ReadAllText(Path.Combine(Root, "docs/security.md")))];

        Assert.True(named.Length > 30);
        Assert.All(named, match =>
        {
            Assert.Contains(match.Groups["class"].Value, tests.Keys);
            Assert.Contains(match.Groups["method"].Value, tests[match.Groups["class"].Value], StringComparison.Ordinal);
        });
    }

    private static string WithoutCode(string page) => Code().Replace(File.ReadAllText(Path.Combine(Root, page)), "");

    /// <summary>Returns the anchor of a heading, as GitHub creates it.</summary>
    private static string Anchor(string heading)
        => string.Concat(heading.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static IEnumerable<string> Find(string folder, string[] pattern) => pattern.Length == 1
        ? Directory.GetFiles(folder, pattern[0])
        : Directory.GetDirectories(folder, pattern[0]).SelectMany(inner => Find(inner, pattern[1..]));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.*?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ *```.*?^ *```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"`(?<class>[A-Z]\w*Tests)(?:\.(?<method>\w+))?`")]
    private static partial Regex TestName();
}
