using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>A request, or the value of a parameter, that is made with the SDK's types.</summary>
internal readonly struct UntypedCall
{
    private readonly IObjectCreationOperation _creation;
    private readonly SdkTypes _sdk;
    private readonly ProjectCommands _commands;
    private readonly CancellationToken _cancellationToken;

    public UntypedCall(IObjectCreationOperation creation, SdkTypes sdk, ProjectCommands commands, CancellationToken cancellationToken)
    {
        _creation = creation;
        _sdk = sdk;
        _commands = commands;
        _cancellationToken = cancellationToken;
    }

    /// <summary>All rules about mistakes.</summary>
    public void Check(Action<Diagnostic> report)
    {
        if (_sdk.IsParameterValue(_creation.Type))
        {
            CheckMembers(report);
        }
        else
        {
            CheckRequest(RequestReader.Read(_creation, _sdk), report);
        }
    }

    /// <summary>IOTC4010, which is about calls without a mistake.</summary>
    public void CheckReplacement(Action<Diagnostic> report)
    {
        if (_sdk.IsParameterValue(_creation.Type))
        {
            return;
        }

        bool isFlawless = true;
        RequestFacts request = RequestReader.Read(_creation, _sdk);
        if (CheckRequest(request, _ => isFlawless = false) is { } command && isFlawless)
        {
            TypedCallRule.Check(request, command, _sdk, report);
        }
    }

    private KnownCommand? CheckRequest(RequestFacts request, Action<Diagnostic> report)
    {
        KnownCommand? command = CommandArnRules.Check(request, _commands, report);
        CheckMap(request, command, report);
        if (command is not null)
        {
            RequestRules.Check(request, command, _sdk, report);
        }

        return command;
    }

    private void CheckMembers(Action<Diagnostic> report)
    {
        if (ValueReader.Read(_creation, _sdk) is not { IsComplete: true } value)
        {
            return;
        }

        List<string> set = [];
        foreach (MemberFact member in value.Members)
        {
            if (member.IsCertainlySet)
            {
                set.Add(member.Name);
            }
        }

        // A value without any may get one later, unless it is known to be sent: see ValueRules.
        if (set.Count > 1)
        {
            report(Diagnostic.Create(UntypedCallDescriptors.NotOneMember, _creation.Syntax.GetLocation(), string.Join(" and ", set)));
        }
    }

    private void CheckMap(RequestFacts request, KnownCommand? command, Action<Diagnostic> report)
    {
        // Where a parameter is missing, the advice to leave the map out would be a wrong one.
        bool isEmpty = command is not { HasRequiredParameters: true }
            && request is { IsStarted: true, IsSentAsItIs: true, Parameters: { IsComplete: true, Entries.Count: 0, Source: not null }, NullMapUses.Count: 0 };
        if ((!isEmpty && request.NullMapUses.Count == 0) || CollectionDefaults.AreChanged(request.Creation.SemanticModel!.Compilation, _cancellationToken))
        {
            return;
        }

        foreach (IOperation use in request.NullMapUses)
        {
            // A fix that makes the map makes it with the request.
            report(Diagnostic.Create(UntypedCallDescriptors.NullParameters, use.Syntax.GetLocation(), [request.Creation.Syntax.GetLocation()]));
        }

        if (isEmpty)
        {
            report(Diagnostic.Create(UntypedCallDescriptors.EmptyParameters, request.Parameters.Source!.Syntax.GetLocation()));
        }
    }
}
