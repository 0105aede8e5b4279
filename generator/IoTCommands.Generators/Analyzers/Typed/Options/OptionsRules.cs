using IoTCommands.Requests;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Options;

/// <summary>The rules about <c>StartCommandOptions</c>: IOTC3003 and 3004.</summary>
internal sealed class OptionsRules
{
    private const string Timeout = "ExecutionTimeout";
    private const string Token = "ClientToken";

    private readonly RuntimeTypes _runtime;

    public OptionsRules(RuntimeTypes runtime) => _runtime = runtime;

    public void CheckAssignment(IPropertySymbol property, IOperation value, Action<Diagnostic> report)
    {
        if (!RuntimeTypes.Is(property.ContainingType, _runtime.Options))
        {
            return;
        }

        if (property.Name == Timeout)
        {
            CheckTimeout(ExpressionArms.Of(value), report);
        }
        else if (property.Name == Token)
        {
            ConstantTexts.Check(value, ClientTokens.FindProblem, TypedCallDescriptors.NotAClientToken, report);
        }
    }

    private static void CheckTimeout(List<IOperation> arms, Action<Diagnostic> report)
    {
        var timeouts = new ConstantTimeSpan?[arms.Count];
        for (int i = 0; i < timeouts.Length; i++)
        {
            timeouts[i] = ConstantTimeSpan.Read(arms[i]);
            if (timeouts[i] is null && !ExpressionArms.IsNull(arms[i]))
            {
                return;
            }
        }

        for (int i = 0; i < timeouts.Length; i++)
        {
            if (timeouts[i] is { } timeout)
            {
                ExecutionTimeoutRule.Check(timeout, arms[i].Syntax.GetLocation(), report);
            }
        }
    }
}
