using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>
/// Tests that the mistakes that tests/IoTCommands.Mistakes shows in a build log are the bad examples of the pages. With the environment variable
/// UPDATE_BASELINES=1, they are written instead of compared.
/// </summary>
public sealed class MistakeTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    private static readonly string Folder = Path.Combine(TestPaths.ProjectDirectory, "../IoTCommands.Mistakes");

    private static readonly string[] Folders = ["", "commands", "named"];

    /// <summary>The rules whose mistakes are written by hand, because they depend on other files, on shared names, or on packages.</summary>
    private static readonly HashSet<string> ByHand = ["IOTC1009", "IOTC1010", "IOTC1036", "IOTC1039", "IOTC2015", "IOTC3006"];

    /// <summary>
    /// Gets the rules about definitions, declared types and calls. Mistakes about results, handlers and projects require more than an example contains.
    /// </summary>
    public static TheoryData<string> Rules =>
        [.. AnalyzerRules.All.Select(static rule => rule.Id).Where(static id => string.CompareOrdinal(id, "IOTC5") < 0 && !ByHand.Contains(id))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_mistakes_of_a_rule_are_the_bad_examples_of_its_page(string id)
    {
        Mistake[] mistakes = [.. RulePages.Get(id).ExamplesOf(isBad: true).SelectMany((example, index) => Mistake.Of(id, example, index + 1))];
        if (IsUpdate)
        {
            foreach (Mistake mistake in mistakes)
            {
                File.WriteAllText(Path.Combine(Folder, mistake.Path), mistake.Text);
            }
        }

        Assert.All(mistakes, static mistake => Assert.Equal(mistake.Text, File.ReadAllText(Path.Combine(Folder, mistake.Path))));
        Assert.Equal(
            mistakes.Select(static mistake => Path.GetFileName(mistake.Path)).Order(StringComparer.Ordinal),
            Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder, folder), $"{id}*"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Suggestions_are_warnings_there()
    {
        string path = Path.Combine(Folder, "Suggestions.globalconfig");
        string expected = "is_global = true\n\n" + string.Concat(AnalyzerRules.All
            .Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info)
            .Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n"));
        if (IsUpdate)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
