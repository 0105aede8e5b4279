using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Tests series of edits of all kinds. Outputs and diagnostics must never depend on earlier states.</summary>
public sealed class RandomEditTests
{
    private const int Edits = 80;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new DeclarationAnalyzer(), new DefinitionFileAnalyzer()];

    [Theory]
    [InlineData(1)]
    [InlineData(206)]
    [InlineData(214)]
    public async Task After_every_edit_the_outputs_and_diagnostics_are_those_of_a_first_run_over_the_same_files(int seed)
    {
        Random random = new(seed);
        EditedProject state = new();
        TestProject project = state.ApplyTo(TestProject.Kitchen);
        CSharpCompilation compilation = state.Compile(project, before: null);
        GeneratorDriver driver = GeneratorRun.CreateDriver(project).RunGenerators(compilation, TestContext.Current.CancellationToken);
        AssertNoErrors(compilation);
        int compared = 0;
        string before = "";
        for (int i = 0; i < Edits; i++)
        {
            state.Edit(random);
            TestProject next = state.ApplyTo(project);
            driver = GeneratorRun.Tell(driver, project, next);
            project = next;
            compilation = state.Compile(project, compilation);
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

            // If code does not compile, the compiler reports why. Until the error is fixed, earlier generated code may remain.
            if (!HasErrors(compilation))
            {
                // This project shares nothing with what the driver has used.
                TestProject copy = state.ApplyTo(TestProject.Kitchen.WithoutCode("Program.cs"));
                CSharpCompilation copied = state.Compile(copy, before: null);
                string expected = Outputs(GeneratorRun.CreateDriver(copy).RunGenerators(copied, TestContext.Current.CancellationToken))
                    + await DiagnosticsAsync(copied, copy);
                string actual = Outputs(driver) + await DiagnosticsAsync(compilation, project);
                Assert.True(expected == actual, $"After edit {i} of seed {seed}: {state.Describe()}; before: {before}\n{FirstDifference(expected, actual)}");
                compared++;
            }

            before = state.Describe();
        }

        Assert.True(compared > Edits / 4, $"Only {compared} of {Edits} edits led to code that compiles.");
    }

    private static bool HasErrors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static void AssertNoErrors(CSharpCompilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static string Outputs(GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return string.Join('\n', result.GeneratedSources
            .OrderBy(static source => source.HintName, StringComparer.Ordinal)
            .Select(static source => $"{source.HintName}\n{source.SourceText}"));
    }

    private static async Task<string> DiagnosticsAsync(CSharpCompilation compilation, TestProject project)
    {
        ImmutableArray<Diagnostic> diagnostics = await ProjectAnalysis.RunAsync(compilation, project, Analyzers, TestContext.Current.CancellationToken);
        return string.Join('\n', diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
    }

    private static string FirstDifference(string expected, string actual)
    {
        int length = expected.Zip(actual).TakeWhile(static pair => pair.First == pair.Second).Count();
        int start = Math.Max(0, length - 100);
        return $"expected: {expected.Substring(start, Math.Min(200, expected.Length - start))}\nactual: "
            + $"{actual.Substring(start, Math.Min(200, actual.Length - start))}";
    }
}
