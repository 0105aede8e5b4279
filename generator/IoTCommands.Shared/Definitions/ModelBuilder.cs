using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Templates;
using IoTCommands.Definitions.Validation;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>Builds the model of a validated command, and finds names that collide in C# (IOTC1010, IOTC1036).</summary>
/// <remarks>A command with errors still gets its C# names and types, as far as they are known, so that callers compile.</remarks>
internal sealed class ModelBuilder
{
    private readonly ParsedCommand _command;
    private readonly ValidationContext _context;
    private readonly string _name;
    private readonly DeclaredType? _type;
    private readonly bool _makesNames;

    private ModelBuilder(ParsedCommand command, string name, DeclaredType? type, bool makesNames, ValidationContext context)
    {
        _command = command;
        _name = name;
        _type = type;
        _makesNames = makesNames;
        _context = context;
    }

    /// <summary>Builds the model; null if the command has no id.</summary>
    /// <param name="command">The validated command.</param>
    /// <param name="name">The C# name that the project gives the command; null to use that of the type or of the command id.</param>
    /// <param name="type">The project's own type for the values, which determines the C# names; null to generate them.</param>
    /// <param name="makesNames">True if code is generated with names that are derived from the definition, so that they must not collide.</param>
    /// <param name="context">Collects the diagnostics, and already has those of the parser and the validator.</param>
    public static CommandModel? Build(ParsedCommand command, string? name, DeclaredType? type, bool makesNames, ValidationContext context)
    {
        Parsed<string>? id = command.CommandId;
        if (name is not null && Naming.FindProblemWithCommandName(name) is { } problem)
        {
            context.Report(DefinitionDescriptors.InvalidNameOverride, id?.Source ?? command.Source, DisplayString.Quoted(name), problem);
            name = null;
        }

        string commandName = name ?? type?.CommandName ?? Naming.CommandName(id?.Value ?? "");
        ParameterModel[] parameters = new ModelBuilder(command, commandName, type, makesNames, context).BuildParameters();
        if (id is not { Value.Length: > 0 })
        {
            return null;
        }

        DiagnosticInfo? error = context.FindFirstError();
        return new CommandModel
        {
            CommandId = id.Value,
            Name = commandName,
            Namespace = command.Namespace?.Value ?? IoTCommandNamespace.AwsIoT,
            DisplayName = ValueOf(command[CommandShape.DisplayName]),
            Description = ValueOf(command[CommandShape.Description]),
            IsDeprecated = command.IsDeprecated,
            Parameters = new EquatableArray<ParameterModel>(parameters),
            PayloadTemplate = ValueOf(command.PayloadTemplate),
            OutputFormat = command.OutputFormat is { IsCertain: true } format ? format.Value : null,
            Payload = command is { PayloadTemplate: null, Payload.Value: { } payload }
                ? new PayloadModel(payload.Content?.Value ?? "", payload.ContentType?.Value)
                : null,
            DeclaredType = type,
            Json = error is null ? CreateCommandJson.Write(command) : "",
            Error = error is null ? null : error.Rule.Id + ": " + error.Message,
        };
    }

    private static string? ValueOf(Parsed<string>? text) => text is { IsCertain: true } ? text.Value : null;

    private ParameterModel[] BuildParameters()
    {
        bool isKept = _type is null && _context.HasErrors;
        bool isOfFleetWise = _command.Namespace is { Value: IoTCommandNamespace.AwsIoTFleetWise };
        HashSet<string> inTemplate = isKept ? FindNamesInTemplate() : [];
        List<ParsedParameter> named = [];
        List<string> properties = [];
        Dictionary<string, Parsed<string>> taken = new(_command.Parameters.Count, StringComparer.Ordinal);
        HashSet<string> onlyInTemplate = new(inTemplate, StringComparer.Ordinal);
        foreach (ParsedParameter parameter in _command.Parameters)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            if (parameter.Name is not { Value.Length: > 0 } name)
            {
                continue;
            }

            onlyInTemplate.Remove(name.Value);
            string property = _type?.Find(name.Value)?.Name ?? Naming.PropertyName(name.Value, parameter.Number, _name);
            bool isFree = CheckCollision(taken, property, name, "The parameter names ", "Rename one of the parameters", "properties");
            if ((parameter.Type is not null || isKept || isOfFleetWise) && (isFree || !_makesNames))
            {
                named.Add(parameter);
                properties.Add(property);
            }
        }

        // A name that is only in the template and a name that is only in the array may be the same name, misspelled or renamed.
        bool isRenamed = onlyInTemplate.Count > 0;
        foreach (string name in onlyInTemplate)
        {
            int number = _command.Parameters.Count + 1;
            string property = Naming.PropertyName(name, number, _name);
            if (!taken.ContainsKey(property))
            {
                Parsed<string> source = new(name, _command.PayloadTemplate!.Source);
                taken.Add(property, source);
                named.Add(new ParsedParameter { Number = number, Name = source, IsComplete = false });
                properties.Add(property);
            }
        }

