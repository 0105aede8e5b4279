using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>
/// Tests that the last line of a page names the files that check its rule, and the test file that contains its id most often. With the environment variable
/// UPDATE_BASELINES=1, the line is written instead of compared.
/// </summary>
[Collection(nameof(RulePages))]
public sealed partial class RuleSourceTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    private static readonly string Repository = Path.GetFullPath(Path.Combine(TestPaths.ProjectDirectory, "../.."));

    private static readonly (string Path, string Text)[] Sources = Read("generator", static path => !path.Contains(".CodeFixes/", StringComparison.Ordinal));

    private static readonly (string Path, string Text)[] Tests = Read("tests", static path => path.EndsWith("Tests.cs", StringComparison.Ordinal)
        && !Regex.IsMatch(path, "/(Docs|Fuzz|Robustness|Mistakes|Consumers)/|CodeFixes|SuppressionTests|RuleTableTests|CostTests"));

    public static TheoryData<string> Ids => [.. RulePages.All.Select(static page => page.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_names_the_files_of_its_rule(string id)
    {
        RulePage page = RulePages.ReadAgain(id);
        string body = SourceLine().Replace(page.Text, "");
        string expected = $"{body.TrimEnd('\n')}\n\nSource: {string.Join(", ", SourcesOf(id).Select(Link))}; tests: {Link(TestOf(id))}\n";
        if (IsUpdate)
        {
            File.WriteAllText(page.Path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(page.Path));
    }

    /// <summary>Returns the files that use a descriptor of the rule. For a rule of the build, returns the targets file.</summary>
    private static string[] SourcesOf(string id)
    {
        string[] own = [.. Sources.Where(static source => source.Path.EndsWith("Descriptors.cs", StringComparison.Ordinal)).SelectMany(table => Fields(table,
            id))];
        string[] found = FilesWith(id, own);
        Assert.NotEmpty(found);
        return found;
    }

    private static string[] FilesWith(string id, string[] uses) =>
    [
        .. Sources
            .Where(source => source.Path.EndsWith(".targets", StringComparison.Ordinal)
                ? source.Text.Contains($"\"{id}\"", StringComparison.Ordinal)
                : uses.Any(use => Regex.IsMatch(source.Text, use + "\\b")))
            .Select(static source => source.Path),
    ];

    private static IEnumerable<string> Fields((string Path, string Text) table, string id)
    {
        string name = Path.GetFileNameWithoutExtension(table.Path);
        string[] fields = [.. Field().Matches(table.Text).Where(field => field.Value.Contains($"\"{id}\"",
            StringComparison.Ordinal)).Select(static field => field.Groups[1].Value)];
        string[] variants = [.. Field().Matches(table.Text).Where(field => fields.Any(other => field.Value.Contains($"({other} with",
            StringComparison.Ordinal))).Select(static field => field.Groups[1].Value)];
        return fields.Concat(variants).Select(field => $"{name}\\.{field}");
    }

    private static string TestOf(string id)
    {
        (string path, int count) = Tests.Select(test => (test.Path, Regex.Count(test.Text, id))).MaxBy(static test => test.Item2);
        Assert.True(count > 0, $"No test names {id}.");
        return path;
    }

    private static string Link(string path) => $"[{Path.GetFileName(path)}](../../{path})";

    private static (string Path, string Text)[] Read(string folder, Func<string, bool> isIncluded) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository, path).Replace('\\', '/'))
            .Where(path => (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".targets", StringComparison.Ordinal))
                && !Regex.IsMatch(path, "/(bin|obj)/") && isIncluded(path))
            .Order(StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(Path.Combine(Repository, path)))),
    ];

    [GeneratedRegex("\n*^Source: .*\n*\\z", RegexOptions.Multiline)]
    private static partial Regex SourceLine();

    [GeneratedRegex("Descriptor (\\w+) =.*?;$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Field();
}
