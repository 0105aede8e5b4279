using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Tests correct programs, in the ways that users write them. None may get a diagnostic.</summary>
public sealed class CorrectProgramTests
{
    public static TheoryData<string> Names => [.. CorrectPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_correct_program_gets_no_diagnostic(string name)
    {
        CSharpCompilation compilation = TypedAnalysis.Compile(CorrectPrograms.All[name]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await TypedAnalysis.AnalyzeAsync(compilation, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(CorrectPrograms.All.Count >= 30, $"{CorrectPrograms.All.Count} programs");
}
