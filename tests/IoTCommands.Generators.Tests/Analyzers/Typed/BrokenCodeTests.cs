using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Tests code as it is during typing: the analyzer must never throw.</summary>
public sealed class BrokenCodeTests
{
    private const int FilesOfAProject = 150;

    [Theory]
    [MemberData(nameof(MistakenPrograms.Names), MemberType = typeof(MistakenPrograms))]
    public async Task A_whole_program_has_its_mistakes(string name)
    {
        (string code, string[] ids) = MistakenPrograms.Get(name);
        CSharpCompilation compilation = TypedAnalysis.Compile(code);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await TypedAnalysis.AnalyzeAsync(compilation, TestContext.Current.CancellationToken);
        Assert.Equal(ids, found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(MistakenPrograms.Names), MemberType = typeof(MistakenPrograms))]
    public Task A_program_is_survived_up_to_each_token(string name) => SurviveAsync(UnfinishedCode.PrefixesOf(MistakenPrograms.Get(name).Code));

    [Theory]
    [MemberData(nameof(MistakenPrograms.Names), MemberType = typeof(MistakenPrograms))]
    public Task A_program_without_some_of_its_tokens_is_survived(string name)
    {
        string code = MistakenPrograms.Get(name).Code;
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(code,
            cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        Random random = new(20_240_817);
        List<string> programs = [];
        for (int i = 0; i < 60; i++)
        {
            string mutated = code;
            foreach (SyntaxToken token in Enumerable.Range(0,
                1 + (i % 3)).Select(_ => tokens[random.Next(tokens.Length)]).Distinct().OrderByDescending(static token => token.SpanStart))
            {
                mutated = mutated.Remove(token.SpanStart, token.Span.Length);
            }

            programs.Add(mutated);
        }

        return SurviveAsync(programs);
    }

    /// <summary>Analyzes many programs in one project, each in its own namespace. They share the fixed cost of a compilation.</summary>
    private static async Task SurviveAsync(IEnumerable<string> programs)
    {
        foreach (string[] files in programs.Select(static (code, index) => $"namespace N{index};\n{code}").Chunk(FilesOfAProject))
        {
            ImmutableArray<Diagnostic> found = await TypedAnalysis.AnalyzeAsync(TypedAnalysis.Compile(files), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "AD0001");
        }
    }
}
