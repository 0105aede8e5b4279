using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Benchmarks.Generator;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Analyzers;

/// <summary>
/// A project of 200 files with 1,000 starts of 200 commands. It is compiled without any cache, as a build does: parsed, generated, bound, analyzed, emitted.
/// </summary>
internal sealed class AnalyzerProject
{
    private const int FileCount = 200;
    private const int CommandCount = 200;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly ImmutableArray<(string Path, SourceText Text)> _code;
    private readonly ImmutableArray<(string Path, string Text)> _definitions;

    public AnalyzerProject()
    {
        _code = [.. Enumerable.Range(0,
            FileCount).Select(static i => ($"{BenchmarkProject.Directory}Line{i}Service.cs", SourceText.From(CallerText.Of(i, CommandCount), Encoding.UTF8)))];
        _definitions =
        [
            .. Enumerable.Range(0, CommandCount).Select(static i =>
                (
                    $"{BenchmarkProject.Directory}commands/{DefinitionNames.Of(i)}.json",
                    DefinitionText.Of(DefinitionNames.Of(i), "Sets how often a device reports."))),
        ];
    }

    /// <summary>Compiles the project and returns the number of diagnostics. Throws if one of them is a warning or an error.</summary>
    public int Compile(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // New texts, as in a new process. Within one compilation, all analyzers share a parsed text.
        ImmutableArray<AdditionalText> files = [.. _definitions.Select(static file => new OnceText(file.Path, file.Text))];
        BenchmarkOptions options = new();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Plant",
            _code.Select(static file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)),
            ReferenceSet.Net100.References,
            new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new IoTCommandsGenerator().AsSourceGenerator()], files, ParseOptions, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);

        // The compiler does this before it calls an analyzer. Otherwise, its cost would count for the first analyzer that requests a type.
        _ = generated.GetDeclarationDiagnostics();
        ImmutableArray<Diagnostic> found = analyzers.IsEmpty
            ? generated.GetDiagnostics()
            : generated.WithAnalyzers(analyzers, Options(files, options)).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        return found.Any(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            ? throw new InvalidOperationException(string.Join(Environment.NewLine, found.Take(10)))
            : found.Length;
    }

    private static CompilationWithAnalyzersOptions Options(ImmutableArray<AdditionalText> files, BenchmarkOptions options) =>
        new(new AnalyzerOptions(files, options), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    /// <summary>A file whose text is created only once, as in the compiler.</summary>
    private sealed class OnceText(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
