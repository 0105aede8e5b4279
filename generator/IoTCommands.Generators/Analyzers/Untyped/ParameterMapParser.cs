using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Parses the entries of a map from its initializer, its indexers and calls of Add, also through a local.</summary>
internal sealed class ParameterMapParser
{
    private readonly UntypedRequest _request;
    private readonly ParameterMap _map;

    /// <param name="request">The request of the map. It gets the entries.</param>
    public ParameterMapParser(UntypedRequest request)
    {
        _request = request;
        _map = request.Parameters;
    }

    /// <summary>Parses the expression of a map.</summary>
    public void Parse(IOperation operation)
    {
        operation = operation.WithoutConversions();
        _map.Source ??= operation;
        IOperation consumer = operation;
        if (operation is ILocalReferenceOperation reference)
        {
            operation = LocalReferences.GetValue(reference) ?? operation;
        }

        if (operation is IObjectCreationOperation creation && IsDictionary(creation.Type))
        {
            ParseCreation(creation);
        }
        else if (!IsEmptyCollection(operation))
        {
            _map.IsComplete = false;
            return;
        }

        if (LocalReferences.TryGetLocal(operation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            ParseLocal(local!, block!, consumer);
        }
    }

    /// <summary>Parses the items of <c>{ ["key"] = value }</c> and <c>{ { "key", value } }</c>.</summary>
    public void ParseInitializer(IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (IOperation item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } assignment:
                    _map.Add(new MapEntry(key.Value, assignment.Value, IsAdded: false, IsInitial: true, IsUnconditional: true));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }:
                    _map.Add(new MapEntry(key.Value, value.Value, IsAdded: true, IsInitial: true, IsUnconditional: true));
                    break;
                default:
                    _map.IsComplete = false;
                    break;
            }
        }
    }

    /// <summary>Parses a use of the map. Uses are parsed in source order.</summary>
    public void ParseUse(IOperation use, IBlockOperation block)
    {
        if (!use.IsInFunction(block))
        {
            if (IsAfterCall(use, block))
            {
                return;
            }

            if (use.Syntax.SpanStart >= _request.PassedOnAt)
            {
                // The entry is for the next iteration of a loop, or for another request.
                _map.SetIncomplete();
                return;
            }
        }

        switch (use.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key], Parent: ISimpleAssignmentOperation assignment } indexer
                when ReferenceEquals(assignment.Target, indexer):
                _map.Add(new MapEntry(key.Value, assignment.Value, IsAdded: false, IsInitial: false, LocalReferences.IsUnconditional(use, block))
                {
                    IsInIf = use.IsInIf(block),
                });
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } invocation when ReferenceEquals(invocation.Instance, use):
                _map.Add(new MapEntry(key.Value, value.Value, IsAdded: true, IsInitial: false, LocalReferences.IsUnconditional(use, block)));
                break;
            case IPropertyReferenceOperation { Property.Name: "Count" or "Keys" }:
            case IInvocationOperation { TargetMethod.Name: "ContainsKey" }:
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: UntypedRequest.ParametersName } } assignment
                when ReferenceEquals(assignment.Value, use) && assignment.IsStatement():
                break;
            case IInvocationOperation { TargetMethod.Name: "Remove" or "Clear" } invocation when ReferenceEquals(invocation.Instance, use):
                _map.Clear();
                break;
            case IArgumentOperation:
                _map.SetAliased();
                _request.IsStored = true;
                break;
            default:
                // An entry can be changed through the map: map["targetC"].I = 180.
                _map.SetEscaped();
                break;
        }
    }

    private void ParseCreation(IObjectCreationOperation creation)
    {
        // A copy of a dictionary has the entries of the original. A capacity and a comparer add none.
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            _map.IsComplete &= argument.Parameter?.Type is { SpecialType: SpecialType.System_Int32 } or { Name: "IEqualityComparer" };
        }

        _map.Creation = creation;
        if (creation.Initializer is not null)
        {
            ParseInitializer(creation.Initializer);
        }
    }

    private void ParseLocal(ILocalSymbol local, IBlockOperation block, IOperation consumer)
    {
        foreach (ILocalReferenceOperation use in LocalReferences.To(local, block))
        {
            if (ReferenceEquals(use, consumer))
            {
                continue;
            }

            bool isConsumer = IsConsumer(use);
            _map.IsAliased |= isConsumer || use.Parent is IArgumentOperation;
            if (isConsumer && use.Syntax.SpanStart > consumer.Syntax.SpanStart)
            {
                // What follows is for a later request, and is not in this one if this one has already been sent.
                _map.IsComplete = false;
                return;
            }

            ParseUse(use, block);
        }
    }

    /// <summary>True if the use is after a call that runs unconditionally; otherwise, false. The call does not send an entry that is added there.</summary>
    private bool IsAfterCall(IOperation use, IBlockOperation block) =>
        _request.Call is { } call && use.Syntax.SpanStart >= call.Syntax.Span.End && LocalReferences.IsUnconditional(call, block);

    private static bool IsConsumer(ILocalReferenceOperation use) =>
        use.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: UntypedRequest.ParametersName } } assignment
        && ReferenceEquals(assignment.Value, use);

    /// <summary>True for <c>[]</c>, which is a new dictionary here; otherwise, false. Roslyn 4.8 has no operation for it.</summary>
    private static bool IsEmptyCollection(IOperation operation) => operation.Syntax is CollectionExpressionSyntax { Elements.Count: 0 };

    private static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol
        {
            Name: "Dictionary",
            Arity: 2,
            ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } },
        };
}

