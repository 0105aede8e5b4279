using System.Reflection;
using System.Text.RegularExpressions;
using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>
/// Tests the table of docs/rules/README.md, which is created from the descriptors, the fixes and the package's targets. With the environment variable
/// UPDATE_BASELINES=1, it is written instead of compared.
/// </summary>
public sealed partial class RuleTableTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    private static readonly string ReadmePath = Path.Combine(RulePages.Folder, "README.md");

    private static readonly HashSet<string> Fixable =
    [
        .. typeof(JsonCodeFixProvider).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
    ];

    private static readonly string Repository = Path.Combine(TestPaths.ProjectDirectory, "../..");

    private static readonly string[] SetUpErrors = TargetErrors.CodesIn(Repository);

    [Fact]
    public void The_table_has_every_rule_as_it_is()
    {
        string[] rows =
        [
            .. AnalyzerRules.All
                .Select(static rule => Row(rule.Id, SeverityOf(rule), rule.Title.ToString(null), PlaceOf(rule)))
                .Concat(SetUpErrors.Select(static code => Row(code, TargetErrors.SeverityIn(Repository, code), RulePages.Get(code).Title, "build")))
                .Order(StringComparer.Ordinal),
        ];
        string text = File.ReadAllText(ReadmePath);
        string expected = text[..(text.LastIndexOf("|---|\n", StringComparison.Ordinal) + "|---|\n".Length)]
            + string.Concat(rows.Select(static row => row + "\n"));
        if (IsUpdate)
        {
            File.WriteAllText(ReadmePath, expected);
        }

        Assert.Equal(expected, File.ReadAllText(ReadmePath));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
        => Assert.Equal(
            AnalyzerRules.All.Select(static rule => rule.Id).Concat(SetUpErrors).Order(StringComparer.Ordinal),
            RulePages.All.Select(static page => page.Id));

    [Fact]
    public void A_page_has_the_title_of_its_rule()
        => Assert.All(AnalyzerRules.All, static rule => Assert.Equal(rule.Title.ToString(null), RulePages.Get(rule.Id).Title, ignoreCase: true));

    [Fact]
    public void Links_between_pages_lead_to_pages()
        => Assert.All(
            RulePages.All.SelectMany(static page => Link().Matches(page.Text).Select(link => (page.Id, link.Value))),
            static link => Assert.True(File.Exists(Path.Combine(RulePages.Folder, link.Value)), $"{link.Id} links to {link.Value}."));

    private static string Row(string id, string severity, string title, string place)
        => $"| [{id}]({id}.md) | {severity} | {char.ToUpperInvariant(title[0])}{title[1..]} | {place} | {(Fixable.Contains(id) ? "yes" : "")} |";

    private static string PlaceOf(DiagnosticDescriptor rule) => AnalyzerRules.PlaceOf(rule) switch
    {
        RulePlace.Code => "C# code",
        RulePlace.DefinitionFile => "definition file",
        _ => "project",
    };

    private static string SeverityOf(DiagnosticDescriptor rule)
        => rule.DefaultSeverity == DiagnosticSeverity.Info ? "Suggestion" : rule.DefaultSeverity.ToString();

    [GeneratedRegex("(?<=\\]\\()[^)#:]+\\.md(?=\\))")]
    private static partial Regex Link();
}
