using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>
/// Tests correct programs that start commands with the SDK alone, in the ways that users write them. None may get an error or a warning from any analyzer.
/// </summary>
public sealed class CorrectProgramTests
{
    public static TheoryData<string> Names => [.. CorrectPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_correct_program_gets_no_diagnostic(string name)
    {
        CSharpCompilation compilation = UntypedAnalysis.Compile(CorrectPrograms.All[name], CorrectPrograms.Commands);
        Assert.Empty(compilation.GetSemanticModel(compilation.SyntaxTrees[^1]).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        IEnumerable<Diagnostic> diagnostics = await UntypedAnalysis.AnalyzeWithAllAsync(compilation);

        // The only diagnostic is the suggestion to use the typed call, because all of these calls could be typed.
        Assert.All(diagnostics, static diagnostic => Assert.Equal("IOTC4010", diagnostic.Id));
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(CorrectPrograms.All.Count >= 60, $"{CorrectPrograms.All.Count} programs");
}
