using System.Collections.Immutable;
using IoTCommands.Generators.Benchmarks.Analyzers;
using IoTCommands.Generators.Benchmarks.Generator;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Compiling;

/// <summary>A project of 200 files with 1,000 definitions in an editor. After each keystroke, the generator runs and the edited file is analyzed.</summary>
internal sealed class EditedProject
{
    private const int FileCount = 200;
    private const int CommandCount = 1_000;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly BenchmarkOptions _options = new();
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private SyntaxTree _tree;
    private int _edits;

    public EditedProject()
    {
        _files = [.. Enumerable.Range(0, CommandCount).Select(static AdditionalText (i) => new BenchmarkText(
            $"{BenchmarkProject.Directory}commands/{DefinitionNames.Of(i)}.json", DefinitionText.Of(
                DefinitionNames.Of(i),
                "Sets how often a device reports.")))];
        _analyzers = new AnalyzerFileReference(typeof(IoTCommandsGenerator).Assembly.Location, LoadedAssemblies.Instance).GetAnalyzers(LanguageNames.CSharp);
        _compilation = CSharpCompilation.Create(
            "Plant",
            Enumerable.Range(0, FileCount).Select(
                static i => CSharpSyntaxTree.ParseText(CallerText.Of(i, CommandCount), ParseOptions, $"{BenchmarkProject.Directory}Line{i}Service.cs")),
            ReferenceSet.Net100.References,
            new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
        _tree = _compilation.SyntaxTrees[FileCount / 2];
        _driver = CSharpGeneratorDriver.Create([new IoTCommandsGenerator().AsSourceGenerator()], _files, ParseOptions, _options);
    }

    /// <summary>Types a character into a method, and gets the diagnostics of the file.</summary>
    /// <returns>The processor time of the generator, of the compiler's diagnostics, of an analyzer that does nothing, and of the package's analyzers.</returns>
    public (TimeSpan Generator, TimeSpan Compiler, TimeSpan IdleAnalyzer, TimeSpan Analyzers) Type()
    {
        Edit();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation generated, out _);
        TimeSpan ran = Environment.CpuUsage.TotalTime;
        SemanticModel model = generated.GetSemanticModel(_tree);
        _ = model.GetDiagnostics();
        TimeSpan bound = Environment.CpuUsage.TotalTime;
        Analyze(generated, model, [new IdleAnalyzer()]);
        TimeSpan idled = Environment.CpuUsage.TotalTime;
        Analyze(generated, model, _analyzers);
        return (ran - start, bound - ran, idled - bound, Environment.CpuUsage.TotalTime - idled);
    }

    /// <summary>Types a character, and runs the generator only.</summary>
    public void TypeAndGenerate()
    {
        Edit();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _, out _);
    }

    private void Analyze(Compilation compilation, SemanticModel model, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(_files, _options),
                onAnalyzerException: null,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false));
        _ = analysis.GetAnalyzerSyntaxDiagnosticsAsync(_tree, CancellationToken.None).GetAwaiter().GetResult();
        _ = analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private void Edit()
    {
        // The number is new each time, because a user never types the same edit twice.
        string text = CallerText.Of(FileCount / 2, CommandCount).Replace(
            "seconds / 60",
            FormattableString.Invariant($"seconds / 60{_edits++}"),
            StringComparison.Ordinal);
        SyntaxTree edited = _tree.WithChangedText(SourceText.From(text));
        _compilation = _compilation.ReplaceSyntaxTree(_tree, edited);
        _tree = edited;
    }
}
