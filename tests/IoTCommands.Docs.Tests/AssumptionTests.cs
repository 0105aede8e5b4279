using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Testing;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests that the table of what AWS does not document names each option of AwsAssumptions, and no other.</summary>
public sealed partial class AssumptionTests
{
    [Fact]
    public void The_table_names_every_option_once()
    {
        string page = File.ReadAllText(Path.Combine(TestPaths.CommandsDirectory, "..", "docs", "local-endpoint.md"));
        string section = page[page.IndexOf("## Where AWS's documentation is silent", StringComparison.Ordinal)..];

        Assert.Equal(
            typeof(AwsAssumptions).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
            Options().Matches(section).Select(static match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_has_a_question_an_answer_and_an_option()
    {
        string page = File.ReadAllText(Path.Combine(TestPaths.CommandsDirectory, "..", "docs", "local-endpoint.md"));
        string section = page[page.IndexOf("## Where AWS's documentation is silent", StringComparison.Ordinal)..];

        Assert.All(
            section.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)),
            static line =>
            {
                Assert.Equal(4, line.Count(static c => c == '|'));
                Assert.True(line.EndsWith("| option |", StringComparison.Ordinal) || Options().IsMatch(line), line);
            });
    }

    [GeneratedRegex("\\| `(?<name>[A-Za-z]+)` \\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Options();
}
