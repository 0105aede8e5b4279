using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        CallRules.TypedCall,
        CallRules.DuplicateKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkTypes.Find(start.Compilation) is not { } sdk)
            {
                return;
            }

            ProjectCommands commands = new(start.Options, start.Compilation, start.CancellationToken);
            start.RegisterOperationBlockStartAction(block => Analyze(block, sdk, commands));
        });
    }

    private static void Analyze(OperationBlockStartAnalysisContext block, SdkTypes sdk, ProjectCommands commands)
    {
        BlockFindings findings = new();
        block.RegisterOperationAction(
            operation => Analyze((IObjectCreationOperation)operation.Operation, sdk, commands, findings.Add, operation.CancellationToken),
            OperationKind.ObjectCreation);
        block.RegisterOperationBlockEndAction(end => findings.Report(end.ReportDiagnostic));
    }

    private static void Analyze(IObjectCreationOperation creation, SdkTypes sdk, ProjectCommands commands, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (sdk.IsParameterValue(creation.Type))
        {
            CheckMembers(creation, sdk, report);
        }
        else if (sdk.IsRequest(creation.Type))
        {
            CheckRequest(RequestReader.Read(creation, sdk), sdk, commands, report, cancellationToken);
        }
    }

    private static void CheckRequest(RequestFacts request, SdkTypes sdk, ProjectCommands commands, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        bool isFlawless = true;
        Action<Diagnostic> reportFlaw = flaw =>
        {
            isFlawless = false;
            report(flaw);
        };
        CheckMap(request, reportFlaw, cancellationToken);
        if (CommandArnRules.Check(request, commands, reportFlaw) is not { } command)
        {
            return;
        }

        RequestRules.Check(request, command, sdk, reportFlaw);
        if (isFlawless)
        {
            TypedCallRule.Check(request, command, sdk, report);
        }
    }

    private static void CheckMembers(IObjectCreationOperation creation, SdkTypes sdk, Action<Diagnostic> report)
    {
        if (ValueReader.Read(creation, sdk) is not { IsComplete: true } value)
        {
            return;
        }

        List<string> set = [];
        foreach (MemberFact member in value.Members)
        {
            if (member.IsCertainlySet)
            {
                set.Add(member.Name);
            }
        }

        // A value without any may get one later, unless it is known to be sent: see ValueRules.
        if (set.Count > 1)
        {
            report(Diagnostic.Create(CallRules.NotOneMember, creation.Syntax.GetLocation(), string.Join(" and ", set)));
        }
    }

    private static void CheckMap(RequestFacts request, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        bool isEmpty = request is { IsStarted: true, Parameters: { IsComplete: true, Entries.Count: 0, Source: not null }, NullMapUses.Count: 0 };
        if ((!isEmpty && request.NullMapUses.Count == 0) || CollectionDefaults.AreChanged(request.Creation.SemanticModel!.Compilation, cancellationToken))
        {
            return;
        }

        foreach (IOperation use in request.NullMapUses)
        {
            // A fix that makes the map makes it with the request.
            report(Diagnostic.Create(CallRules.NullParameters, use.Syntax.GetLocation(), [request.Creation.Syntax.GetLocation()]));
        }

        if (isEmpty)
        {
            report(Diagnostic.Create(CallRules.EmptyParameters, request.Parameters.Source!.Syntax.GetLocation()));
        }
    }
}
