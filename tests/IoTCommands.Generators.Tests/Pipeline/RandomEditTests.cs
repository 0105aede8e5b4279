using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>What was read of declared types is kept from edit to edit: whatever the edits are, a project that compiles has the outputs that a first run gives it.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Outputs_after_many_edits_are_those_of_a_first_run(int seed)
    {
        Random random = new(seed);
        TestProject project = RandomEdits.Start();
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = GeneratorRun.CreateDriver(project).RunGenerators(compilation, TestContext.Current.CancellationToken);
        List<string> story = [];
        for (int i = 0; i < Edits; i++)
        {
            TestProject next = RandomEdits.Next(project, random);
            story.Add(Describe(project, next));
            compilation = next.Compile(compilation);
            driver = GeneratorRun.Tell(driver, project, next).RunGenerators(compilation, TestContext.Current.CancellationToken);
            project = next;
            AssertFresh(driver, project, story);
        }
    }

    private static void AssertFresh(GeneratorDriver driver, TestProject project, List<string> story)
    {
        GeneratorDriver fresh = GeneratorRun.CreateDriver(project).RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation output, out _, TestContext.Current.CancellationToken);
        ImmutableSortedDictionary<string, string> expected = OutputsOf(fresh);
        ImmutableSortedDictionary<string, string> actual = OutputsOf(driver);
        if (expected.SequenceEqual(actual))
        {
            return;
        }

        // Code that the compiler refuses may keep what it had before: nobody runs it, and mended it is read anew or is what it was.
        if (!output.GetDiagnostics(TestContext.Current.CancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            Assert.Fail($"After {string.Join(", then ", story)}:\n{string.Join('\n', expected.Except(actual).Concat(actual.Except(expected)))}");
        }
    }

    private static ImmutableSortedDictionary<string, string> OutputsOf(GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return result.GeneratedSources.ToImmutableSortedDictionary(static source => source.HintName, static source => source.SourceText.ToString());
    }

    private static string Describe(TestProject before, TestProject after)
    {
        foreach (string path in before.Code.Keys.Union(after.Code.Keys))
        {
            if (before.Code.GetValueOrDefault(path) != after.Code.GetValueOrDefault(path))
            {
                return $"{path} = {after.Code.GetValueOrDefault(path)}";
            }
        }

        return "another definition or option";
    }
}
