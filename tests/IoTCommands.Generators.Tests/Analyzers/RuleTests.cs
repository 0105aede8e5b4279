using System.Globalization;
using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Docs.Rules;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>
/// Tests what every rule must have, including tests of its own. The examples of its page test that it is reported, and not for a near miss; the test of the
/// table tests its row. With the environment variable UPDATE_BASELINES=1, the release file is written instead of compared.
/// </summary>
public sealed class RuleTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    private static readonly string[] Sections = ["Cause", "Rule description", "How to fix violations", "Example", "When to suppress warnings", "See also"];

    public static TheoryData<string> Rules => AnalyzerRules.Ids;

    [Fact]
    public void The_release_files_have_every_rule_with_its_category_severity_and_title()
    {
        const string Rule = "--------|----------|----------|-------\n";
        string folder = Path.Combine(TestPaths.ProjectDirectory, "../../generator/IoTCommands.Generators");
        string[] shipped = File.ReadAllLines(Path.Combine(folder, "AnalyzerReleases.Shipped.md"));
        string path = Path.Combine(folder, "AnalyzerReleases.Unshipped.md");
        string text = File.ReadAllText(path);
        string expected = text[..(text.IndexOf(Rule, StringComparison.Ordinal) + Rule.Length)] + string.Concat(AnalyzerRules.All
            .Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}")
            .Except(shipped)
            .Select(static row => row + "\n"));
        if (IsUpdate)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void The_help_link_of_a_rule_ends_in_its_page() => Assert.All(
        AnalyzerRules.All,
        rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(AnalyzerRules.All.Length, AnalyzerRules.All.Select(rule => rule.Id).Distinct().Count());

    /// <summary>Roslyn formats a message only if it has arguments. Without arguments, doubled braces are shown doubled.</summary>
    [Fact]
    public void A_message_without_placeholders_has_no_braces() => Assert.All(
        AnalyzerRules.All.Select(
            static rule => rule.MessageFormat.ToString(CultureInfo.InvariantCulture)).Where(static format => !format.Contains("{0}", StringComparison.Ordinal)),
        format => Assert.DoesNotMatch("[{}]", format));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_raised_in_a_test_of_its_own(string id) => Assert.Contains(id, MarkedRules.Ids);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_says_what_severity_and_what_place_its_rule_has(string id)
    {
        DiagnosticDescriptor rule = AnalyzerRules.Get(id);
        string severity = rule.DefaultSeverity == DiagnosticSeverity.Info ? "Suggestion" : rule.DefaultSeverity.ToString();
        string place = AnalyzerRules.PlaceOf(rule) switch
        {
            RulePlace.Code => "in C# code",
            RulePlace.DefinitionFile => "in the definition file",
            _ => "of the project as a whole",
        };
        Assert.Matches($"^{severity}\\b.*, {place}\\.$", RulePages.Get(id).Text.Split('\n')[2]);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_sections_that_people_look_for(string id)
    {
        string[] sections = [.. Regex.Matches(RulePages.Get(id).Text, "^## (.+)$", RegexOptions.Multiline).Select(static match => match.Groups[1].Value)];
        Assert.Equal(Sections.Where(section => section != "See also" || sections.Contains(section)), sections);
    }
}
