using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Operations;

/// <summary>The locals of a method: the declaration of each, and all references to it.</summary>
/// <remarks>
/// There is no flow analysis: a value is known only if nothing can assign the local again. References are collected once per method, for all of its locals.
/// </remarks>
internal sealed class LocalReferences
{
    private static readonly ConditionalWeakTable<IOperation, LocalReferences> Methods = new();

    private readonly Dictionary<ISymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assignedMembers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> _blocksWithLabel = [];

    private LocalReferences(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalReferenceOperation reference:
                    if (!_references.TryGetValue(reference.Local, out List<ILocalReferenceOperation>? references))
                    {
                        _references.Add(reference.Local, references = []);
                    }

                    references.Add(reference);
                    AddIfAssigned(reference.Local, reference, reference.IsDeclaration);
                    break;
                case IParameterReferenceOperation reference:
                    AddIfAssigned(reference.Parameter, reference, isDeclaration: false);
                    break;
                case IMemberReferenceOperation reference when reference.IsWritten() && !_assignedMembers.Add(reference.Member):
                    _assigned.Add(reference.Member);
                    break;
                case IVariableDeclaratorOperation declarator:
                    _declarators[declarator.Symbol] = declarator;
                    break;
                case ILabeledOperation { Parent: { } block }:
                    _blocksWithLabel.Add(block);
                    break;
            }
        }
    }

    /// <summary>Returns all references to a local, in source order.</summary>
    /// <param name="local">The local.</param>
    /// <param name="operation">Any operation of its method.</param>
    public static IReadOnlyList<ILocalReferenceOperation> To(ILocalSymbol local, IOperation operation) =>
        Of(operation)._references.TryGetValue(local, out List<ILocalReferenceOperation>? references) ? references : [];

    /// <summary>Finds the local that is declared with exactly this value, and the block that declares it.</summary>
    public static bool TryGetLocal(IOperation value, out ILocalSymbol? local, out IBlockOperation? block)
    {
        local = (value.GetConsumer() as IVariableInitializerOperation)?.Parent is IVariableDeclaratorOperation declarator ? declarator.Symbol : null;
        block = local is null ? null : EnclosingBlock(value);
        return block is not null;
    }

    /// <summary>Returns the value that a local is declared with; null if anything may assign it again.</summary>
    public static IOperation? GetValue(ILocalReferenceOperation reference)
    {
        IOperation? value = GetDeclarator(reference)?.GetVariableInitializer()?.Value;
        return IsAssigned(reference.Local, reference) ? null : value?.WithoutConversions();
    }

    /// <summary>True if the method assigns the local or parameter anywhere except in its declaration, or the member more than once; otherwise, false.</summary>
    public static bool IsAssigned(ISymbol symbol, IOperation operation) => Of(operation)._assigned.Contains(symbol);

    /// <summary>Returns the declarator of a local that a statement of a block declares; otherwise, null.</summary>
    public static IVariableDeclaratorOperation? GetDeclarator(ILocalReferenceOperation reference) =>
        Of(reference)._declarators.TryGetValue(reference.Local, out IVariableDeclaratorOperation? declarator)
        && declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: IBlockOperation }
            ? declarator
            : null;

    /// <summary>True if the operation runs whenever the block does, as part of one of the block's own statements; otherwise, false.</summary>
    public static bool IsUnconditional(IOperation operation, IBlockOperation block)
    {
        IOperation current = operation;
        while (current.Parent is { } parent && !ReferenceEquals(parent, block))
        {
            switch (parent.Kind)
            {
                case OperationKind.Block or OperationKind.AnonymousFunction or OperationKind.LocalFunction or OperationKind.Conditional:
                case OperationKind.Coalesce or OperationKind.Loop or OperationKind.Try or OperationKind.Switch or OperationKind.SwitchExpression:
                case OperationKind.ConditionalAccess:
                case OperationKind.Binary
                    when parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
                    return false;
            }

            current = parent;
        }

        // In a block with a label, code can jump over statements.
        return current.Parent is not null && !Of(block)._blocksWithLabel.Contains(block);
    }

    private void AddIfAssigned(ISymbol symbol, IOperation reference, bool isDeclaration)
    {
        if (!isDeclaration && reference.IsWritten())
        {
            _assigned.Add(symbol);
        }
    }

    private static LocalReferences Of(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return Methods.GetValue(operation, static root => new LocalReferences(root));
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
