using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Model;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>IOTC4006 and 4007: checks the command of a request.</summary>
internal static class CommandArnChecks
{
    private const string Resource = "command/";

    /// <summary>Finds the command; null if it is not certain, or if it is not a command of the project.</summary>
    /// <param name="request">The request.</param>
    /// <param name="commands">The project's commands.</param>
    /// <param name="report">Reports the diagnostics.</param>
    /// <param name="hasOtherId">True if the ARN has the command's id with the prefix or suffix of an account; otherwise, false.</param>
    public static KnownCommand? Check(UntypedRequest request, ProjectCommands commands, Action<Diagnostic> report, out bool hasOtherId)
    {
        hasOtherId = false;
        if (request.CommandArn is not { } operation)
        {
            return null;
        }

        string end = CommandArnParser.ParseEnd(operation, out bool isWhole);
        string? id = FindId(end);
        if (isWhole && CommandArn.FindProblem(end, out _) is { } problem)
        {
            // Other code that gets the request may make an ARN from the id.
            if (request.IsStarted || end.StartsWith("arn:", StringComparison.Ordinal))
            {
                report(Diagnostic.Create(UntypedCallDescriptors.NotACommandArn, operation.Syntax.GetLocation(), problem));
            }

            return null;
        }

        return id is null ? null : Find(id, operation.Syntax.GetLocation(), "this call", commands, report, out hasOtherId);
    }

    /// <summary>Finds the command of an id. Null if it is not certain, or if it is not a command of the project, which is reported.</summary>
    /// <param name="id">The id in the command's ARN.</param>
    /// <param name="location">The location of the ARN.</param>
    /// <param name="subject">What starts the command, for the message.</param>
    /// <param name="commands">The project's commands.</param>
    /// <param name="report">Reports the diagnostic.</param>
    /// <param name="hasOtherId">True if the id is the command's with the prefix or suffix of an account; otherwise, false.</param>
    public static KnownCommand? Find(
        string id, Location location, string subject, ProjectCommands commands, Action<Diagnostic> report, out bool hasOtherId)
    {
        hasOtherId = false;
        if (commands.Defines(id))
        {
            return commands.Find(id);
        }

        if (commands.FindDefinitionId(id) is { } definitionId)
        {
            hasOtherId = true;
            return commands.Find(definitionId);
        }

        // A project without commands starts those of other projects.
        if (commands.IsEmpty)
        {
            return null;
        }

        string? nearest = NearestName.Find(id, commands.Ids);
        report(Diagnostic.Create(
            UntypedCallDescriptors.UnknownCommand,
            location,
            FixProperties.Replacement(nearest),
            DisplayString.Of(id),
            nearest is null ? $"; add the command's definition to the project, so that {subject} can be checked" : $"; did you mean '{nearest}'?"));
        return null;
    }

    /// <summary>Returns the command id at the end of an ARN whose beginning may be unknown; null if the ARN is not a command's.</summary>
    public static string? FindId(string end)
    {
        int start = end.LastIndexOf(Resource, StringComparison.Ordinal);
        return start < 0 || (start > 0 && end[start - 1] != ':') ? null : end.Substring(start + Resource.Length);
    }
}

/// <summary>IOTC4008 and 4009: reports a map that is null or empty.</summary>
internal static class MapChecks
{
    public static void Check(UntypedRequest request, KnownCommand? command, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        // If a parameter is missing, the advice to remove the map would be wrong.
        bool isEmpty = command is not { HasRequiredParameters: true }
            && request is { IsStarted: true, IsSentUnchanged: true, NullMapUses.Count: 0 }
            && request.Parameters is { IsComplete: true, Entries.Count: 0, Source: not null };
        if ((!isEmpty && request.NullMapUses.Count == 0) || CollectionDefaults.AreChanged(request.Creation.SemanticModel!.Compilation, cancellationToken))
        {
            return;
        }

        foreach (IOperation use in request.NullMapUses)
        {
            // The fix may have to create the map with the request.
            report(Diagnostic.Create(UntypedCallDescriptors.NullParameters, use.Syntax.GetLocation(), [request.Creation.Syntax.GetLocation()]));
        }

        if (isEmpty)
        {
            report(Diagnostic.Create(UntypedCallDescriptors.EmptyParameters, request.Parameters.Source!.Syntax.GetLocation()));
        }
    }
}

