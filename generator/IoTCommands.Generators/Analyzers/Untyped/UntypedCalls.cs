using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Finds what untyped calls are made of, for the analyzers of them.</summary>
internal static class UntypedCalls
{
    /// <param name="start">A compilation that begins.</param>
    /// <param name="analyze">Called for each request, and each value of a parameter, that a method makes.</param>
    public static void Register(CompilationStartAnalysisContext start, Action<UntypedCall, Action<Diagnostic>> analyze)
    {
        if (SdkTypes.Find(start.Compilation) is { } sdk)
        {
            ProjectCommands commands = new(start.Options, start.Compilation, start.CancellationToken);
            start.RegisterOperationBlockStartAction(block => Register(block, sdk, commands, analyze));
        }
    }

    private static void Register(OperationBlockStartAnalysisContext block, SdkTypes sdk, ProjectCommands commands, Action<UntypedCall, Action<Diagnostic>> analyze)
    {
        BlockFindings findings = new();
        block.RegisterOperationAction(
            operation =>
            {
                IObjectCreationOperation creation = (IObjectCreationOperation)operation.Operation;
                if (sdk.IsRequest(creation.Type) || sdk.IsParameterValue(creation.Type))
                {
                    analyze(new UntypedCall(creation, sdk, commands, operation.CancellationToken), findings.Add);
                }
            },
            OperationKind.ObjectCreation);
        block.RegisterOperationBlockEndAction(end => findings.Report(end.ReportDiagnostic));
    }
}
