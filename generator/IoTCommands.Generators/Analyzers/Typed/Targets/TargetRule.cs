using System.Collections.Immutable;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Targets;

/// <summary>IOTC3002: a constant that the runtime refuses as ARN, thing name, client id, Region or account id. The checks are the runtime's own.</summary>
internal sealed class TargetRule
{
    private readonly RuntimeTypes _runtime;

    public TargetRule(RuntimeTypes runtime) => _runtime = runtime;

    public void CheckCreation(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, Action<Diagnostic> report)
    {
        if (!RuntimeTypes.Is(constructor.ContainingType, _runtime.Account))
        {
            return;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "region":
                    Check(argument.Value, static text => TargetGrammar.FindRegionProblem(text.AsSpan()), report);
                    break;
                case "accountId":
                    Check(argument.Value, static text => TargetGrammar.FindAccountIdProblem(text.AsSpan()), report);
                    break;
            }
        }
    }

    public void CheckInvocation(IInvocationOperation invocation, Action<Diagnostic> report)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Arguments.Length != 1)
        {
            return;
        }

        if (RuntimeTypes.Is(method.ContainingType, _runtime.Account))
        {
            switch (method.Name)
            {
                case "Thing":
                    Check(invocation.Arguments[0].Value, static text => TargetGrammar.FindThingNameProblem(text.AsSpan()), report);
                    break;
                case "Client":
                    // Whether the ARN gets too long depends on the account, so no length of it.
                    Check(invocation.Arguments[0].Value, static text => TargetGrammar.FindClientIdProblem(text.AsSpan(), arnLength: 0), report);
                    break;
            }
        }
        else if (method.Name == "Parse" && RuntimeTypes.Is(method.ContainingType, _runtime.Target))
        {
            Check(invocation.Arguments[0].Value, static text => TargetArn.Read(text, out _), report);
        }
    }

    private static void Check(IOperation value, Func<string, string?> findProblem, Action<Diagnostic> report) =>
        ConstantTexts.Check(value, findProblem, TypedCallDescriptors.NotATarget, report);
}
