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
        UntypedCallDescriptors.UnknownKey,
        UntypedCallDescriptors.WrongMember,
        UntypedCallDescriptors.NotOneMember,
        UntypedCallDescriptors.MissingParameter,
        UntypedCallDescriptors.BrokenCondition,
        UntypedCallDescriptors.UnknownCommand,
        UntypedCallDescriptors.NotACommandArn,
        UntypedCallDescriptors.NullParameters,
        UntypedCallDescriptors.EmptyParameters,
        UntypedCallDescriptors.DuplicateKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => UntypedCalls.Register(start, static (call, report) => call.Check(report)));
    }
}
