using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Docs.Rules;

namespace IoTCommands.Generators.Tests.Docs;

/// <summary>Tests that the diagnostic for the README's example of a mistake is the one that the README shows.</summary>
public sealed class ReadmeMistakeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(TestPaths.ProjectDirectory, "../../README.md"));

    [Fact]
    public async Task A_misspelt_type_in_the_definition_of_the_sixty_seconds_is_reported_as_it_says()
    {
        string definition = Block("json SetFanSpeed").Replace("INTEGER", "INTEGRE", StringComparison.Ordinal);
        ExampleProject project = new(new PageExample(IsBad: true, [new PageBlock("json", "commands/SetFanSpeed.json", definition)], Message: null));

        Assert.Equal(Block("text mistake"), ShownDiagnostic.Of(Assert.Single(await project.AnalyzeAsync())));
    }

    /// <summary>Returns the lines of a block without their indentation.</summary>
    private static string Block(string info)
    {
        Match block = Regex.Match(
            Readme,
            $"^(?<indent> *)```{info}\n(?<text>.*?)\n *```$",
            RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture);
        return Regex.Replace(block.Groups["text"].Value, $"^{block.Groups["indent"].Value}", "", RegexOptions.Multiline);
    }
}
