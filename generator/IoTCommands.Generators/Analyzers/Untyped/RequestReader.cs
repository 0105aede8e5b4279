using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Reads a request from its making, and from what is done with the local that it may be kept in.</summary>
internal sealed class RequestReader
{
    private readonly RequestFacts _facts;
    private readonly SdkTypes _sdk;
    private int _arns;
    private bool _isMapAssigned;
    private bool _escapes;

    private RequestReader(RequestFacts facts, SdkTypes sdk)
    {
        _facts = facts;
        _sdk = sdk;
    }

    public static RequestFacts Read(IObjectCreationOperation creation, SdkTypes sdk)
    {
        RequestReader reader = new(new RequestFacts(creation), sdk);
        reader.ReadAll();
        return reader._facts;
    }

    private void ReadAll()
    {
        List<IOperation> mapUses = [];
        foreach (IOperation initializer in _facts.Creation.Initializer?.Initializers ?? System.Collections.Immutable.ImmutableArray<IOperation>.Empty)
        {
            ReadInitializer(initializer);
        }

        bool isCalled = IsStartArgument(_facts.Creation);
        if (LocalUses.TryGetOwner(_facts.Creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            foreach (ILocalReferenceOperation use in LocalUses.Collect(block!, local!))
            {
                isCalled |= IsStartArgument(use);
                ReadUse(use, block!, mapUses);
            }
        }
        else if (!isCalled)
        {
            _escapes = true;
        }

        if (_arns != 1)
        {
            _facts.CommandArn = null;
        }

        // Whoever else has the request may have made the map before these uses.
        if (!_isMapAssigned && !_escapes && _sdk.HasNullCollections)
        {
            _facts.NullMapUses.AddRange(mapUses);
        }

        _facts.Parameters.IsComplete &= !_escapes;
        _facts.IsStarted = isCalled && !_escapes;
    }

    private void ReadInitializer(IOperation initializer)
    {
        switch (initializer)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                ReadAssignment(property, assignment.Value, isStraight: true);
                break;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "Parameters" } property } member:
                // Nobody has had the request yet, so nobody can have made the map.
                if (!_isMapAssigned && _sdk.HasNullCollections)
                {
                    _facts.NullMapUses.Add(property);
                }

                _facts.Parameters.Source ??= member.Initializer;
                MapReader.ReadInitializer(member.Initializer, _facts.Parameters);
                break;
        }
    }

    private void ReadAssignment(IPropertyReferenceOperation property, IOperation value, bool isStraight)
    {
        if (property.Property.Name == "CommandArn")
        {
            _arns++;
            _facts.CommandArn = value;
        }
        else if (property.Property.Name == "Parameters")
        {
            bool isSecond = _isMapAssigned;
            _isMapAssigned = true;
            if (LocalUses.Unwrap(value).ConstantValue is { HasValue: true, Value: null })
            {
                _facts.Parameters.IsComplete &= isStraight && !isSecond;
                return;
            }

            MapReader.Read(value, _facts.Parameters);
            _facts.Parameters.IsComplete &= isStraight && !isSecond;
        }
    }

    private void ReadUse(ILocalReferenceOperation use, IBlockOperation block, List<IOperation> mapUses)
    {
        if (IsStartArgument(use))
        {
            return;
        }

        if (use.Parent is not IPropertyReferenceOperation property || !ReferenceEquals(property.Instance, use))
        {
            _escapes = true;
            return;
        }

        if (property.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, property))
        {
            ReadAssignment(property, assignment.Value, LocalUses.IsStraight(use, block));
        }
        else if (property.Property.Name == "Parameters")
        {
            if (IsMapUse(property))
            {
                mapUses.Add(property);
            }

            MapReader.ReadUse(property, block, _facts.Parameters);
        }
    }

    /// <summary>Is it a call or an indexer on the map, which throws where the map is null? A conditional access does not.</summary>
    private static bool IsMapUse(IPropertyReferenceOperation property) => property.Parent switch
    {
        IPropertyReferenceOperation member => ReferenceEquals(member.Instance, property),
        IInvocationOperation invocation => ReferenceEquals(invocation.Instance, property),
        _ => false,
    };

    private bool IsStartArgument(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation invocation } && _sdk.IsStart(invocation.TargetMethod);
    }
}
