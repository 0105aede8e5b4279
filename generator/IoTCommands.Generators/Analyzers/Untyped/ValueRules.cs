using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>The rules about a parameter's value: IOTC4002, 4005, and of IOTC4003 the value without a member.</summary>
internal sealed class ValueRules
{
    private readonly RequestFacts _request;
    private readonly KnownCommand _command;
    private readonly SdkTypes _sdk;
    private readonly Action<Diagnostic> _report;

    public ValueRules(RequestFacts request, KnownCommand command, SdkTypes sdk, Action<Diagnostic> report)
    {
        _request = request;
        _command = command;
        _sdk = sdk;
        _report = report;
    }

    public void Check(EntryFact entry, ParameterModel parameter)
    {
        if (!_request.Parameters.AreValuesCertain || IsReplaced(entry) || ValueReader.Read(entry.Value, _sdk) is not { IsComplete: true } value)
        {
            return;
        }

        if (value.Members.Count == 0)
        {
            CheckNoMember(value);
        }
        else if (value.Single is { } member && WireNames.TryParseMember(member.Name, out IoTCommandParameterType type))
        {
            CheckMember(member, type, parameter);
        }
    }

    /// <summary>A value that is put in for now, and replaced before the call, is not sent. One that is replaced by a condition is, where that is not met; of two conditions one may always be.</summary>
    private bool IsReplaced(EntryFact entry)
    {
        bool isBehind = false;
        int conditions = 0;
        foreach (EntryFact other in _request.Parameters.Entries)
        {
            if (isBehind && other is { IsAdded: false, IsInitial: false } && other.Name == entry.Name)
            {
                conditions++;
                if (!other.IsOptional || conditions > 1)
                {
                    return true;
                }
            }

            isBehind |= ReferenceEquals(other, entry);
        }

        return false;
    }

    private void CheckNoMember(ValueFacts value)
    {
        if (!_request.IsKept)
        {
            _report(Diagnostic.Create(UntypedCallDescriptors.NotOneMember, value.Creation.Syntax.GetLocation(), "none"));
        }
    }

    private void CheckMember(MemberFact member, IoTCommandParameterType type, ParameterModel parameter)
    {
        if (type != parameter.Type)
        {
            _report(Diagnostic.Create(
                UntypedCallDescriptors.WrongMember,
                member.Target.Syntax.GetLocation(),
                FixProperties.Member(parameter.Type),
                parameter.Name,
                _command.Model.CommandId,
                WireNames.Of(parameter.Type),
                WireNames.MemberOf(parameter.Type),
                member.Name,
                _command.Source));
        }
        else if (!_request.IsKept)
        {
            CheckConstants(ExpressionArms.Of(member.Value), parameter);
        }
    }

    /// <summary>Each arm of <c>?:</c>, where all of them are constants.</summary>
    private void CheckConstants(List<IOperation> arms, ParameterModel parameter)
    {
        var constants = new ParameterScalar?[arms.Count];
        for (int i = 0; i < constants.Length; i++)
        {
            constants[i] = ConstantScalar.Read(arms[i], parameter.Type);
            if (constants[i] is null && !ExpressionArms.IsNull(arms[i]))
            {
                return;
            }
        }

        for (int i = 0; i < constants.Length; i++)
        {
            if (constants[i] is { } constant)
            {
                CheckConditions(arms[i], constant, parameter);
            }
        }
    }

    private void CheckConditions(IOperation value, ParameterScalar constant, ParameterModel parameter)
    {
        foreach (ConditionModel model in parameter.Conditions)
        {
            if (new Condition(parameter.Type, model).Evaluate(constant) == ConditionOutcome.Broken)
            {
                _report(Diagnostic.Create(
                    UntypedCallDescriptors.BrokenCondition,
                    value.Syntax.GetLocation(),
                    parameter.Name,
                    _command.Model.CommandId,
                    ShownText.Of(constant.ToText()),
                    ConditionText.Describe(model),
                    _command.Source));
            }
        }
    }
}
