using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Projects;
using IoTCommands.Json;
using IoTCommands.Model;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>Checks a file among the definitions that is input of StartCommandExecution, with the rules of untyped calls.</summary>
internal sealed class StartFileChecks
{
    private readonly ProjectCommands _commands;
    private readonly JsonContext _context;
    private readonly Func<SourceSpan, Location> _locate;
    private readonly Action<Diagnostic> _report;

    private StartFileChecks(ProjectCommands commands, JsonContext context, Func<SourceSpan, Location> locate, Action<Diagnostic> report)
    {
        _commands = commands;
        _context = context;
        _locate = locate;
        _report = report;
    }

    /// <summary>Gets the rules in addition to those of definitions.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        UntypedCallDescriptors.UnknownKey,
        UntypedCallDescriptors.WrongMember,
        UntypedCallDescriptors.NotOneMember,
        UntypedCallDescriptors.MissingParameter,
        UntypedCallDescriptors.BrokenCondition,
        UntypedCallDescriptors.UnknownCommand,
        UntypedCallDescriptors.NotACommandArn,
        UntypedCallDescriptors.EmptyParameters,
        TypedCallDescriptors.NotATarget,
        TypedCallDescriptors.ExecutionTimeout,
        TypedCallDescriptors.NotAClientToken);

    public static void Check(
        DefinitionFile file, SourceText text, ProjectCommands commands, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        JsonDocument document = JsonParser.Parse(text.ToString(), cancellationToken);
        JsonContext context = new(document, secretParameters: null, cancellationToken);
        foreach (JsonError error in document.Errors)
        {
            context.Report(DefinitionDescriptors.InvalidJson, error.Span, error.Expected, error.Found);
        }

        // The meaning of JSON with errors is not certain.
        if (document.ErrorCount == 0 && document.Root is JsonObject root)
        {
            new StartFileChecks(commands, context, span => DefinitionDiagnostics.LocationOf(span, file.Text.Path, text), report).Check(root);
        }

        foreach (DiagnosticInfo diagnostic in context.GetDiagnostics())
        {
            report(DefinitionDiagnostics.Create(diagnostic, file.Text.Path, text));
        }
    }

    private void Check(JsonObject root)
    {
        ShapedObject start = ShapedObject.Bind(root, StartShape.Shape, _context);
        CheckString(start, StartShape.TargetArn, static text => TargetArn.FindProblem(text, out _), TypedCallDescriptors.NotATarget);
        CheckString(start, StartShape.ClientToken, ClientTokens.FindProblem, TypedCallDescriptors.NotAClientToken);
        if (start[StartShape.ExecutionTimeoutSeconds]?.Value is JsonNumber seconds
            && ParseValue(
                MemberValue.ParseWhole(seconds.Text, IoTCommandParameterType.Long), seconds, IoTCommandParameterType.Long, isSecret: false) is { } timeout)
        {
            OptionsChecks.CheckSeconds(timeout.Int64, _locate(seconds.Span), _report);
        }

        KnownCommand? command = FindCommand(start);
        JsonProperty? parameters = start[StartShape.Parameters];
        if (parameters?.Value is JsonObject { Properties.Length: 0 } empty && command is not { HasRequiredParameters: true })
        {
            _report(Diagnostic.Create(UntypedCallDescriptors.EmptyParameters, _locate(empty.Span)));
        }

        if (command is not null && parameters?.Value is null or JsonObject)
        {
            CheckParameters(parameters?.Value as JsonObject, parameters?.Key.Span ?? start.Start, command);
        }
    }

    private void CheckString(ShapedObject start, PropertyShape property, Func<string, string?> findProblem, DiagnosticDescriptor descriptor)
    {
        if (start[property]?.Value is JsonString value && findProblem(value.Value) is { } problem)
        {
            _report(Diagnostic.Create(descriptor, _locate(value.Span), problem));
        }
    }

    private KnownCommand? FindCommand(ShapedObject start)
    {
        if (start[StartShape.CommandArn]?.Value is not JsonString value)
        {
            return null;
        }

        if (CommandArn.FindProblem(value.Value, out CommandArn arn) is { } problem)
        {
            _report(Diagnostic.Create(UntypedCallDescriptors.NotACommandArn, _locate(value.Span), problem));
            return null;
        }

        return CommandArnChecks.Find(arn.CommandId, _locate(value.Span), "this start", _commands, _report, out _);
    }

    private void CheckParameters(JsonObject? parameters, SourceSpan missingSpan, KnownCommand command)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (JsonProperty property in parameters?.Properties ?? [])
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if (!given.Add(property.Name))
            {
                _context.Report(DefinitionDescriptors.DuplicateProperty, property.Key, DisplayString.Quoted(property.Name), "the parameters");
            }
        }

        HashSet<string> meant = new(given, StringComparer.Ordinal);
        foreach (JsonProperty property in parameters?.Properties ?? [])
        {
            if (command.FindParameter(property.Name) is { } parameter)
            {
                CheckValue(property, parameter, command);
            }
            else if (command.Model.Namespace != IoTCommandNamespace.AwsIoTFleetWise
                && ParameterChecks.ReportUnknownKey(property.Name, _locate(property.Key.Span), given.Contains, command, _report) is { } nearest)
            {
                // One mistake, one diagnostic: with the right key, no parameter is missing.
                meant.Add(nearest);
            }
        }

        foreach (ParameterModel parameter in command.Model.Parameters)
        {
            if (parameter.IsRequired && !meant.Contains(parameter.Name))
            {
                string member = WireNames.MemberOf(parameter.Type);
                _report(Diagnostic.Create(
                    UntypedCallDescriptors.MissingParameter,
                    _locate(missingSpan),
                    parameter.Name,
                    command.Model.CommandId,
                    $"\"{parameter.Name}\": {{ \"{member}\": … }}",
                    command.Source));
            }
        }
    }

    private void CheckValue(JsonProperty property, ParameterModel parameter, KnownCommand command)
    {
        if (property.Value is not JsonObject node)
        {
            KindChecks.Report(property.Value, PropertyKind.Object, "Parameter " + DisplayString.Quoted(property.Name), _context);
            return;
        }

        bool mayBeBinary = parameter.IsTypeUnknown || parameter.Type == IoTCommandParameterType.Binary;
        ShapedObject value = ShapedObject.Bind(node, mayBeBinary ? ValueShape.Shape : ValueShape.NotBinary, _context, parameter.IsSecret);
        List<PropertyShape> members = [];
        bool hasNull = false;
        foreach (PropertyShape candidate in ValueShape.Shape.Properties)
        {
            if (value[candidate] is { } found)
            {
                // A member that is null is not set, and is reported as such.
                if (found.Value.Kind == JsonKind.Null)
                {
                    hasNull = true;
                }
                else
                {
                    members.Add(candidate);
                }
            }
        }

        if (members.Count > 1 || (members.Count == 0 && !hasNull))
        {
            string names = members.Count == 0 ? "none" : string.Join(" and ", members.ConvertAll(static member => member.Name));
            _report(Diagnostic.Create(UntypedCallDescriptors.NotOneMember, _locate(node.Span), names));
        }
        else if (members.Count == 1)
        {
            CheckMember(value[members[0]]!, members[0], parameter, command);
        }
    }

    private void CheckMember(JsonProperty property, PropertyShape member, ParameterModel parameter, KnownCommand command)
    {
        IoTCommandParameterType type = ValueShape.TypeOf(member);
        if (ValueChecks.CheckType(type, _locate(property.Key.Span), parameter, command, _report)
            && KindChecks.Fits(property.Value, member.Kind)
            && ParseValue(MemberValue.Parse(property.Value, type), property.Value, type, parameter.IsSecret) is { } value)
        {
            ValueChecks.CheckConditions(value, _locate(property.Value.Span), parameter, command, _report);
        }
    }

    /// <summary>Returns the value; null if it is not valid for its type. Then the problem is reported.</summary>
    private ParameterScalar? ParseValue(MemberValue value, JsonNode node, IoTCommandParameterType type, bool isSecret)
    {
        if (value.Problem is not { } problem)
        {
            return value.Value;
        }

        _context.ReportWithFix(
            isSecret ? null : value.Replacement,
            DefinitionDescriptors.InvalidValue,
            node,
            isSecret ? "***" : node is JsonString text ? DisplayString.Quoted(text.Value) : DisplayString.Of(_context.TextOf(node.Span)),
            WireNames.Of(type),
            problem);
        return null;
    }
}
