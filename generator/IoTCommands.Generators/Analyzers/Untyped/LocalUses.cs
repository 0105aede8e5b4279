using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Follows a value through the local variable that is declared with it.</summary>
/// <remarks>No flow analysis: a fact is only taken where it holds on every path, and everything else makes the value uncertain.</remarks>
internal static class LocalUses
{
    /// <summary>The local that is declared with exactly this value, and the block that declares it.</summary>
    public static bool TryGetOwner(IOperation value, out ILocalSymbol? local, out IBlockOperation? block)
    {
        local = null;
        block = null;
        if (Taker(value) is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
        {
            return false;
        }

        local = declarator.Symbol;
        block = EnclosingBlock(declarator);
        return block is not null;
    }

    /// <summary>The value that a local is declared with, where nothing ever assigns it again.</summary>
    public static IOperation? CertainValue(ILocalReferenceOperation reference)
    {
        IVariableDeclaratorOperation? declarator = FindDeclarator(reference);
        IOperation? initializer = declarator?.GetVariableInitializer()?.Value;
        if (declarator is null || initializer is null || EnclosingBlock(declarator) is not { } block)
        {
            return null;
        }

        foreach (ILocalReferenceOperation use in Collect(block, reference.Local))
        {
            if (IsWrite(use))
            {
                return null;
            }
        }

        return Unwrap(initializer);
    }

    /// <summary>All uses of a local, in the order of the text.</summary>
    public static List<ILocalReferenceOperation> Collect(IBlockOperation block, ILocalSymbol local)
    {
        List<ILocalReferenceOperation> uses = [];
        foreach (IOperation operation in block.Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                uses.Add(reference);
            }
        }

        return uses;
    }

    /// <summary>Is the operation part of a statement that stands in the block itself, so that it runs whenever the block does?</summary>
    public static bool IsStraight(IOperation operation, IBlockOperation block)
    {
        if (HasLabel(block))
        {
            return false;
        }

        IOperation current = operation;
        while (current.Parent is { } parent && !ReferenceEquals(parent, block))
        {
            if (parent is IBlockOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or IConditionalOperation or ICoalesceOperation
                or ILoopOperation or ITryOperation or ISwitchOperation or ISwitchExpressionOperation or IConditionalAccessOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
            {
                return false;
            }

            current = parent;
        }

        return current.Parent is not null;
    }

    /// <summary>Is the operation below an <c>if</c> without <c>else</c>, in the block's own code?</summary>
    public static bool IsOptional(IOperation operation, IBlockOperation block)
    {
        bool isOptional = false;
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, block); parent = parent.Parent)
        {
            isOptional |= parent is IConditionalOperation { WhenFalse: null };
        }

        return isOptional && !IsInFunction(operation, block);
    }

    /// <summary>Is the local, parameter or property given a new value here, or by somebody who gets a reference to it?</summary>
    public static bool IsWrite(IOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, use),
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IAddressOfOperation or IIncrementOrDecrementOperation or ITupleOperation => true,
        IConditionalOperation conditional => conditional.IsRef,

        // Which of its arguments are passed by reference is not told.
        IDynamicInvocationOperation or IDynamicObjectCreationOperation => true,
        IVariableInitializerOperation initializer => IsRefLocal(initializer),
        _ => false,
    };

    /// <summary>What the value goes to, above conversions.</summary>
    public static IOperation? Taker(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    /// <summary>Is the assignment all that its statement does, so that nobody gets the value that it gives?</summary>
    public static bool IsStatement(IAssignmentOperation assignment) =>
        assignment.Parent is IExpressionStatementOperation or IObjectOrCollectionInitializerOperation;

    /// <summary>Is the operation in a function inside of the block, which runs when it is called, wherever it stands?</summary>
    public static bool IsInFunction(IOperation operation, IBlockOperation block)
    {
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, block); parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operation below conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Can statements of the block be jumped over, or back to?</summary>
    private static bool HasLabel(IBlockOperation block)
    {
        foreach (IOperation statement in block.Operations)
        {
            if (statement is ILabeledOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRefLocal(IVariableInitializerOperation initializer) =>
        initializer.Parent is IVariableDeclaratorOperation { Symbol.IsRef: true };

    private static IVariableDeclaratorOperation? FindDeclarator(ILocalReferenceOperation reference)
    {
        for (IOperation? parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is not IBlockOperation block || !block.Locals.Contains(reference.Local))
            {
                continue;
            }

            foreach (IOperation operation in block.Operations)
            {
                if (operation is not IVariableDeclarationGroupOperation group)
                {
                    continue;
                }

                foreach (IVariableDeclarationOperation declaration in group.Declarations)
                {
                    foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
                    {
                        if (SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
                        {
                            return declarator;
                        }
                    }
                }
            }
        }

        return null;
    }

    private static IBlockOperation? EnclosingBlock(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IBlockOperation block)
            {
                return block;
            }
        }

        return null;
    }
}
