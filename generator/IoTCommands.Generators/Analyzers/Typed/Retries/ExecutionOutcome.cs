using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>Whether what is repeated waits for what the device made of the command, and starts it again where that was no success.</summary>
/// <remarks>Such a repetition needs another token: with the same one the service gives back the execution that has failed.</remarks>
internal static class ExecutionOutcome
{
    /// <param name="start">The start.</param>
    /// <param name="repeated">The loop, or the lambda of a retry policy.</param>
    public static bool MayRepeat(IInvocationOperation start, IOperation repeated)
    {
        IOperation execution = start;
        bool isAwaited = false;
        for (IOperation? parent = start.Parent; parent is not null && !ReferenceEquals(parent, repeated); parent = parent.Parent)
        {
            switch (parent)
            {
                // "await WaitAsync(await client.StartXAsync(target))".
                case IAwaitOperation when isAwaited:
                    return true;
                case IAwaitOperation:
                    isAwaited = true;
                    execution = parent;
                    break;
                case IBlockOperation block when FailsIn(block, start, LocalOf(execution), repeated):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Can the repetition begin anew behind the start, by a failure that is no failure of the start?</summary>
    private static bool FailsIn(IBlockOperation block, IInvocationOperation start, ILocalSymbol? execution, IOperation repeated)
    {
        bool awaits = false;
        bool throws = false;
        bool continues = false;
        foreach (IOperation operation in block.Descendants())
        {
            if (operation.Syntax.SpanStart < start.Syntax.Span.End
                || operation is not (IAwaitOperation or IForEachLoopOperation or IThrowOperation or IBranchOperation)
                || IsElsewhere(operation, block))
            {
                continue;
            }

            switch (operation)
            {
                case IAwaitOperation await:
                    awaits |= Reads(await.Operation, execution);
                    break;
                case IForEachLoopOperation { IsAsynchronous: true } each:
                    awaits |= Reads(each.Collection, execution);
                    break;
                case IThrowOperation:
                    throws = true;
                    break;
                case IBranchOperation { BranchKind: BranchKind.Continue } branch:
                    continues |= repeated is ILoopOperation loop && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ContinueLabel);
                    break;
            }
        }

        // Outside of the try, "continue" may well be about a start that failed, unless something has been heard of the execution.
        return IsRepeatedAfterFailure(block, repeated) ? awaits || throws || continues : awaits && continues;
    }

    /// <summary>Is the block the body of a <c>try</c>, or the lambda that a policy runs?</summary>
    private static bool IsRepeatedAfterFailure(IBlockOperation block, IOperation repeated) =>
        block.Parent is ITryOperation attempt
            ? ReferenceEquals(attempt.Body, block)
            : repeated is IAnonymousFunctionOperation && ReferenceEquals(block.Parent, repeated);

    /// <summary>Is the operation in a <c>catch</c> of the block, or in a function, which runs at another time?</summary>
    private static bool IsElsewhere(IOperation operation, IBlockOperation block)
    {
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, block); parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The local that gets the value.</summary>
    private static ILocalSymbol? LocalOf(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } } => local,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => local,
            _ => null,
        };
    }

    private static bool Reads(IOperation value, ILocalSymbol? local)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                return true;
            }
        }

        return false;
    }
}
