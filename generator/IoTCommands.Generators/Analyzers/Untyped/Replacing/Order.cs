using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Whether the typed call's expressions have the same values and effects there, though they are evaluated in another order and maybe later.</summary>
internal static class Order
{
    public static bool IsKept(List<CallPart> parts, RequestFacts request, IInvocationOperation call, BuildingStatements statements)
    {
        Evaluations evaluations = new(call);
        if (AnyActs(request, evaluations))
        {
            return false;
        }

        bool isInCall = statements.Statements.Count == 0;
        bool acts = false;
        bool isSorted = true;
        int last = -1;
        foreach (CallPart part in parts)
        {
            Evaluation evaluation = part.Text is null ? evaluations.Of(part.Expression) : Evaluation.Fixed;
            if (evaluation == Evaluation.Fixed)
            {
                continue;
            }

            // It was evaluated before what stands between, and before the client and what the call is part of.
            bool isMoved = !isInCall && part.Kind != TypedCallPart.CancellationToken;
            if (isMoved && (statements.AreInterrupted || (evaluation == Evaluation.Acts && !IsFirst(call, evaluations))))
            {
                return false;
            }

            int start = part.Expression.Syntax.SpanStart;
            acts |= evaluation == Evaluation.Acts;
            isSorted &= start > last;
            last = start;
        }

        return isSorted || !acts;
    }

    /// <summary>What the typed call leaves out must do nothing: the command's ARN, the capacity and the comparer of the dictionary.</summary>
    private static bool AnyActs(RequestFacts request, Evaluations evaluations)
    {
        bool acts = request.CommandArn is not { } arn || evaluations.Of(arn) == Evaluation.Acts;
        IOperation? map = request.Find(RequestFacts.ParametersName)?.Value is { } value ? LocalUses.Unwrap(value) : null;
        if (map is ILocalReferenceOperation local)
        {
            map = LocalUses.CertainValue(local);
        }

        if (map is IObjectCreationOperation creation)
        {
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                acts |= evaluations.Of(argument) == Evaluation.Acts;
            }
        }

        return acts;
    }

    /// <summary>Does the statement evaluate nothing before the call but the client, which is only read?</summary>
    private static bool IsFirst(IInvocationOperation call, Evaluations evaluations)
    {
        IOperation statement = call;
        while (statement.Parent is { } parent and not IBlockOperation)
        {
            statement = parent;
        }

        return call.Instance is { } client && evaluations.Of(client) != Evaluation.Acts && statement is IExpressionStatementOperation or IVariableDeclarationGroupOperation or IReturnOperation
            && IsAtStart(statement, call);
    }

    private static bool IsAtStart(IOperation statement, IInvocationOperation call)
    {
        foreach (IOperation operation in statement.Descendants())
        {
            if (ReferenceEquals(operation, call))
            {
                return true;
            }

            if (operation is IInvocationOperation or IObjectCreationOperation or IAwaitOperation && !operation.Syntax.Span.Contains(call.Syntax.Span))
            {
                return false;
            }
        }

        return false;
    }
}
