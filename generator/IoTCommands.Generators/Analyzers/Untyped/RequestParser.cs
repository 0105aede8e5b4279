using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Parses a request from its creation and from the uses of the local that holds it.</summary>
internal sealed class RequestParser
{
    private readonly UntypedRequest _request;
    private readonly SdkTypes _sdk;
    private readonly List<IInvocationOperation> _calls = [];
    private readonly ParameterMapParser _map;
    private int _helpers;
    private int _firstEscape = int.MaxValue;
    private bool _escapes;
    private bool _isStartedByCallers;
    private bool _isMapTested;
    private bool _isReassigned;

    private RequestParser(UntypedRequest request, SdkTypes sdk)
    {
        _request = request;
        _sdk = sdk;
        _map = new ParameterMapParser(request);
    }

    public static UntypedRequest Parse(IObjectCreationOperation creation, SdkTypes sdk)
    {
        RequestParser parser = new(new UntypedRequest(creation), sdk);
        parser.ParseAll();
        return parser._request;
    }

    private void ParseAll()
    {
        List<ILocalReferenceOperation> uses = [];
        if (LocalReferences.TryGetLocal(_request.Creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            uses.AddRange(LocalReferences.To(local!, block!));
        }
        else
        {
            ParseEscape(_request.Creation);
        }

        // After another assignment, it is not known which request a use is about.
        _isReassigned = uses.Exists(static use => use.IsWritten());

        // How the request escapes determines the meaning of the other uses.
        uses.RemoveAll(use => !IsAboutMember(use) && ParseEscape(use));
        _request.Call = _calls.Count == 1 ? _calls[0] : null;

        // If a method is the only one that gets the request, it sends it; otherwise, it may complete it for a call.
        _request.IsStored |= _helpers > 0 && _helpers + _calls.Count > 1;
        foreach (IOperation initializer in _request.Creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            ParseInitializer(initializer);
        }

        List<IOperation> mapUses = [];
        foreach (ILocalReferenceOperation use in uses)
        {
            IPropertyReferenceOperation property = (IPropertyReferenceOperation)use.Parent!;
            if (_isReassigned)
            {
                ParseUncertainUse(property);
            }
            else
            {
                ParseUse(property, block!, mapUses);
            }
        }

        if (!_request.Assigns(UntypedRequest.ParametersName) && !_isMapTested && _sdk.HasNullCollections)
        {
            // Other code that has the request may have created the map.
            _request.NullMapUses.AddRange(mapUses.FindAll(use =>
                !_escapes || (use.Syntax.SpanStart < _firstEscape && LocalReferences.IsUnconditional(use, block!))));
        }

        _request.Parameters.IsComplete &= !_escapes;
        _request.IsStarted = (_calls.Count > 0 || _isStartedByCallers) && !_escapes;
    }

    /// <summary>True for a property of the SDK; otherwise, false. An extension property can do anything with the request.</summary>
    private bool IsAboutMember(ILocalReferenceOperation use)
    {
        ITypeSymbol? type = use.Parent is IPropertyReferenceOperation property && ReferenceEquals(property.Instance, use) ? _sdk.Request : null;
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, ((IPropertyReferenceOperation)use.Parent!).Property.ContainingType))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    /// <summary>Parses a use that passes the request on to other code.</summary>
    private bool ParseEscape(IOperation request)
    {
        if (RequestUses.IsObserved(request))
        {
            return true;
        }

        int end = request.Syntax.Span.End;
        _request.PassedOnAt = _request.PassedOnAt == int.MaxValue ? end : Math.Max(_request.PassedOnAt, end);
        IOperation? parent = request.GetConsumer();
        if (parent is IArgumentOperation { Parent: IInvocationOperation invocation })
        {
            if (_sdk.IsStart(invocation.TargetMethod))
            {
                _calls.Add(invocation);
                _request.IsSentUnchanged &= _sdk.IsOfSdk(invocation.TargetMethod);
                return true;
            }

            // For example, a list of templates.
            _request.IsStored |= RequestUses.IsOfCollection(invocation.TargetMethod);
            _helpers++;
        }
        else if (parent is IReturnOperation returned && RequestUses.IsStartedByCallers(returned, _sdk))
        {
            _isStartedByCallers = true;
            return true;
        }
        else if (parent is not ISimpleAssignmentOperation { Target: IDiscardOperation })
        {
            _request.IsStored = true;
        }

        _firstEscape = Math.Min(_firstEscape, request.Syntax.SpanStart);
        _escapes = true;
        return true;
    }

