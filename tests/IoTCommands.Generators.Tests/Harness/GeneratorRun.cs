using System.Collections.Immutable;
using System.Reflection;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>
/// A run of the generator over a project. Every one is a test of the cache as well: it is repeated with a copy of the compilation, and fails unless all was cached,
/// and unless what the steps hold is free of the compiler's objects. What was generated must compile without a diagnostic.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] StepNames = [.. typeof(StepNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!)];

    private readonly GeneratorDriver _driver;

    private GeneratorRun(TestProject project, CSharpCompilation compilation, GeneratorDriver driver)
    {
        Project = project;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        Input = compilation;
        Output = output;
        Result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
        Assert.Empty(diagnostics);
        Assert.Empty(Result.Diagnostics);
        CompilerOutput.AssertNone(Output.GetDiagnostics(TestContext.Current.CancellationToken));
        AssertNothingForbidden();
        AssertCachedWhenRepeated();
    }

    public TestProject Project { get; }

    public CSharpCompilation Input { get; }

    /// <summary>The compilation with all that was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal);

    /// <summary>The first run over a project.</summary>
    public static GeneratorRun Start(TestProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new IoTCommandsGenerator().AsSourceGenerator()],
            project.Files,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(project, project.Compile(), driver);
    }

    /// <summary>The next run, after the edits that lead from this run's project to another one, told to the driver as an editor tells them.</summary>
    public GeneratorRun Edit(Func<TestProject, TestProject> edit)
    {
        TestProject next = edit(Project);
        GeneratorDriver driver = ChangeFiles(_driver, Project.Files, next.Files);
        if (next.Options != Project.Options)
        {
            driver = driver.WithUpdatedAnalyzerConfigOptions(next.Options);
        }

        CSharpCompilation compilation = Input;
        if (next.ParseOptions != Project.ParseOptions)
        {
            driver = driver.WithUpdatedParseOptions(next.ParseOptions);
            compilation = next.Compile();
        }
        else if (next.Code != Project.Code || next.References != Project.References)
        {
            compilation = next.Compile();
        }

        return new GeneratorRun(next, compilation, driver);
    }

    /// <summary>The text of an output.</summary>
    public string Source(string hintName) => Assert.Single(Result.GeneratedSources, source => source.HintName == hintName).SourceText.ToString();

    /// <summary>
    /// The reasons of all steps' outputs, a step a line, in the order of its table: <c>Models  Cached, Modified</c>. The last line has the source outputs, first the commands', then
    /// the catalogs'.
    /// </summary>
    public string ReasonTable()
    {
        List<string> lines = [];
        foreach (string step in StepNames)
        {
            lines.Add($"{step,-16}{Text(Result.TrackedSteps.GetValueOrDefault(step, []))}");
        }

        lines.Add($"{"outputs",-16}{Text(Result.TrackedOutputSteps.SelectMany(static pair => pair.Value))}");
        return string.Join('\n', lines);
    }

    private static string Text(IEnumerable<IncrementalGeneratorRunStep> steps)
    {
        string text = string.Join(", ", steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason));
        return text.Length == 0 ? "-" : text;
    }

    private static GeneratorDriver ChangeFiles(GeneratorDriver driver, ImmutableArray<TestText> before, ImmutableArray<TestText> after)
    {
        Dictionary<string, TestText> old = before.ToDictionary(static text => text.Path);
        List<AdditionalText> added = [];
        foreach (TestText text in after)
        {
            if (!old.Remove(text.Path, out TestText? previous))
            {
                added.Add(text);
            }
            else if (previous != text)
            {
                driver = driver.ReplaceAdditionalText(previous, text);
            }
        }

        driver = old.Count == 0 ? driver : driver.RemoveAdditionalTexts([.. old.Values]);
        return added.Count == 0 ? driver : driver.AddAdditionalTexts([.. added]);
    }

    private void AssertNothingForbidden()
    {
        foreach (string step in StepNames)
        {
            foreach (IncrementalGeneratorRunStep run in Result.TrackedSteps.GetValueOrDefault(step, []))
            {
                foreach ((object value, IncrementalStepRunReason _) in run.Outputs)
                {
                    ForbiddenObjects.AssertNone(value, step);
                }
            }
        }
    }

    private void AssertCachedWhenRepeated()
    {
        GeneratorDriver driver = _driver.RunGenerators(Input.Clone(), TestContext.Current.CancellationToken);
        GeneratorRunResult repeated = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(repeated.Exception);

        // The driver finds steps by going back from outputs; without outputs there are none.
        if (Result.GeneratedSources.Length > 0)
        {
            Assert.Superset(StepNames.ToHashSet(), repeated.TrackedSteps.Keys.ToHashSet());
        }

        foreach (string step in StepNames)
        {
            foreach (IncrementalGeneratorRunStep run in repeated.TrackedSteps.GetValueOrDefault(step, []))
            {
                Assert.All(run.Outputs, output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {output.Reason}"));
            }
        }

        foreach (IncrementalGeneratorRunStep run in repeated.TrackedOutputSteps.SelectMany(static pair => pair.Value))
        {
            Assert.All(run.Outputs, static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        }

        Assert.Equal(Result.GeneratedSources.Length, repeated.GeneratedSources.Length);
        for (int i = 0; i < Result.GeneratedSources.Length; i++)
        {
            Assert.Same(Result.GeneratedSources[i].SourceText, repeated.GeneratedSources[i].SourceText);
        }
    }
}
