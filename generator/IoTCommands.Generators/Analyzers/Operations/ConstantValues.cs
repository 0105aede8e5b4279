using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Operations;

/// <summary>The expressions that can be the value of an expression.</summary>
internal static class ExpressionArms
{
    /// <summary>
    /// The expression itself, or the arms of <c>?:</c> and <c>switch</c> that do not throw, without parentheses and conversions that keep the value.
    /// </summary>
    public static List<IOperation> Of(IOperation value)
    {
        List<IOperation> arms = new(1);
        Add(value, arms);
        return arms;
    }

    /// <summary>The expression below parentheses and conversions that keep the value: to a nullable type, or to a wider one.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (!value.ConstantValue.HasValue)
        {
            if (value is IParenthesizedOperation parenthesized)
            {
                value = parenthesized.Operand;
            }
            else if (value is IConversionOperation { OperatorMethod: null } conversion
                && (conversion.GetConversion().IsImplicit || IsCastToNullable(conversion)))
            {
                value = conversion.Operand;
            }
            else
            {
                break;
            }
        }

        return value;
    }

    /// <summary>True for null, which is never wrong because it is not sent; otherwise, false.</summary>
    public static bool IsNull(IOperation arm) =>
        arm.ConstantValue is { HasValue: true, Value: null }
        || arm is IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static void Add(IOperation value, List<IOperation> arms)
    {
        value = Unwrap(value);
        switch (value)
        {
            case IConditionalOperation { WhenFalse: { } whenFalse, ConstantValue.HasValue: false } conditional:
                Add(conditional.WhenTrue, arms);
                Add(whenFalse, arms);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Add(arm.Value, arms);
                }

                break;
            case IThrowOperation:
                break;
            default:
                arms.Add(value);
                break;
        }
    }

    /// <summary>True for a cast of a type to its nullable form, or of null, which is the usual second arm before C# 9; otherwise, false.</summary>
    private static bool IsCastToNullable(IConversionOperation conversion) =>
        conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } underlying] }
        && (IsNull(conversion.Operand) || SymbolEqualityComparer.Default.Equals(conversion.Operand.Type, underlying));
}

/// <summary>Checks of constant strings.</summary>
internal static class ConstantStringChecks
{
    /// <param name="value">An expression, which is checked if it or each of its arms is constant.</param>
    /// <param name="findProblem">The check of the runtime, which returns what is wrong with a string; null if nothing is.</param>
    /// <param name="rule">The rule, whose argument is the problem.</param>
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
