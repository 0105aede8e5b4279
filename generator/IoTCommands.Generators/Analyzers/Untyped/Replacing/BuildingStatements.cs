using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>The statements that build a call's request and map in locals, and have no use but for that call.</summary>
internal sealed class BuildingStatements
{
    private readonly IInvocationOperation _call;
    private readonly List<IOperation> _statements = [];
    private IBlockOperation? _block;

    public BuildingStatements(IInvocationOperation call) => _call = call;

    public IReadOnlyList<IOperation> Statements => _statements;

    /// <summary>Does anything else run between the first of the statements and the call?</summary>
    public bool AreInterrupted { get; private set; }

    /// <summary>Takes the statements of the local that an expression names; false where they cannot all be taken away.</summary>
    /// <param name="consumer">The expression that hands the local's value on: to the call, or to the request.</param>
    public bool TryAdd(ILocalReferenceOperation consumer)
    {
        if (_call.SemanticModel is null || FindDeclaration(consumer) is not { Parent: IBlockOperation block } declaration || (_block is not null && !ReferenceEquals(_block, block)) || !LocalUses.IsStraight(_call, block))
        {
            return false;
        }

        _block = block;
        _statements.Add(declaration);
        foreach (ILocalReferenceOperation use in LocalUses.Collect(block, consumer.Local))
        {
            if (ReferenceEquals(use, consumer))
            {
                continue;
            }

            if (FindBuilding(use) is not { } statement || !ReferenceEquals(statement.Parent, block) || statement.Syntax.SpanStart > _call.Syntax.SpanStart)
            {
                return false;
            }

            _statements.Add(statement);
        }

        AreInterrupted = IsInterrupted(block);
        return true;
    }

    /// <summary>The declaration of this local alone, of the block that the local lives in.</summary>
    private static IVariableDeclarationGroupOperation? FindDeclaration(ILocalReferenceOperation reference)
    {
        for (IOperation? parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is not IBlockOperation block || !block.Locals.Contains(reference.Local))
            {
                continue;
            }

            foreach (IOperation operation in block.Operations)
            {
                if (operation is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ } declarator] }] } group
                    && SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
                {
                    return group;
                }
            }
        }

        return null;
    }

    /// <summary>The statement that sets a member, sets an entry or adds one, of what the local keeps; null for any other use.</summary>
    private static IOperation? FindBuilding(ILocalReferenceOperation use)
    {
        IOperation built = use;
        while (built.Parent is IPropertyReferenceOperation property && ReferenceEquals(property.Instance, built))
        {
            built = property;
        }

        bool isBuilding = built.Parent switch
        {
            ISimpleAssignmentOperation assignment => ReferenceEquals(assignment.Target, built) && !ReferenceEquals(built, use),
            IInvocationOperation { TargetMethod.Name: "Add" } invocation => ReferenceEquals(invocation.Instance, built),
            _ => false,
        };
        return isBuilding && built.Parent!.Parent is IExpressionStatementOperation statement ? statement : null;
    }

    private bool IsInterrupted(IBlockOperation block)
    {
        bool hasBegun = false;
        foreach (IOperation operation in block.Operations)
        {
            if (operation.Syntax.Span.Contains(_call.Syntax.Span))
            {
                return false;
            }

            bool isOwn = _statements.Contains(operation);
            if (hasBegun && !isOwn)
            {
                return true;
            }

            hasBegun |= isOwn;
        }

        return true;
    }
}
