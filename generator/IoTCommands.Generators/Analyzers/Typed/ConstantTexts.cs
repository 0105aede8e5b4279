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
            if (!arm.ConstantValue.HasValue)
            {
                return;
            }
        }

        foreach (IOperation arm in arms)
        {
            if (arm.ConstantValue.Value is string text && findProblem(text) is { } problem)
            {
                report(Diagnostic.Create(rule, arm.Syntax.GetLocation(), problem));
            }
        }
    }
}
