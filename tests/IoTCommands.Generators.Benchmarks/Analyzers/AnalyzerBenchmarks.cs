using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Benchmarks.Analyzers;

/// <summary>Measures a whole compilation, with and without the package's analyzers.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private AnalyzerProject _project = null!;
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    /// <summary>
    /// Gets or sets which analyzers run in addition to the compiler: none; one that does nothing; the package's, as a build runs them; those that the .NET SDK
    /// runs in every build; both; and both with those that only suggest replacements in an editor.
    /// </summary>
    [Params("none", "idle", "package", "sdk", "sdk+package", "sdk+package+suggestions")]
    public string Analyzers { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _project = new AnalyzerProject();
        ImmutableArray<DiagnosticAnalyzer> package = new AnalyzerFileReference(
            typeof(IoTCommandsGenerator).Assembly.Location,
            LoadedAssemblies.Instance).GetAnalyzers(LanguageNames.CSharp);
        _analyzers = Analyzers switch
        {
            "none" => [],
            "idle" => [new IdleAnalyzer()],
            "package" => OfBuild(package),
            "sdk" => OfBuild(SdkAnalyzers.All),
            "sdk+package" => OfBuild(SdkAnalyzers.All.AddRange(package)),
            "sdk+package+suggestions" => OfBuild(SdkAnalyzers.All).AddRange(package),
            _ => throw new InvalidOperationException($"There are no analyzers '{Analyzers}'."),
        };
    }

    [Benchmark]
    public int Compile() => _project.Compile(_analyzers);

    /// <summary>Returns the analyzers that a build runs. It skips analyzers that cannot report a warning.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> OfBuild(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
    [
        .. analyzers.Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => rule
            is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning })),
    ];
}