/// <summary>IOTC4001, 4004 and 4011: checks the keys of the map.</summary>
internal static class ParameterChecks
{
    public static void Check(UntypedRequest request, KnownCommand command, SdkTypes sdk, Action<Diagnostic> report)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        Dictionary<string, MapEntry> unconditional = new(StringComparer.Ordinal);
        bool isComplete = request is { IsStarted: true, IsSentUnchanged: true, Parameters.IsComplete: true };
        ValueChecks values = new(request, command, sdk, report);
        foreach (MapEntry entry in request.Parameters.Entries)
        {
            if (entry.Name is not { } name)
            {
                isComplete = false;
                continue;
            }

            given.Add(name);
            if (!request.Parameters.IsCertain(entry))
            {
                continue;
            }

            CheckDuplicate(entry, name, unconditional, report);
            if (command.FindParameter(name) is { } parameter)
            {
                values.Check(entry, parameter);
            }
            else if (command.Model.Namespace != IoTCommandNamespace.AwsIoTFleetWise
                && ReportUnknownKey(name, entry.Key.Syntax.GetLocation(), request.Parameters.Contains, command, report) is { } meant)
            {
                // One mistake, one diagnostic: with the right key, no parameter is missing.
                given.Add(meant);
            }
        }

        if (isComplete)
        {
            CheckMissing(request, command, given, report);
        }
    }

    /// <summary>
    /// Reports a duplicate key. Add throws for an existing key. An indexer replaces the entry, which may be intended, but not in one initializer.
    /// </summary>
    private static void CheckDuplicate(MapEntry entry, string name, Dictionary<string, MapEntry> unconditional, Action<Diagnostic> report)
    {
        if (!entry.IsUnconditional)
        {
            return;
        }

        if (unconditional.TryGetValue(name, out MapEntry? first) && entry.Stage == first.Stage && (entry.IsAdded || (entry.IsInitial && first.IsInitial)))
        {
            report(Diagnostic.Create(
                UntypedCallDescriptors.DuplicateKey,
                entry.Key.Syntax.GetLocation(),
                name,
                entry.IsAdded ? "and Add throws for a key that exists" : "and only the last value is sent"));
        }

        unconditional[name] = entry;
    }

    /// <returns>The nearest parameter; null if there is none, or if it already has an entry.</returns>
    public static string? ReportUnknownKey(string name, Location location, Func<string, bool> isGiven, KnownCommand command, Action<Diagnostic> report)
    {
        string[] names = new string[command.Model.Parameters.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = command.Model.Parameters[i].Name;
        }

        string? nearest = NearestName.Find(name, names);
        string? meant = nearest is not null && isGiven(nearest) ? null : nearest;
        report(Diagnostic.Create(
            UntypedCallDescriptors.UnknownKey,
            location,
            command.HasPlaceholder(name) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            additionalLocations: null,
            FixProperties.Replacement(meant),
            name,
            command.Model.CommandId,
            nearest is not null ? $"; did you mean '{nearest}'?" : names.Length == 0 ? "; it has no parameters" : "; it has " + WordList.Join(names),
            command.Source));
        return meant;
    }

    private static void CheckMissing(UntypedRequest request, KnownCommand command, HashSet<string> given, Action<Diagnostic> report)
    {
        IOperation place = request.Parameters.Source ?? request.Creation;
        foreach (ParameterModel parameter in command.Model.Parameters)
        {
            if (parameter.IsRequired && !given.Contains(parameter.Name))
            {
                report(Diagnostic.Create(
                    UntypedCallDescriptors.MissingParameter,
                    place.Syntax.GetLocation(),
                    FixProperties.Parameter(parameter),
                    parameter.Name,
                    command.Model.CommandId,
                    $"[\"{parameter.Name}\"] = new CommandParameterValue {{ {WireNames.MemberOf(parameter.Type)} = … }}",
                    command.Source));
            }
        }
    }
}

/// <summary>IOTC4002, 4003 and 4005: checks the values of the map.</summary>
internal sealed class ValueChecks
{
    private readonly UntypedRequest _request;
    private readonly KnownCommand _command;
    private readonly SdkTypes _sdk;
    private readonly Action<Diagnostic> _report;

    public ValueChecks(UntypedRequest request, KnownCommand command, SdkTypes sdk, Action<Diagnostic> report)
    {
        _request = request;
        _command = command;
        _sdk = sdk;
        _report = report;
    }

