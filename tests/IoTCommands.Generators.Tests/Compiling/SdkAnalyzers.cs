using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>The analyzers of the .NET SDK, enabled as by <c>AnalysisMode=All</c> with warnings as errors.</summary>
internal static class SdkAnalyzers
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> LazyAll = new(Load);

    public static ImmutableArray<DiagnosticAnalyzer> All => LazyAll.Value;

    /// <summary>Returns the diagnostics of every rule, whatever its default severity is. A crash of an analyzer is also a diagnostic.</summary>
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
        // Loads the analyzers as the compiler does. It inspects only attributes, so the fixes in the same file do not require Workspaces.
        AnalyzerFileReference file = new(Path.Combine(TestPaths.SdkAnalyzers, fileName), new Loader());
        file.AnalyzerLoadFailed += static (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        return file.GetAnalyzers(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The two files depend only on the compiler and are in the same folder.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
