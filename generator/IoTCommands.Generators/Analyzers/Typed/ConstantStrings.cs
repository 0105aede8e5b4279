using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>Checks of constant strings.</summary>
internal static class ConstantStrings
{
    /// <param name="value">An expression, which is checked if it or each of its arms is constant.</param>
    /// <param name="findProblem">The check of the runtime, which returns what is wrong with a string, or null.</param>
    /// <param name="rule">Its format is the problem.</param>
    /// <param name="report">Takes the diagnostics.</param>
    public static void Check(IOperation value, Func<string, string?> findProblem, DiagnosticDescriptor rule, Action<Diagnostic> report)
    {
        List<IOperation> arms = ExpressionArms.Of(value);
        foreach (IOperation arm in arms)
        {
            if (ValueOf(arm) is null && !ExpressionArms.IsNull(arm))
            {
                return;
            }
        }

        foreach (IOperation arm in arms)
        {
            if (ValueOf(arm) is { } text && findProblem(text) is { } problem)
            {
                report(Diagnostic.Create(rule, arm.Syntax.GetLocation(), problem));
            }
        }
    }

    private static string? ValueOf(IOperation arm) =>
        ConstantScalar.IsEmptyText(arm) ? "" : arm.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
