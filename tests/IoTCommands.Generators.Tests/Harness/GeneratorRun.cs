using System.Collections.Immutable;
using System.Reflection;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Names = IoTCommands.Generators.Pipeline.StepNames;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>
/// A run of the generator on a project. Each run also tests the cache: it is repeated with a copy of the compilation, and everything must be cached. The steps
/// must not hold objects of the compiler. The generated code must compile without a diagnostic, and an edit must lead to the same outputs as a first run.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] StepNames =
    [
        .. typeof(Names).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!),
    ];

    private static readonly string[] StepsOfTypes = [Names.Declarations, Names.Bindings, Names.DeclaredKeys, Names.DeclaredOutputs];

    private static readonly string[] StepsOfResults = [Names.ResultDeclarations, Names.Results, Names.ResultOutputs];

    private readonly GeneratorDriver _driver;

    /// <summary>Runs as in a compiler, without tracking of steps.</summary>
    private readonly GeneratorDriver _plainDriver;

    private GeneratorRun(TestProject project, CSharpCompilation compilation, GeneratorDriver driver, GeneratorDriver plainDriver)
    {
        Project = project;
        _driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation,
            out Compilation output,
            out ImmutableArray<Diagnostic> diagnostics,
            TestContext.Current.CancellationToken);
        _plainDriver = plainDriver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        Input = compilation;
        Output = output;
        Result = ResultOf(_driver);
        Assert.All(diagnostics, static diagnostic => Assert.Equal((DiagnosticSeverity.Error, "IOTC"), (diagnostic.Severity, diagnostic.Id[..4])));
        Assert.Equal(diagnostics, Result.Diagnostics);
        Assert.Equal(Outputs(Result), Outputs(ResultOf(_plainDriver)));
        CompilerOutput.AssertNone(Output.GetDiagnostics(TestContext.Current.CancellationToken));
        AssertNothingForbidden();
        AssertCachedWhenRepeated();
    }

    public TestProject Project { get; }

    public CSharpCompilation Input { get; }

    /// <summary>Gets the compilation with the generated code.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal);

    /// <summary>Runs the generator on a project for the first time.</summary>
    public static GeneratorRun Start(TestProject project) => new(project, project.Compile(), CreateDriver(project, isTracking: true), CreateDriver(project));

    /// <summary>Creates a driver that has not run yet.</summary>
    public static GeneratorDriver CreateDriver(TestProject project, bool isTracking = false) => CSharpGeneratorDriver.Create(
        [new IoTCommandsGenerator().AsSourceGenerator()],
        project.Files,
        project.ParseOptions,
        project.Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracking));

    /// <summary>Passes the changes of an edit to a driver, except those of C# files.</summary>
    public static GeneratorDriver Tell(GeneratorDriver driver, TestProject before, TestProject after)
    {
        driver = ChangeFiles(driver, before.Files, after.Files);
        driver = after.Options == before.Options ? driver : driver.WithUpdatedAnalyzerConfigOptions(after.Options);
        return after.ParseOptions == before.ParseOptions ? driver : driver.WithUpdatedParseOptions(after.ParseOptions);
    }

    /// <summary>Runs the generator again after an edit of this run's project. The edit is passed to the driver as an editor does.</summary>
    public GeneratorRun Edit(Func<TestProject, TestProject> edit)
    {
        TestProject next = edit(Project);
        CSharpCompilation compilation = Input;
        if (next.ParseOptions != Project.ParseOptions || next.Code != Project.Code || next.References != Project.References)
        {
            compilation = next.Compile(Input);
        }

        GeneratorRun run = new(next, compilation, Tell(_driver, Project, next), Tell(_plainDriver, Project, next));

        // This project has new file objects, so that no earlier result can be reused.
        Assert.Equal(Outputs(ResultOf(CreateDriver(next).RunGenerators(next.Compile(), TestContext.Current.CancellationToken))), Outputs(run.Result));
        return run;
    }

    /// <summary>Returns the text of an output.</summary>
    public string Source(string hintName) => Assert.Single(Result.GeneratedSources, source => source.HintName == hintName).SourceText.ToString();

    /// <summary>
    /// Returns the reasons of the outputs of each step that is not cached, one line per step, in the order of the steps: <c>Models Cached, Modified</c>. The
    /// last line has the source outputs: first those of commands, then of declared types, of results, and of catalogs. Steps of declared types and of results
    /// are omitted if there are none.
    /// </summary>
    public string ReasonTable()
    {
        List<string> lines = [];
        bool hasTypes = ReasonsOf(Result.TrackedSteps.GetValueOrDefault(Names.Declarations, [])).Count > 0;
        bool hasResults = ReasonsOf(Result.TrackedSteps.GetValueOrDefault(Names.ResultDeclarations, [])).Count > 0;
        foreach (string step in StepNames)
        {
            if ((hasTypes || !StepsOfTypes.Contains(step)) && (hasResults || !StepsOfResults.Contains(step)))
            {
                Add(step, ReasonsOf(Result.TrackedSteps.GetValueOrDefault(step, [])));
            }
        }

        Add("outputs", ReasonsOf(Result.TrackedOutputSteps.SelectMany(static pair => pair.Value).Where(IsOfSource)));
        return string.Join('\n', lines);

        void Add(string step, List<IncrementalStepRunReason> reasons)
        {
            if (reasons.Count == 0 || reasons.Exists(static reason => reason != IncrementalStepRunReason.Cached))
            {
                lines.Add($"{step,-16}{(reasons.Count == 0 ? "-" : string.Join(", ", reasons))}");
            }
        }
    }

    /// <summary>Returns false if the step only reports errors.</summary>
    private static bool IsOfSource(IncrementalGeneratorRunStep step)
        => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is CommandOutput or ResultOutput or CatalogOutput;

    private static GeneratorRunResult ResultOf(GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return result;
    }

    private static IEnumerable<(string HintName, string Text)> Outputs(GeneratorRunResult result) =>
        result.GeneratedSources.Select(
            static source => (source.HintName, source.SourceText.ToString())).OrderBy(static output => output.HintName, StringComparer.Ordinal);

    private static List<IncrementalStepRunReason> ReasonsOf(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)];

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
        GeneratorRunResult repeated = ResultOf(_plainDriver.RunGenerators(Input.Clone(), TestContext.Current.CancellationToken));
        Assert.Equal(
            ResultOf(_plainDriver).GeneratedSources.Select(static source => source.SourceText),
            repeated.GeneratedSources.Select(static source => source.SourceText),
            ReferenceEqualityComparer.Instance);

        // In the run after the removal of a file, a driver that tracks steps loses the last entries after a Combine (Roslyn 4.8 to 5.12). A driver without
        // tracking is correct.
        if (!Result.TrackedSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs)
            .Any(static output => output.Reason == IncrementalStepRunReason.Removed))
        {
            AssertStepsCachedWhenRepeated();
        }
    }

    private void AssertStepsCachedWhenRepeated()
    {
        GeneratorRunResult repeated = ResultOf(_driver.RunGenerators(Input.Clone(), TestContext.Current.CancellationToken));
        Assert.Equal(Result.TrackedSteps.Keys.Order(), repeated.TrackedSteps.Keys.Order());
        foreach (string step in StepNames)
        {
            foreach (IncrementalGeneratorRunStep run in repeated.TrackedSteps.GetValueOrDefault(step, []))
            {
                Assert.All(
                    run.Outputs,
                    output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {output.Reason}"));
            }
        }

        foreach (IncrementalGeneratorRunStep run in repeated.TrackedOutputSteps.SelectMany(static pair => pair.Value))
        {
            Assert.All(run.Outputs, static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        }
    }
}
