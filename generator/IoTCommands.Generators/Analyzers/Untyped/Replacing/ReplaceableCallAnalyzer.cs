using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Suggests the typed call in place of an untyped one.</summary>
/// <remarks>
/// An analyzer of its own, because it can only suggest: a build drops suggestions, so the compiler passes over analyzers that have nothing else, and looking for what
/// could be replaced costs more than looking for mistakes.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplaceableCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UntypedCallDescriptors.TypedCall);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => UntypedCalls.Register(start, static (call, report) => call.CheckReplacement(report)));
    }
}
