using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Runs analyzers without the test library, which compiles a whole project for each test.</summary>
internal static class ProjectAnalysis
{
    /// <summary>Returns the diagnostics of the analyzers. An exception of an analyzer fails the test.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="project">The project with the additional files and the MSBuild options for them.</param>
    /// <param name="analyzers">The analyzers, which run one after the other.</param>
    /// <param name="cancellationToken">The cancellation token of the test.</param>
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
