using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>The analyzers that come with the .NET SDK, as <c>AnalysisMode=All</c> with warnings as errors turns them on.</summary>
internal static class SdkAnalyzers
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> LazyAll = new(Load);

    public static ImmutableArray<DiagnosticAnalyzer> All => LazyAll.Value;

    /// <summary>What every rule reports, whatever its severity is by default. A crash of an analyzer is in it, too.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, ReportDiagnostic> allOn = All
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id)
            .Distinct()
            .ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Warn);
        return await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(allOn))
            .WithAnalyzers(All)
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load() =>
    [
        .. Load("Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        .. Load("Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
    ];

    private static ImmutableArray<DiagnosticAnalyzer> Load(string fileName)
    {
        // The compiler's own way: it looks at attributes only, so the fixes in the same file need no Workspaces.
        AnalyzerFileReference file = new(Path.Combine(TestPaths.SdkAnalyzers, fileName), new Loader());
        file.AnalyzerLoadFailed += static (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        return file.GetAnalyzers(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The two files have no dependencies but the compiler, and lie side by side.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
