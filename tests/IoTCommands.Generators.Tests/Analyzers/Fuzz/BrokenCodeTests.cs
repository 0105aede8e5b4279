using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Analyzers.Untyped;
using IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Fuzz;

/// <summary>Runs all analyzers and the generator on programs as they are during typing. None may throw.</summary>
public sealed class BrokenCodeTests
{
    /// <summary>The number of files in one project. They share the fixed cost of compilation and analysis.</summary>
    private const int FilesOfAProject = 150;

    public static TheoryData<string> Mistaken => [.. MistakenFiles.Code.Keys];

    public static TheoryData<string> Correct => [.. CorrectPrograms.All.Keys];

    [Fact]
    public void There_are_programs_enough() => Assert.True(MistakenFiles.Code.Count >= 30);

    [Theory]
    [MemberData(nameof(Mistaken))]
    public Task A_program_with_a_mistake_is_survived_up_to_each_token(string name)
    {
        string code = MistakenFiles.Code[name];

        // The usings are in every file, and no analyzer uses them.
        return SurviveAsync(UnfinishedCode.PrefixesOf(code, code.IndexOf("namespace", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Mistaken))]
    public Task Programs_with_other_tokens_are_survived(string name) => SurviveAsync(Mutate(MistakenFiles.Code[name], 100));

    [Theory]
    [MemberData(nameof(Correct))]
    public Task Correct_programs_with_other_tokens_are_survived(string name) => SurviveAsync(Mutate(CorrectPrograms.All[name], 10));

    private static IEnumerable<string> Mutate(string code, int count)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()];
        Random random = new(20_241_123);
        for (int i = 0; i < count; i++)
        {
            string mutated = code;
            IEnumerable<SyntaxToken> changed = Enumerable.Range(0, 1 + (i % 3)).Select(_ => tokens[random.Next(tokens.Length)]).Distinct();
            foreach (SyntaxToken token in changed.OrderByDescending(static token => token.SpanStart))
            {
                string other = random.Next(3) == 0 ? "" : tokens[random.Next(tokens.Length)].Text;
                mutated = mutated.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, other);
            }

            yield return mutated;
        }
    }

    private static async Task SurviveAsync(IEnumerable<string> programs)
    {
        foreach (string[] files in programs.Chunk(FilesOfAProject))
        {
            CSharpCompilation compilation = UntypedAnalysis.Compile(CorrectPrograms.Commands, [.. files.Select(MistakenFiles.Rename)]);
            ImmutableArray<Diagnostic> found = await UntypedAnalysis.AnalyzeWithAllAsync(compilation);
            Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
            GeneratorDriver driver = GeneratorRun.CreateDriver(TestProject.Kitchen).RunGenerators(compilation, TestContext.Current.CancellationToken);
            Assert.Null(Assert.Single(driver.GetRunResult().Results).Exception);
        }
    }
}
