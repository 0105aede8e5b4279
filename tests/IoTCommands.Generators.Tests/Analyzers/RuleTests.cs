using System.Reflection;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>What every rule must have.</summary>
public sealed class RuleTests
{
    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. typeof(IoTCommandsGenerator).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void The_release_file_has_every_rule_with_its_category_and_severity()
    {
        string path = Path.Combine(TestPaths.ProjectDirectory, "../../generator/IoTCommands.Generators/AnalyzerReleases.Unshipped.md");
        string[] rows = [.. File.ReadLines(path).Where(line => line.StartsWith("IOTC", StringComparison.Ordinal)).Select(line => line[..line.LastIndexOf('|')].TrimEnd())];
        Assert.Equal(Rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"), rows);
    }

    [Fact]
    public void The_help_link_of_a_rule_ends_in_its_page() => Assert.All(Rules, rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Rules.Length, Rules.Select(rule => rule.Id).Distinct().Count());
}
