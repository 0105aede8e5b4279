using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Checks calls that build a <c>StartCommandExecutionRequest</c> by hand against the commands that the project defines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntypedCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        CallRules.UnknownKey,
        CallRules.WrongMember,
        CallRules.NotOneMember,
        CallRules.MissingParameter,
        CallRules.BrokenCondition,
        CallRules.UnknownCommand,
        CallRules.NotACommandArn,
        CallRules.NullParameters,
        CallRules.EmptyParameters,
        CallRules.DuplicateKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => UntypedCalls.Register(start, static (call, report) => call.Check(report)));
    }
}
