using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>
/// Finds conditions of two <c>if</c>s that cannot both be true: <c>model == "A"</c> and <c>model == "B"</c>, <c>isOven</c> and <c>!isOven</c>.
/// </summary>
internal static class ExclusiveConditions
{
    /// <summary>True if the conditions around one operation contradict those around the other; otherwise, false.</summary>
    /// <param name="left">An operation.</param>
    /// <param name="right">Another one.</param>
    /// <param name="common">An operation that contains both. Conditions outside it are not checked.</param>
    public static bool Exist(IOperation left, IOperation right, IOperation common)
    {
        List<Comparison> facts = Find(left, common);
        return facts.Count > 0 && Find(right, common).Exists(other => facts.Exists(other.Contradicts));
    }

    private static List<Comparison> Find(IOperation operation, IOperation common)
    {
        List<Comparison> facts = [];
        for (IOperation current = operation; current.Parent is { } parent && !ReferenceEquals(current, common); current = parent)
        {
            if (parent is IConditionalOperation conditional && !ReferenceEquals(current, conditional.Condition))
            {
                Add(conditional.Condition, ReferenceEquals(current, conditional.WhenTrue), facts);
            }
        }

        return facts;
    }

    /// <summary>Adds the facts that follow from the condition being true, or from it being false.</summary>
    private static void Add(IOperation condition, bool isTrue, List<Comparison> facts)
    {
        condition = condition.WithoutConversions();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                Add(negation.Operand, !isTrue, facts);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when isTrue:
                Add(both.LeftOperand, isTrue, facts);
                Add(both.RightOperand, isTrue, facts);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !isTrue:
                Add(either.LeftOperand, isTrue, facts);
                Add(either.RightOperand, isTrue, facts);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when comparison.RightOperand.WithoutConversions().ConstantValue is { HasValue: true } constant:
                facts.Add(new(
                    comparison.LeftOperand.WithoutConversions().Syntax,
                    constant.Value,
                    isTrue == (comparison.OperatorKind == BinaryOperatorKind.Equals)));
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test:
                facts.Add(new(test.Value.WithoutConversions().Syntax, pattern.Value.WithoutConversions().ConstantValue.Value, isTrue));
                break;
            default:
                facts.Add(new(condition.Syntax, true, isTrue));
                break;
        }
    }

    /// <summary>A fact: an expression equals a constant, or does not equal it.</summary>
    private sealed record Comparison(SyntaxNode Code, object? Value, bool IsEqual)
    {
        public bool Contradicts(Comparison other) =>
            (IsEqual || other.IsEqual)
            && (IsEqual == other.IsEqual) != Equals(Value, other.Value)
            && SyntaxFactory.AreEquivalent(Code, other.Code);
    }
}