    private void ParseInitializer(IOperation initializer)
    {
        switch (initializer)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                ParseAssignment(property.Property.Name, assignment.Value, isUnconditional: true);
                break;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } member
                when property.Property.Name == UntypedRequest.ParametersName:
                // No other code has had access to the request yet.
                if (!_request.Assigns(UntypedRequest.ParametersName) && _sdk.HasNullCollections && !member.Initializer.Initializers.IsEmpty)
                {
                    _request.NullMapUses.Add(property);
                }

                _request.Parameters.Source ??= member.Initializer;
                _map.ParseInitializer(member.Initializer);
                break;
        }
    }

    private void ParseAssignment(string name, IOperation? value, bool isUnconditional)
    {
        bool isSecond = _request.Assigns(name);
        _request.Members.Add(new RequestMember(name, value, isUnconditional));
        if (name != UntypedRequest.ParametersName)
        {
            return;
        }

        if (isSecond)
        {
            ReplaceMap(isUnconditional);
        }

        _request.Parameters.IsComplete &= value is not null && isUnconditional;
        if (value is not null && !value.IsNullConstant())
        {
            _map.Parse(value);
        }
    }

    /// <summary>Parses the assignment of another map.</summary>
    private void ReplaceMap(bool isUnconditional)
    {
        if (isUnconditional)
        {
            _request.Parameters.Clear();
        }
        else
        {
            _request.Parameters.SetIncomplete();
            _request.IsStored = true;
        }
    }

    private void ParseUse(IPropertyReferenceOperation property, IBlockOperation block, List<IOperation> mapUses)
    {
        if (property.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, property))
        {
            ParseAssignment(property.Property.Name, assignment.Value, LocalReferences.IsUnconditional(property, block));
            if (property.Property.Name == UntypedRequest.ParametersName && !assignment.IsStatement())
            {
                // In "var map = request.Parameters = new();", the local has the map too and can fill it.
                _request.Parameters.SetEscaped();
            }
        }
        else if (property.IsWritten())
        {
            ParseAssignment(property.Property.Name, value: null, isUnconditional: false);
        }
        else if (property.Property.Name == UntypedRequest.ParametersName)
        {
            if (IsMapUse(property))
            {
                mapUses.Add(property);
            }
            else if (property.Parent is not IArgumentOperation)
            {
                // For example, "if (request.Parameters != null)".
                _isMapTested = true;
            }

            _map.ParseUse(property, block);
        }
    }

    /// <summary>Parses a use of a local that holds several requests. It may change this one.</summary>
    private void ParseUncertainUse(IPropertyReferenceOperation property)
    {
        if (property.IsWritten())
        {
            ParseAssignment(property.Property.Name, value: null, isUnconditional: false);
        }
        else if (property.Property.Name == UntypedRequest.ParametersName)
        {
            _request.Parameters.SetEscaped();
        }
    }

    /// <summary>True if the use throws for a null map: a call or an indexer, but not a conditional access; otherwise, false.</summary>
    private static bool IsMapUse(IPropertyReferenceOperation property) => property.Parent switch
    {
        IPropertyReferenceOperation member => ReferenceEquals(member.Instance, property),
        IInvocationOperation invocation => ReferenceEquals(invocation.Instance, property),
        _ => false,
    };
}
