using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>
/// Checks calls that build a <c>StartCommandExecutionRequest</c> by hand against the commands that the project defines. Suggests the typed call if a call has
/// no errors.
/// </summary>
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
        UntypedCallDescriptors.TypedCall,
        UntypedCallDescriptors.DuplicateKey,
        TypedCallDescriptors.NotATarget,
        TypedCallDescriptors.ExecutionTimeout,
        TypedCallDescriptors.NotAClientToken);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkTypes.Find(start.Compilation) is { } sdk)
            {
                ProjectCommands commands = new(start.Options, start.Compilation, start.CancellationToken);
                start.RegisterOperationBlockStartAction(block => Register(block, sdk, commands));
            }
        });
    }

    private static void Register(OperationBlockStartAnalysisContext block, SdkTypes sdk, ProjectCommands commands)
    {
        MethodDiagnostics diagnostics = new();
        block.RegisterOperationAction(
            operation =>
            {
                IObjectCreationOperation creation = (IObjectCreationOperation)operation.Operation;
                if (sdk.IsParameterValue(creation.Type))
                {
                    diagnostics.Add(ValueChecks.CheckMembers(creation, sdk));
                }
                else if (sdk.IsRequest(creation.Type))
                {
                    diagnostics.Add(AnalyzeRequest(creation, sdk, commands, operation.CancellationToken));
                }
            },
            OperationKind.ObjectCreation);
        block.RegisterOperationBlockEndAction(end => diagnostics.Report(end.ReportDiagnostic));
    }

    private static List<Diagnostic> AnalyzeRequest(
        IObjectCreationOperation creation,
        SdkTypes sdk,
        ProjectCommands commands,
        CancellationToken cancellationToken)
    {
        List<Diagnostic> diagnostics = [];
        UntypedRequest request = RequestParser.Parse(creation, sdk);
        RequestConstantChecks.Check(request, diagnostics.Add);
        KnownCommand? command = CommandArnChecks.Check(request, commands, diagnostics.Add, out bool hasOtherId);
        MapChecks.Check(request, command, diagnostics.Add, cancellationToken);
        if (command is not null)
        {
            ParameterChecks.Check(request, command, sdk, diagnostics.Add);

            // A typed call would require the account with its prefix, which the request does not have.
            if (diagnostics.Count == 0 && !hasOtherId && TypedCallFinder.Find(request, command, sdk) is { } suggestion)
            {
                diagnostics.Add(suggestion);
            }
        }

        return diagnostics;
    }

    /// <summary>
    /// The diagnostics of a method. They are reported at its end: a diagnostic about a request can be anywhere in the method, but editors offer fixes only for
    /// those inside the code that an action was called for.
    /// </summary>
    private sealed class MethodDiagnostics
    {
        private readonly object _lock = new();
        private List<Diagnostic>? _diagnostics;
        private HashSet<(Location Location, string Id, string Message)>? _known;

        public void Add(List<Diagnostic> diagnostics)
        {
            if (diagnostics.Count == 0)
            {
                return;
            }

            lock (_lock)
            {
                _diagnostics ??= [];
                _known ??= [];
                foreach (Diagnostic diagnostic in diagnostics)
                {
                    // Two requests may have the same map. Diagnostics are not compared as such: their equality is that of the arguments' references.
                    if (_known.Add((diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture))))
                    {
                        _diagnostics.Add(diagnostic);
                    }
                }
            }
        }

        public void Report(Action<Diagnostic> report)
        {
            lock (_lock)
            {
                _diagnostics?.ForEach(report);
            }
        }
    }
}
