using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Operations;

/// <summary>Finds the expressions that can be the value of an expression.</summary>
internal static class ExpressionArms
{
    /// <summary>
    /// Returns the expression itself, or the arms of <c>?:</c> and <c>switch</c> that do not throw, without parentheses and conversions that keep the value.
    /// </summary>
    public static List<IOperation> Of(IOperation value)
    {
        List<IOperation> arms = new(1);
        Add(value, arms);
        return arms;
    }

    /// <summary>Returns the expression inside parentheses and conversions that keep the value: to a nullable type, or to a wider one.</summary>
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

    /// <summary>True for null, which is always valid because it is not sent; otherwise, false.</summary>
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

    /// <summary>
    /// True for a cast to the nullable form of the operand's type, or for a cast of null, which is the usual second arm before C# 9; otherwise, false.
    /// </summary>
    private static bool IsCastToNullable(IConversionOperation conversion) =>
        conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } underlying] }
        && (IsNull(conversion.Operand) || SymbolEqualityComparer.Default.Equals(conversion.Operand.Type, underlying));
}

/// <summary>Recognizes expressions that certainly have no bytes. Arrays are never constants, but some are equivalent to one.</summary>
internal static class EmptyBytes
{
    /// <summary>
    /// Returns the operand of the conversion from <c>byte[]</c> to <c>ReadOnlyMemory&lt;byte&gt;</c>, which is a method of the latter. The conversion of null
    /// is kept, because its operand is not bytes.
    /// </summary>
    public static IOperation Unwrap(IOperation value)
    {
        value = ExpressionArms.Unwrap(value);
        return value is IConversionOperation conversion
            && IsFromArray(conversion)
            && !IsNullArray(conversion.Operand) ? ExpressionArms.Unwrap(conversion.Operand) : value;
    }

    /// <param name="value">An expression that <see cref="Unwrap"/> returned.</param>
    public static bool Is(IOperation value) => value switch
    {
        IArrayCreationOperation creation => PropertyType.IsBytes(creation.Type) && IsEmpty(creation),
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } invocation
            => PropertyType.IsBytes(invocation.Type),
        IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } property } => PropertyType.IsBytes(property.ContainingType),
        IDefaultValueOperation { Type.IsValueType: true } defaultValue => PropertyType.IsBytes(defaultValue.Type),
        IObjectCreationOperation { Arguments.IsEmpty: true } creation => PropertyType.IsBytes(creation.Type),
        IObjectCreationOperation { Arguments: [{ Value: { } array }] } creation
            => PropertyType.IsBytes(creation.Type) && (IsNullArray(array) || Is(Unwrap(array))),
        IConversionOperation conversion => IsFromArray(conversion) && IsNullArray(conversion.Operand),

        // The operation is public only in newer compilers.
        _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: 0 },
    };

    private static bool IsFromArray(IConversionOperation conversion) =>
        conversion.OperatorMethod?.Name == WellKnownMemberNames.ImplicitConversionName && PropertyType.IsBytes(conversion.Type);

    private static bool IsNullArray(IOperation array)
    {
        array = ExpressionArms.Unwrap(array);
        return ExpressionArms.IsNull(array) || array is IDefaultValueOperation { Type.IsReferenceType: true };
    }

    private static bool IsEmpty(IArrayCreationOperation creation) =>
        creation.Initializer is { } initializer
            ? initializer.ElementValues.IsEmpty
            : creation.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }];
}

/// <summary>Checks constant strings.</summary>
internal static class ConstantStringChecks
{
    /// <param name="value">An expression. It is checked if it is constant, or if each of its arms is.</param>
    /// <param name="findProblem">The runtime's check. It returns the problem of a string; null if there is none.</param>
    /// <param name="rule">The rule. Its argument is the problem.</param>
    /// <param name="report">Reports the diagnostics.</param>
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
        ConstantScalar.IsEmptyString(arm) ? "" : arm.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
