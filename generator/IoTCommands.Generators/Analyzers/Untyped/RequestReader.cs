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
    private readonly MapReader _map;
    private int _helpers;
    private bool _escapes;
    private bool _asksForMap;
    private bool _isReassigned;

    private RequestReader(RequestFacts facts, SdkTypes sdk)
    {
        _facts = facts;
        _sdk = sdk;
        _map = new MapReader(facts);
    }

    public static RequestFacts Read(IObjectCreationOperation creation, SdkTypes sdk)
    {
        RequestReader reader = new(new RequestFacts(creation), sdk);
        reader.ReadAll();
        return reader._facts;
    }

    private void ReadAll()
    {
        List<ILocalReferenceOperation> uses = [];
        if (LocalUses.TryGetOwner(_facts.Creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            uses = LocalUses.Collect(block!, local!);
        }
        else
        {
            ReadEscape(_facts.Creation);
        }

        // Then nobody can say which of the requests a use is about.
        _isReassigned = uses.Exists(LocalUses.IsWrite);

        // First who gets the request, which decides what of the rest counts.
        uses.RemoveAll(use => !IsAboutMember(use) && ReadEscape(use));
        _facts.Call = _calls.Count == 1 ? _calls[0] : null;

        // A method that alone gets the request sends it; one beside others may complete it for them.
        _facts.IsKept |= _helpers > 0 && _helpers + _calls.Count > 1;
        foreach (IOperation initializer in _facts.Creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            ReadInitializer(initializer);
        }

        List<IOperation> mapUses = [];
        foreach (ILocalReferenceOperation use in uses)
        {
            IPropertyReferenceOperation property = (IPropertyReferenceOperation)use.Parent!;
            if (_isReassigned)
            {
                ReadUncertainUse(property);
            }
            else
            {
                ReadUse(property, block!, mapUses);
            }
        }

        // Whoever else has the request may have made the map before these uses.
        if (!_facts.Sets(RequestFacts.ParametersName) && !_escapes && !_asksForMap && _sdk.HasNullCollections)
        {
            _facts.NullMapUses.AddRange(mapUses);
        }

        _facts.Parameters.IsComplete &= !_escapes;
        _facts.IsStarted = _calls.Count > 0 && !_escapes;
    }

    private static bool IsAboutMember(ILocalReferenceOperation use) => use.Parent is IPropertyReferenceOperation property && ReferenceEquals(property.Instance, use);

    /// <summary>Takes note of who gets the request.</summary>
    private bool ReadEscape(IOperation request)
    {
        int end = request.Syntax.Span.End;
        _facts.HandedOnAt = _facts.HandedOnAt == int.MaxValue ? end : Math.Max(_facts.HandedOnAt, end);
        IOperation? parent = LocalUses.Taker(request);
        if (parent is IArgumentOperation { Parent: IInvocationOperation invocation })
        {
            if (_sdk.IsStart(invocation.TargetMethod))
            {
                _calls.Add(invocation);
                _facts.IsSentAsItIs &= _sdk.IsOfSdk(invocation.TargetMethod);
                return true;
            }

            // A list of templates.
            _facts.IsKept |= IsOfCollection(invocation.TargetMethod);
            _helpers++;
        }
        else if (parent is not ISimpleAssignmentOperation { Target: IDiscardOperation })
        {
            _facts.IsKept = true;
        }

        _escapes = true;
        return true;
    }

    private static bool IsOfCollection(IMethodSymbol method)
    {
        for (INamespaceSymbol? containing = method.ContainingNamespace; containing is { IsGlobalNamespace: false }; containing = containing.ContainingNamespace)
        {
            if (containing is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
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
                if (!_facts.Sets(RequestFacts.ParametersName) && _sdk.HasNullCollections && !member.Initializer.Initializers.IsEmpty)
                {
                    _facts.NullMapUses.Add(property);
                }

                _facts.Parameters.Source ??= member.Initializer;
                _map.ReadInitializer(member.Initializer);
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

        if (isSecond)
        {
            ReplaceMap(isStraight);
        }

        _facts.Parameters.IsComplete &= value is not null && isStraight;
        if (value is not null && LocalUses.Unwrap(value).ConstantValue is not { HasValue: true, Value: null })
        {
            _map.Read(value);
        }
    }

    /// <summary>A map in place of the one so far: in any case, or only on some paths.</summary>
    private void ReplaceMap(bool isStraight)
    {
        if (isStraight)
        {
            _facts.Parameters.Forget();
        }
        else
        {
            _facts.Parameters.Leave();
            _facts.IsKept = true;
        }
    }

    private void ReadUse(IPropertyReferenceOperation property, IBlockOperation block, List<IOperation> mapUses)
    {
        if (property.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, property))
        {
            ReadAssignment(property.Property.Name, assignment.Value, LocalUses.IsStraight(property, block));
            if (property.Property.Name == RequestFacts.ParametersName && !LocalUses.IsStatement(assignment))
            {
                // "var map = request.Parameters = new();" has the map, and fills it.
                _facts.Parameters.Lend();
            }
        }
        else if (LocalUses.IsWrite(property))
        {
            ReadAssignment(property.Property.Name, value: null, isStraight: false);
        }
        else if (property.Property.Name == RequestFacts.ParametersName)
        {
            if (IsMapUse(property))
            {
                mapUses.Add(property);
            }
            else if (property.Parent is not IArgumentOperation)
            {
                // "if (request.Parameters != null)".
                _asksForMap = true;
            }

            _map.ReadUse(property, block);
        }
    }

    /// <summary>A use of a local that has more requests than one: it may change this one, and nothing that it gives is surely this one's.</summary>
    private void ReadUncertainUse(IPropertyReferenceOperation property)
    {
        if (LocalUses.IsWrite(property))
        {
            ReadAssignment(property.Property.Name, value: null, isStraight: false);
        }
        else if (property.Property.Name == RequestFacts.ParametersName)
        {
            _facts.Parameters.Lend();
        }
    }

    /// <summary>Is it a call or an indexer on the map, which throws where the map is null? A conditional access does not.</summary>
    private static bool IsMapUse(IPropertyReferenceOperation property) => property.Parent switch
    {
        IPropertyReferenceOperation member => ReferenceEquals(member.Instance, property),
        IInvocationOperation invocation => ReferenceEquals(invocation.Instance, property),
        _ => false,
    };
}