        // A declared type has its own constructors, so no names are created for their parameters.
        string[] arguments = _type is null ? Naming.ArgumentNames(properties.ToArray()) : properties.ToArray();
        ParameterModel[] models = new ParameterModel[arguments.Length];
        for (int i = 0; i < models.Length; i++)
        {
            bool mayHaveDefault = isKept && named[i].Default is null && (!named[i].IsComplete || (isRenamed && !inTemplate.Contains(named[i].Name!.Value)));
            models[i] = BuildParameter(named[i], properties[i], arguments[i], mayHaveDefault) with { IsOneOfSeveral = isOfFleetWise };
        }

        return models;
    }

    /// <summary>Finds the names of the parameters for which the template has placeholders.</summary>
    private HashSet<string> FindNamesInTemplate()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        string template = _command is { IsTemplateGenerated: false, PayloadTemplate.Value: { Length: <= Limits.PayloadTemplate } text } ? text : "";
        for (int position = 0; Placeholder.TryFind(template, position, out Placeholder placeholder); position = placeholder.Span.End)
        {
            if (placeholder.Kind == PlaceholderKind.Parameter)
            {
                names.Add(template.Substring(placeholder.NameRange.Start, placeholder.NameRange.Length));
            }
        }

        return names;
    }

    private ParameterModel BuildParameter(ParsedParameter parameter, string property, string argument, bool mayHaveDefault)
    {
        IoTCommandParameterType type = parameter.Type?.Value ?? IoTCommandParameterType.String;
        EnumModel? enumeration = _type is not null ? _type.Find(parameter.Name!.Value)?.Enum
            : parameter.Type is not null && type == IoTCommandParameterType.String ? BuildEnum(parameter, property)
            : null;
        bool isDefaultKnown = parameter.Default is { IsCertain: true } value
            && value.Value.Type == type
            && (enumeration is null || HasMember(enumeration, value.Value));
        return new ParameterModel
        {
            Name = parameter.Name!.Value,
            Type = type,
            IsTypeUnknown = parameter.Type is null,
            Description = ValueOf(parameter.Description),
            Default = isDefaultKnown ? parameter.Default!.Value.ToModel() : null,
            IsDefaultUnknown = parameter.Default is not null && !isDefaultKnown,
            MayHaveDefault = mayHaveDefault,
            Conditions = parameter.Type is null ? EquatableArray<ConditionModel>.Empty : GetConditions(parameter, type),
            PropertyName = property,
            ArgumentName = argument,
            Enum = enumeration,
            IsSecret = parameter.IsSecret,
        };
    }

    private static bool HasMember(EnumModel enumeration, in ParameterScalar value)
    {
        foreach (EnumMemberModel member in enumeration.Members)
        {
            if (member.WireText == value.Text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Builds an enum only for exactly one IN_SET condition: if there are several, none alone determines which strings are allowed.</summary>
    private EnumModel? BuildEnum(ParsedParameter parameter, string propertyName)
    {
        List<Parsed<string>>? items = null;
        foreach (ParsedCondition condition in parameter.Conditions)
        {
            if (condition.Comparison == CommandComparison.InSet)
            {
                if (items is not null)
                {
                    return null;
                }

                items = condition.Operands.Value;
            }
        }

        List<EnumMemberModel> members = [];
        Dictionary<string, Parsed<string>> taken = new(StringComparer.Ordinal);
        HashSet<string> texts = new(StringComparer.Ordinal);
        for (int i = 0; i < items?.Count; i++)
        {
            Parsed<string> text = items[i];
            if (text.Value.Length > 0 && texts.Add(text.Value))
            {
                string name = Naming.EnumMemberName(text.Value);
                if (CheckCollision(taken, name, text, "The strings ", "Both become members of one enum. Change one of them", "enum") || !_makesNames)
                {
                    members.Add(new EnumMemberModel(name, text.Value));
                }
            }
        }

        return members.Count == 0 ? null : new EnumModel(Naming.EnumTypeName(_name, propertyName), new EquatableArray<EnumMemberModel>(members.ToArray()));
    }

    /// <summary>Reports a name that is already taken by another source. Returns false if the name is taken.</summary>
    private bool CheckCollision(Dictionary<string, Parsed<string>> taken, string name, Parsed<string> source, string subject, string change, string named)
    {
        if (!taken.TryGetValue(name, out Parsed<string>? other))
        {
            taken.Add(name, source);
            return true;
        }

        // A duplicate of the same name is reported by another rule.
        if (_makesNames && other.Value != source.Value)
        {
            _context.Report(
                DefinitionDescriptors.NameCollision, source.Source, subject
                    + DisplayString.Quoted(other.Value), DisplayString.Quoted(source.Value), DisplayString.Quoted(name), Remedy(change, named));
        }

        return false;
    }

    /// <summary>Offers other C# names too, because a command that is already in an AWS account keeps its own names.</summary>
    private string Remedy(string change, string named) => _command.CommandId is { Value.Length: > 0 } id
        ? $"{change}, or give them other names in the {named} of a type with [IoTCommand({DisplayString.Quoted(id.Value)})]."
        : change + ".";

    private static EquatableArray<ConditionModel> GetConditions(ParsedParameter parameter, IoTCommandParameterType type)
    {
        List<ConditionModel> models = [];
        foreach (ParsedCondition condition in parameter.Conditions)
        {
            if (condition.IsCertain && Operators.Supports(type, condition.Comparison))
            {
                models.Add(condition.ToModel());
            }
        }

        return new EquatableArray<ConditionModel>(models.ToArray());
    }
}
