using IoTCommands.Generators.Analyzers.Typed.Arguments;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>IOTC3005: a start that the caller repeats after a failure, each time with a new client token.</summary>
internal sealed class RetryRule
{
    private readonly StartMethods _starts;
    private readonly ClientTokenUse _tokens;
    private readonly StableValues _stable;

    public RetryRule(RuntimeTypes runtime, ArgsTypes types)
    {
        _starts = new StartMethods(runtime);
        _tokens = new ClientTokenUse(runtime, _starts);
        _stable = new StableValues(runtime, types);
    }

    public void Check(IInvocationOperation invocation, Action<Diagnostic> report)
    {
        if (!_starts.IsStart(invocation.TargetMethod))
        {
            return;
        }

        IOperation start = invocation;
        for (IOperation? parent = invocation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    if (RetryPolicies.FindCall(lambda) is not { } policy)
                    {
                        // Whoever gets it runs it, or not, any number of times.
                        return;
                    }

                    if (_tokens.IsNewEachTime(invocation, lambda) && !ExecutionOutcome.MayRepeat(invocation, lambda))
                    {
                        report(Create(invocation, policy, "call of the retry policy"));
                        return;
                    }

                    // In a loop around it, what happens to this call is what counts.
                    start = policy;
                    break;
                case ILocalFunctionOperation:
                    return;
                case ILoopOperation loop:
                    if (loop.LoopKind is LoopKind.For or LoopKind.While
                        && new RetryLoop(loop).Repeats(start)
                        && _tokens.IsNewEachTime(invocation, loop)
                        && _stable.IsSameStart(invocation, loop)
                        && !ExecutionOutcome.MayRepeat(invocation, loop))
                    {
                        report(Create(invocation, loop, "loop"));
                    }

                    // What repeats the loop repeats several starts, which one token before it would make one.
                    return;
            }
        }
    }

    /// <param name="invocation">The start.</param>
    /// <param name="retry">What repeats it; its place goes with the diagnostic, because a fix has to make the token before it.</param>
    /// <param name="name">What to call it.</param>
    private static Diagnostic Create(IInvocationOperation invocation, IOperation retry, string name) =>
        Diagnostic.Create(TypedCallDescriptors.RetryWithoutToken, invocation.Syntax.GetLocation(), [retry.Syntax.GetLocation()], name);
}