    /// <summary>Checks IOTC4003 for more than one member. For a value without members, only the request shows whether it is sent.</summary>
    public static List<Diagnostic> CheckMembers(IObjectCreationOperation creation, SdkTypes sdk)
    {
        List<string> names = [];
        if (ParameterValueParser.Parse(creation, sdk) is { IsComplete: true } value)
        {
            foreach (ValueMember member in value.Members)
            {
                if (member.IsCertainlySet)
                {
                    names.Add(member.Name);
                }
            }
        }

        return names.Count > 1
            ? [Diagnostic.Create(UntypedCallDescriptors.NotOneMember, creation.Syntax.GetLocation(), string.Join(" and ", names))]
            : [];
    }

    /// <summary>Checks IOTC4002. True if the type is that of the parameter, so that the value can be checked; otherwise, false.</summary>
    public static bool CheckType(
        IoTCommandParameterType type, Location location, ParameterModel parameter, KnownCommand command, Action<Diagnostic> report)
    {
        if (parameter.IsTypeUnknown || (type != parameter.Type && command.Model.Namespace == IoTCommandNamespace.AwsIoTFleetWise))
        {
            // The vehicle's signal catalog defines the type, and the project does not have that catalog.
            return false;
        }

        if (type != parameter.Type)
        {
            report(Diagnostic.Create(
                UntypedCallDescriptors.WrongMember,
                location,
                FixProperties.Member(parameter.Type),
                parameter.Name,
                command.Model.CommandId,
                WireNames.Of(parameter.Type),
                WireNames.MemberOf(parameter.Type),
                WireNames.MemberOf(type),
                command.Source));
            return false;
        }

        return true;
    }

    /// <summary>Checks IOTC4005.</summary>
    public static void CheckConditions(
        ParameterScalar constant, Location location, ParameterModel parameter, KnownCommand command, Action<Diagnostic> report)
    {
        foreach (ConditionModel model in parameter.Conditions)
        {
            if (new Condition(parameter.Type, model).Evaluate(constant) == ConditionOutcome.Broken)
            {
                report(Diagnostic.Create(
                    UntypedCallDescriptors.BrokenCondition,
                    location,
                    parameter.Name,
                    command.Model.CommandId,
                    parameter.IsSecret ? "***" : DisplayString.Of(constant.ToText()),
                    ConditionFormatter.Describe(model),
                    command.Source));
            }
        }
    }

    public void Check(MapEntry entry, ParameterModel parameter)
    {
        if (!_request.Parameters.AreValuesCertain || IsReplaced(entry) || ParameterValueParser.Parse(entry.Value, _sdk) is not { IsComplete: true } value)
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

    /// <summary>
    /// True if a later entry replaces the value before the call; otherwise, false. One entry in an <c>if</c> may not replace it. With two, it is possible that
    /// one always does.
    /// </summary>
    private bool IsReplaced(MapEntry entry)
    {
        bool isBehind = false;
        int conditions = 0;
        foreach (MapEntry other in _request.Parameters.Entries)
        {
            if (isBehind && other is { IsAdded: false, IsInitial: false } && other.Name == entry.Name)
            {
                conditions++;
                if (!other.IsInIf || conditions > 1)
                {
                    return true;
                }
            }

            isBehind |= ReferenceEquals(other, entry);
        }

        return false;
    }

    private void CheckNoMember(ParameterValue value)
    {
        if (!_request.IsStored)
        {
            _report(Diagnostic.Create(UntypedCallDescriptors.NotOneMember, value.Creation.Syntax.GetLocation(), "none"));
        }
    }

    private void CheckMember(ValueMember member, IoTCommandParameterType type, ParameterModel parameter)
    {
        if (CheckType(type, member.Target.Syntax.GetLocation(), parameter, _command, _report))
        {
            CheckConstants(ExpressionArms.Of(member.Value), parameter);
        }
    }

    /// <summary>Checks each arm of <c>?:</c> if all arms are constants.</summary>
    private void CheckConstants(List<IOperation> arms, ParameterModel parameter)
    {
        var constants = new ParameterScalar?[arms.Count];
        for (int i = 0; i < constants.Length; i++)
        {
            constants[i] = ConstantScalar.From(arms[i], parameter.Type);
            if (constants[i] is null && !ExpressionArms.IsNull(arms[i]))
            {
                return;
            }
        }

        for (int i = 0; i < constants.Length; i++)
        {
            // In a template, 0 and "" are placeholders.
            if (constants[i] is { } constant && !(_request.IsStored && arms[i].ConstantValue.Value is null or "" or 0 or 0L or 0.0 or false))
            {
                CheckConditions(constant, arms[i].Syntax.GetLocation(), parameter, _command, _report);
            }
        }
    }
}
