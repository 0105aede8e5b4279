using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>
/// IOTC3002: reports a constant that is not a valid target ARN, thing name, client id, Region or account id. The checks are those of the runtime.
/// </summary>
internal sealed class TargetChecks
{
    private readonly RuntimeTypes _runtime;

    public TargetChecks(RuntimeTypes runtime) => _runtime = runtime;

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
        if (!RuntimeTypes.Is(method.ContainingType, _runtime.Target))
        {
            return;
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            switch (method.Name, argument.Parameter?.Name)
            {
                case ("ForThing", "thingName"):
                    Check(argument.Value, static text => TargetGrammar.FindThingNameProblem(text.AsSpan()), report);
                    break;
                case ("ForClient", "clientId"):
                    // The length of the ARN depends on the account.
                    Check(argument.Value, static text => TargetGrammar.FindClientIdProblem(text.AsSpan(), arnLength: 0), report);
                    break;
                case ("Parse", _):
                    Check(argument.Value, static text => TargetArn.FindProblem(text, out _), report);
                    break;
            }
        }
    }

    private static void Check(IOperation value, Func<string, string?> findProblem, Action<Diagnostic> report) =>
        ConstantStringChecks.Check(value, findProblem, TypedCallDescriptors.NotATarget, report);
}