/// <summary>Parses a <c>CommandParameterValue</c>, also through a local.</summary>
internal static class ParameterValueParser
{
    public static ParameterValue? Parse(IOperation operation, SdkTypes sdk)
    {
        operation = operation.WithoutConversions();
        if (operation is ILocalReferenceOperation reference)
        {
            return LocalReferences.GetValue(reference) is IObjectCreationOperation value ? Parse(value, sdk) : null;
        }

        if (operation is not IObjectCreationOperation creation || !sdk.IsParameterValue(creation.Type))
        {
            return null;
        }

        List<ValueMember> members = [];
        bool isComplete = ParseInitializer(creation, members);
        if (LocalReferences.TryGetLocal(creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            isComplete &= ParseUses(local!, block!, members);
        }
        else if (creation.GetConsumer() is IAssignmentOperation put)
        {
            // "var value = map["key"] = new();" sets the member afterwards.
            isComplete &= put.IsStatement();
        }

        return new ParameterValue(creation, members, isComplete);
    }

    private static bool ParseInitializer(IObjectCreationOperation creation, List<ValueMember> members)
    {
        if (creation.Initializer is null)
        {
            return true;
        }

        bool isComplete = true;
        foreach (IOperation initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                isComplete &= Add(members, property, assignment.Value);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete;
    }

    private static bool ParseUses(ILocalSymbol local, IBlockOperation block, List<ValueMember> members)
    {
        bool isComplete = true;
        int maps = 0;
        foreach (ILocalReferenceOperation use in LocalReferences.To(local, block))
        {
            if (use.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property
                && ReferenceEquals(assignment.Target, property))
            {
                isComplete &= LocalReferences.IsUnconditional(use, block) && Add(members, property, assignment.Value);
            }
            else if (IsEntry(use))
            {
                maps++;
            }
            else if (use.Parent is not IPropertyReferenceOperation read || read.IsWritten())
            {
                isComplete = false;
            }
        }

        // The value can be changed through one map before the other map is sent.
        return isComplete && maps <= 1;
    }

    /// <summary>True if the value becomes an entry of a map; otherwise, false.</summary>
    private static bool IsEntry(ILocalReferenceOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } assignment =>
            ReferenceEquals(assignment.Value, use) && assignment.IsStatement(),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } } => true,
        _ => false,
    };

    /// <summary>Adds a member. False if the value is not certain because the member is set twice; otherwise, true.</summary>
    private static bool Add(List<ValueMember> members, IPropertyReferenceOperation property, IOperation value)
    {
        bool isNull = value.IsNullConstant();
        foreach (ValueMember member in members)
        {
            if (member.Name == property.Property.Name)
            {
                return false;
            }
        }

        if (!isNull)
        {
            members.Add(new ValueMember(property.Property.Name, property, value));
        }

        return true;
    }
}
