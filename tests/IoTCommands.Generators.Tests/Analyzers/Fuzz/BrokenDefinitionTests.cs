using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Analyzers.Fuzz;

/// <summary>
/// Runs all analyzers and the generator on definition files as they are during typing. None may throw, and every diagnostic is inside its file.
/// </summary>
public sealed class BrokenDefinitionTests
{
    private const string Signs = "{}[]\",:\\$0e-. \n\u00A0\u2028\uD800";

    public static TheoryData<string> Names => [.. MistakenFiles.Definitions.Keys];

    [Fact]
    public void There_are_definitions_enough() => Assert.True(MistakenFiles.Definitions.Count >= 20);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_prefix_of_a_definition_is_survived(string name)
    {
        string text = MistakenFiles.Definitions[name];
        return SurviveAsync(Enumerable.Range(0, text.Length + 1).Select(length => text[..length]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Definitions_with_other_characters_are_survived(string name)
    {
        string text = MistakenFiles.Definitions[name];
        Random random = new(20_241_123);
        return SurviveAsync(Enumerable.Range(0, 200).Select(_ =>
        {
            string mutated = text;
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int place = random.Next(mutated.Length);
                mutated = mutated.Remove(place, random.Next(2)).Insert(place, Signs[random.Next(Signs.Length)].ToString());
            }

            return mutated;
        }));
    }

    /// <summary>Analyzes all texts in one project, which also tests rules about several files.</summary>
    private static async Task SurviveAsync(IEnumerable<string> texts)
    {
        TestProject project = TestProject.Kitchen;
        int number = 0;
        foreach (string text in texts)
        {
            project = project.WithDefinition($"commands/{number++}.json", text);
        }

        CSharpCompilation compilation = project.Compile();
        ImmutableArray<Diagnostic> found = await ProjectAnalysis.RunAsync(compilation, project, AnalyzerRules.Analyzers, TestContext.Current.CancellationToken);
        Dictionary<string, int> lengths = project.Files.ToDictionary(static file => file.Path, static file => file.GetText()!.Length);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic =>
        {
            Assert.NotEqual("AD0001", diagnostic.Id);
            TextSpan span = diagnostic.Location.SourceSpan;
            Assert.InRange(span.End, span.Start, lengths[diagnostic.Location.GetLineSpan().Path]);
        });
        GeneratorDriver driver = GeneratorRun.CreateDriver(project).RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(driver.GetRunResult().Results).Exception);
    }
}
