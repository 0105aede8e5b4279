using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Reads a request from its making, and from what is done with the local that it may be kept in.</summary>
internal sealed class RequestReader
{
    private readonly RequestFacts _facts;
    private readonly SdkTypes _sdk;
    private readonly List<IInvocationOperation> _calls = [];
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
        foreach (IOperation initializer in _facts.Creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            ReadInitializer(initializer);
        }

        List<IOperation> mapUses = [];
        bool isArgument = ReadCall(_facts.Creation);
        if (LocalUses.TryGetOwner(_facts.Creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            foreach (ILocalReferenceOperation use in LocalUses.Collect(block!, local!))
            {
                ReadUse(use, block!, mapUses);
            }
        }
        else if (!isArgument)
        {
            _escapes = true;
        }

        // Whoever else has the request may have made the map before these uses.
        if (!_facts.Sets(RequestFacts.ParametersName) && !_escapes && _sdk.HasNullCollections)
        {
            _facts.NullMapUses.AddRange(mapUses);
        }

        _facts.Parameters.IsComplete &= !_escapes;
        _facts.IsStarted = _calls.Count > 0 && !_escapes;
        _facts.Call = _calls.Count == 1 ? _calls[0] : null;
    }

    private void ReadInitializer(IOperation initializer)
    {
        switch (initializer)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                ReadAssignment(property.Property.Name, assignment.Value, isStraight: true);
                break;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: RequestFacts.ParametersName } property } member:
                // Nobody has had the request yet, so nobody can have made the map.
                if (!_facts.Sets(RequestFacts.ParametersName) && _sdk.HasNullCollections)
                {
                    _facts.NullMapUses.Add(property);
                }

                _facts.Parameters.Source ??= member.Initializer;
                MapReader.ReadInitializer(member.Initializer, _facts.Parameters);
                break;
        }
    }

    private void ReadAssignment(string name, IOperation? value, bool isStraight)
    {
        bool isSecond = _facts.Sets(name);
        _facts.Members.Add(new RequestMember(name, value, isStraight));
        if (name != RequestFacts.ParametersName)
        {
            return;
        }

        _facts.Parameters.IsComplete &= value is not null && isStraight && !isSecond;
        if (value is not null && LocalUses.Unwrap(value).ConstantValue is not { HasValue: true, Value: null })
        {
            MapReader.Read(value, _facts.Parameters);
        }
    }

    private void ReadUse(ILocalReferenceOperation use, IBlockOperation block, List<IOperation> mapUses)
    {
        if (ReadCall(use))
        {
            return;
        }

        if (use.Parent is not IPropertyReferenceOperation property || !ReferenceEquals(property.Instance, use))
        {
            _escapes = true;
        }
        else if (property.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, property))
        {
            ReadAssignment(property.Property.Name, assignment.Value, LocalUses.IsStraight(use, block));
        }
        else if (IsOtherWrite(property))
        {
            ReadAssignment(property.Property.Name, value: null, isStraight: false);
        }
        else if (property.Property.Name == RequestFacts.ParametersName)
        {
            if (IsMapUse(property))
            {
                mapUses.Add(property);
            }

            MapReader.ReadUse(property, block, _facts.Parameters);
        }
    }

    private static bool IsOtherWrite(IPropertyReferenceOperation property) => property.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, property),
        IIncrementOrDecrementOperation or ITupleOperation => true,
        _ => false,
    };

    /// <summary>Is it a call or an indexer on the map, which throws where the map is null? A conditional access does not.</summary>
    private static bool IsMapUse(IPropertyReferenceOperation property) => property.Parent switch
    {
        IPropertyReferenceOperation member => ReferenceEquals(member.Instance, property),
        IInvocationOperation invocation => ReferenceEquals(invocation.Instance, property),
        _ => false,
    };

    /// <summary>Is the request an argument of a call that starts it?</summary>
    private bool ReadCall(IOperation request)
    {
        IOperation? parent = request.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        if (parent is IArgumentOperation { Parent: IInvocationOperation invocation } && _sdk.IsStart(invocation.TargetMethod))
        {
            _calls.Add(invocation);
            return true;
        }

        return false;
    }
}
