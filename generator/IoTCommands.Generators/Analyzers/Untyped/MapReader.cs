using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Reads the entries that are put into a map: by its initializer, by indexers and by Add, through the local that it may be built in.</summary>
internal sealed class MapReader
{
    private readonly RequestFacts _request;
    private readonly MapFacts _map;

    /// <param name="request">The request whose map it is; takes what is found.</param>
    public MapReader(RequestFacts request)
    {
        _request = request;
        _map = request.Parameters;
    }

    /// <summary>Reads the map that an expression gives.</summary>
    public void Read(IOperation operation)
    {
        operation = LocalUses.Unwrap(operation);
        _map.Source ??= operation;
        IOperation consumer = operation;
        if (operation is ILocalReferenceOperation reference)
        {
            operation = LocalUses.CertainValue(reference) ?? operation;
        }

        if (operation is IObjectCreationOperation creation && IsDictionary(creation.Type))
        {
            ReadCreation(creation);
        }
        else if (!IsEmptyCollection(operation))
        {
            _map.IsComplete = false;
            return;
        }

        if (LocalUses.TryGetOwner(operation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            ReadLocal(local!, block!, consumer);
        }
    }

    /// <summary>The items of <c>{ ["key"] = value }</c> and <c>{ { "key", value } }</c>.</summary>
    public void ReadInitializer(IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (IOperation item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } assignment:
                    _map.Put(new EntryFact(key.Value, assignment.Value, IsAdded: false, IsInitial: true, IsStraight: true));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }:
                    _map.Put(new EntryFact(key.Value, value.Value, IsAdded: true, IsInitial: true, IsStraight: true));
                    break;
                default:
                    _map.IsComplete = false;
                    break;
            }
        }
    }

    /// <summary>What is done with an expression whose value is the map. To be called in the order of the text.</summary>
    public void ReadUse(IOperation use, IBlockOperation block)
    {
        if (!LocalUses.IsInFunction(use, block))
        {
            if (IsAfterCall(use, block))
            {
                return;
            }

            if (use.Syntax.SpanStart >= _request.HandedOnAt)
            {
                // It is for the next turn of a loop, or for another request.
                _map.Leave();
                return;
            }
        }

        bool isStraight = LocalUses.IsStraight(use, block);
        switch (use.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key], Parent: ISimpleAssignmentOperation assignment } indexer
                when ReferenceEquals(assignment.Target, indexer):
                _map.Put(new EntryFact(key.Value, assignment.Value, IsAdded: false, IsInitial: false, isStraight) { IsOptional = LocalUses.IsOptional(use, block) });
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } invocation when ReferenceEquals(invocation.Instance, use):
                _map.Put(new EntryFact(key.Value, value.Value, IsAdded: true, IsInitial: false, isStraight));
                break;
            case IPropertyReferenceOperation { Property.Name: "Count" or "Keys" }:
            case IInvocationOperation { TargetMethod.Name: "ContainsKey" }:
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: RequestFacts.ParametersName } } assignment
                when ReferenceEquals(assignment.Value, use) && LocalUses.IsStatement(assignment):
                break;
            case IInvocationOperation { TargetMethod.Name: "Remove" or "Clear" } invocation when ReferenceEquals(invocation.Instance, use):
                _map.Forget();
                break;
            case IArgumentOperation:
                _map.Share();
                _request.IsKept = true;
                break;
            default:
                // An entry that is read is an object that can be changed: map["targetC"].I = 180.
                _map.Lend();
                break;
        }
    }

    private void ReadCreation(IObjectCreationOperation creation)
    {
        // A dictionary that is made of another one has that one's entries; a capacity and a comparer add none.
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            _map.IsComplete &= argument.Parameter?.Type is { SpecialType: SpecialType.System_Int32 } or { Name: "IEqualityComparer" };
        }

        if (creation.Initializer is not null)
        {
            ReadInitializer(creation.Initializer);
        }
    }

    private void ReadLocal(ILocalSymbol local, IBlockOperation block, IOperation consumer)
    {
        bool isForLater = false;
        foreach (ILocalReferenceOperation use in LocalUses.Collect(block, local))
        {
            if (ReferenceEquals(use, consumer))
            {
                continue;
            }

            // What is put in for a later request is not in this one, if it is sent by then: nothing is certain.
            bool isConsumer = IsConsumer(use);
            _map.IsShared |= isConsumer || use.Parent is IArgumentOperation;
            isForLater |= isConsumer && use.Syntax.SpanStart > consumer.Syntax.SpanStart;
            if (isForLater)
            {
                _map.IsComplete = false;
            }
            else
            {
                ReadUse(use, block);
            }
        }
    }

    /// <summary>Where the call surely runs once, after all that stands before it, nothing behind it is in the map that it sends.</summary>
    private bool IsAfterCall(IOperation use, IBlockOperation block) =>
        _request.Call is { } call && use.Syntax.SpanStart >= call.Syntax.Span.End && LocalUses.IsStraight(call, block);

    private static bool IsConsumer(ILocalReferenceOperation use) =>
        use.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: RequestFacts.ParametersName } } assignment && ReferenceEquals(assignment.Value, use);

    /// <summary><c>[]</c>, looked for in the text: the oldest compiler has no operation for it. Where a map is wanted it is a new dictionary.</summary>
    private static bool IsEmptyCollection(IOperation operation) => operation.Syntax is CollectionExpressionSyntax { Elements.Count: 0 };

    private static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Dictionary", Arity: 2, ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } };
}
