using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Benchmarks.Analyzers;

/// <summary>
/// Registers for the same operations as the package's analyzers, and does nothing. This measures what the compiler spends on creating operations, which most
/// projects already spend for the analyzers of the .NET SDK.
/// </summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is loaded by the benchmark only, so it needs neither the rules' project settings nor release notes.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("IDLE0001", "Nothing", "Nothing", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            static _ => { },
            OperationKind.ObjectCreation,
            OperationKind.Invocation,
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment);
    }
}
