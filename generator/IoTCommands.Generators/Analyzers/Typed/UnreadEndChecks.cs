using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>IOTC3007: reports a run whose end is not used. It does not throw if the device fails.</summary>
internal static class UnreadEndChecks
{
    public static void Check(IInvocationOperation run, RuntimeTypes runtime, Action<Diagnostic> report)
    {
        // "_ = await …" means that the end is not needed.
        if (RuntimeTypes.IsRun(run.TargetMethod)
            && FindAwait(run) is { Parent: IExpressionStatementOperation { Syntax: ExpressionStatementSyntax } }
            && runtime.IsStart(run.TargetMethod))
        {
            report(Diagnostic.Create(TypedCallDescriptors.UnreadEnd, run.Syntax.GetLocation()));
        }
    }

    private static IAwaitOperation? FindAwait(IInvocationOperation run) => run.GetConsumer() switch
    {
        IAwaitOperation awaited => awaited,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured => configured.GetConsumer() as IAwaitOperation,
        _ => null,
    };
}
