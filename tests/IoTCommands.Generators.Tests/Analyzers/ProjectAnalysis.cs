using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Runs analyzers without the test library around them, which compiles a whole project for each test.</summary>
internal static class ProjectAnalysis
{
    /// <summary>What the analyzers report. An exception of one fails the test.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="project">Has the additional files, and what MSBuild says of them.</param>
    /// <param name="analyzers">Run one after the other.</param>
    /// <param name="cancellationToken">Of the test.</param>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation,
        TestProject project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([.. project.Files], project.Options),
            onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }
}
