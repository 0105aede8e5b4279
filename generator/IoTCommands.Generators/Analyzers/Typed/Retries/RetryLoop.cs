using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>A loop that may repeat a start until it succeeds: a failure is caught and the loop goes on, and a success leaves the loop.</summary>
/// <remarks>A loop that goes on after a success starts the command again because its author wants it, say every minute; that is no retry.</remarks>
internal readonly struct RetryLoop
{
    private readonly ILoopOperation _loop;
    private readonly IOperation? _condition;

    public RetryLoop(ILoopOperation loop)
    {
        _loop = loop;
        _condition = loop switch
        {
            IWhileLoopOperation whileLoop => whileLoop.Condition,
            IForLoopOperation forLoop => forLoop.Condition,
            _ => null,
        };
    }

    /// <param name="start">The start, or the call that runs it, inside of the loop.</param>
    public bool Repeats(IOperation start)
    {
        bool successLeaves = false;
        bool failureContinues = false;
        bool failureRunsOn = false;
        for (IOperation child = start; child.Parent is { } parent && !ReferenceEquals(child, _loop); child = parent)
        {
            switch (parent)
            {
                case ICatchClauseOperation:
                    return false;
                case IBlockOperation block when LeavesFrom(child, block, start):
                    // A failure whose catch runs on to its end comes here as well, and leaves too.
                    successLeaves = true;
                    failureRunsOn = false;
                    break;
                case ITryOperation attempt when ReferenceEquals(attempt.Body, child):
                    foreach (ICatchClauseOperation clause in attempt.Catches)
                    {
                        if (!Refusals.Is(clause.ExceptionType) && !LeavesIn(clause.Handler))
                        {
                            failureContinues |= HasContinue(clause.Handler);
                            failureRunsOn |= !Ends(clause.Handler);
                        }
                    }

                    break;
            }
        }

        return successLeaves && (failureContinues || failureRunsOn);
    }

    /// <summary>Does every path from a statement of the block leave the loop?</summary>
    private bool LeavesFrom(IOperation statement, IBlockOperation block, IOperation start)
    {
        int index = block.Operations.IndexOf(statement);
        if (index < 0)
        {
            return false;
        }

        if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } result } } assignment }
            && ReferenceEquals(Awaited(assignment.Value), start)
            && Reads(_condition, result))
        {
            return true;
        }

        for (int i = index; i < block.Operations.Length; i++)
        {
            if (Leaves(block.Operations[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool LeavesIn(IBlockOperation block)
    {
        foreach (IOperation statement in block.Operations)
        {
            if (Leaves(statement))
            {
                return true;
            }
        }

        return false;
    }

    private bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation { Kind: OperationKind.Return } => true,
        IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(branch.Target, _loop.ExitLabel),
        IBlockOperation block => LeavesIn(block),
        IExpressionStatementOperation
        {
            Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } flag }, Value.ConstantValue: { HasValue: true, Value: bool value } },
        } => IsFalseWith(_condition, flag, value),
        _ => false,
    };

    /// <summary>Is the loop's condition false for certain once the flag has the value?</summary>
    private static bool IsFalseWith(IOperation? condition, ILocalSymbol flag, bool value) => condition switch
    {
        ILocalReferenceOperation local => !value && SymbolEqualityComparer.Default.Equals(local.Local, flag),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: ILocalReferenceOperation local } => value && SymbolEqualityComparer.Default.Equals(local.Local, flag),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsFalseWith(both.LeftOperand, flag, value) || IsFalseWith(both.RightOperand, flag, value),
        _ => false,
    };

    private bool HasContinue(IBlockOperation handler)
    {
        foreach (IOperation operation in handler.Descendants())
        {
            if (operation is IBranchOperation { BranchKind: BranchKind.Continue } branch && SymbolEqualityComparer.Default.Equals(branch.Target, _loop.ContinueLabel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Does no path come to the statement's end?</summary>
    private static bool Ends(IOperation? statement)
    {
        switch (statement)
        {
            case IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                return true;
            case IConditionalOperation conditional:
                return Ends(conditional.WhenTrue) && Ends(conditional.WhenFalse);
            case IBlockOperation block:
                foreach (IOperation inner in block.Operations)
                {
                    if (Ends(inner))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private static IOperation Awaited(IOperation value)
    {
        value = ExpressionArms.Unwrap(value);
        if (value is not IAwaitOperation { Operation: { } awaited })
        {
            return value;
        }

        // "await task.ConfigureAwait(false)".
        return awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? ExpressionArms.Unwrap(task) : awaited;
    }

    private static bool Reads(IOperation? condition, ILocalSymbol local)
    {
        if (condition is null)
        {
            return false;
        }

        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                return true;
            }
        }

        return false;
    }
}
