using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Analyzers;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>
/// Tests the pages of the rules: the bad examples of a page report its rule. The good examples, which are near misses, do not. With the environment variable
/// UPDATE_BASELINES=1, the messages after the bad examples are written instead of compared. Review the changes then.
/// </summary>
[Collection(nameof(RulePages))]
public sealed partial class RulePageTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    public static TheoryData<string> Rules => AnalyzerRules.Ids;

    public static TheoryData<string> DefinitionDescriptors => [.. Definitions.DefinitionDescriptors.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_bad_example_breaks_the_rule_and_no_other(string id)
    {
        RulePage page = RulePages.ReadAgain(id);
        List<string> messages = [];
        foreach (PageExample example in page.ExamplesOf(isBad: true))
        {
            ExampleProject project = new(example);
            Assert.Empty(project.Errors);
            IReadOnlyList<Diagnostic> diagnostics = Relevant(await project.AnalyzeAsync(), id);
            Assert.NotEmpty(diagnostics);
            Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Id == id, $"{id}: a bad example has {ShownDiagnostic.Of(diagnostic)}"));
            messages.Add(string.Concat(diagnostics.Select(diagnostic => ShownDiagnostic.Of(diagnostic) + "\n").Distinct()));
            AssertMarked(example, diagnostics, id);
        }

        string expected = page.WithMessages(messages);
        if (IsUpdate)
        {
            await File.WriteAllTextAsync(page.Path, expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(page.Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_good_example_breaks_no_rule(string id)
    {
        foreach (PageExample example in RulePages.Get(id).ExamplesOf(isBad: false))
        {
            ExampleProject project = new(example);
            Assert.Empty(project.Errors);
            Assert.Empty(Relevant(await project.AnalyzeAsync(), id).Select(ShownDiagnostic.Of));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_good_example_is_a_near_miss(string id)
    {
        RulePage page = RulePages.Get(id);
        HashSet<string>[] bad = [.. page.ExamplesOf(isBad: true).Select(WordsOf)];
        Assert.All(
            page.ExamplesOf(isBad: false).Select(WordsOf),
            good => Assert.Contains(bad, other => good.Count(other.Contains) * 2 > Math.Min(good.Count, other.Count)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_configuration_that_a_page_shows_does_what_it_says(string id)
    {
        RulePage page = RulePages.Get(id);
        Match setting = Setting().Match(page.Configuration);
        Assert.Equal(id, setting.Groups["id"].Value);
        foreach (PageExample example in page.ExamplesOf(isBad: true))
        {
            string[] severities = [.. (await new ExampleProject(example).AnalyzeAsync(page.Configuration))
                .Where(diagnostic => diagnostic.Id == id).Select(ShownDiagnostic.SeverityOf).Distinct()];
            Assert.Equal(setting.Groups["severity"].Value == "none" ? [] : [setting.Groups["severity"].Value], severities);
        }
    }

    [Theory]
    [MemberData(nameof(DefinitionDescriptors))]
    public async Task Nothing_can_be_started_if_a_definition_has_an_error(string id)
    {
        foreach (PageExample example in RulePages.Get(id).ExamplesOf(isBad: true))
        {
            ExampleProject project = new(example);
            bool hasError = (await project.AnalyzeAsync()).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.Equal(!hasError, project.CanStart);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_pragma_turns_off_a_rule_whose_places_are_in_code(string id)
    {
        if (AnalyzerRules.PlaceOf(AnalyzerRules.Get(id)) != RulePlace.Code)
        {
            Assert.DoesNotContain("#pragma", RulePages.Get(id).Text, StringComparison.Ordinal);
            return;
        }

        Assert.Contains($"`#pragma warning disable {id}`", RulePages.Get(id).Text, StringComparison.Ordinal);
        foreach (PageExample example in RulePages.Get(id).ExamplesOf(isBad: true))
        {
            Assert.DoesNotContain(await new ExampleProject(example, $"#pragma warning disable {id}\n").AnalyzeAsync(), diagnostic => diagnostic.Id == id);
        }
    }

    /// <summary>Excludes suggestions of other rules, because they are not mistakes.</summary>
    private static Diagnostic[] Relevant(IReadOnlyList<Diagnostic> diagnostics, string id)
        => [.. diagnostics.Where(diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Verifies that the comments <c>// IOTC4001</c> of C# examples are on exactly the reported lines.</summary>
    private static void AssertMarked(PageExample example, IReadOnlyList<Diagnostic> diagnostics, string id)
    {
        if (example.Blocks[0].Language == "csharp")
        {
            string[] lines = example.Text.Split('\n');
            IEnumerable<int> marked = Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains($"// {id}", StringComparison.Ordinal));
            Assert.Equal(marked, diagnostics.Select(static diagnostic => diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line).Distinct());
        }
    }

    private static HashSet<string> WordsOf(PageExample example) => [.. Word().Matches(example.Text).Select(static word => word.Value)];

    [GeneratedRegex("^dotnet_diagnostic\\.(?<id>\\w+)\\.severity = (?<severity>\\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex("[\\w.-]+")]
    private static partial Regex Word();
}
