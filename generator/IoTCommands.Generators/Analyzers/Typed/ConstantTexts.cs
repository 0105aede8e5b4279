using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>Constants of type string that the runtime judges.</summary>
internal static class ConstantTexts
{
    /// <param name="value">An expression; nothing is said unless it is constant, or each arm of it is.</param>
    /// <param name="findProblem">The runtime's own check: null for a text that is right, else what is wrong with it.</param>
    /// <param name="rule">Its message is the problem.</param>
    /// <param name="report">Takes the diagnostics.</param>
    public static void Check(IOperation value, Func<string, string?> findProblem, DiagnosticDescriptor rule, Action<Diagnostic> report)
    {
        List<IOperation> arms = ExpressionArms.Of(value);
        foreach (IOperation arm in arms)
        {
            if (TextOf(arm) is null && !ExpressionArms.IsNull(arm))
            {
                return;
            }
        }

        foreach (IOperation arm in arms)
        {
            if (TextOf(arm) is { } text && findProblem(text) is { } problem)
            {
                report(Diagnostic.Create(rule, arm.Syntax.GetLocation(), problem));
            }
        }
    }

    private static string? TextOf(IOperation arm) => ConstantScalar.IsEmptyText(arm) ? "" : arm.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
