using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Makes the model of a definition that can be read as a whole. Finds names that collide in C# (IOTC1010).</summary>
internal sealed class ModelBuilder
{
    private readonly ParsedCommand _command;
    private readonly ParseContext _context;
    private readonly string _name;
    private readonly DeclaredType? _type;
    private readonly bool _makesNames;

    private ModelBuilder(ParsedCommand command, string name, DeclaredType? type, bool makesNames, ParseContext context)
    {
        _command = command;
        _name = name;
        _type = type;
        _makesNames = makesNames;
        _context = context;
    }

    /// <summary>The model; null where the definition has an error, found here or before.</summary>
    /// <param name="command">What was read.</param>
    /// <param name="name">The C# name that the project gives in place of the command id's; null for the latter.</param>
    /// <param name="type">The project's own type for the values, which gives the C# names; null to make them.</param>
    /// <param name="makesNames">Whether code is generated with names made of the definition's, so that they must not collide.</param>
    /// <param name="context">The reading.</param>
    public static CommandModel? Build(ParsedCommand command, string? name, DeclaredType? type, bool makesNames, ParseContext context)
    {
        JsonString? id = command.CommandId;
        if (name is not null && Naming.FindProblemWithCommandName(name) is { } problem)
        {
            context.Report(DefinitionDescriptors.InvalidNameOverride, id?.Span ?? command.Node.Start, ShownText.Quoted(name), problem);
        }

        ModelBuilder builder = new(command, name ?? type?.CommandName ?? Naming.CommandName(id?.Value ?? ""), type, makesNames, context);
        ParameterModel?[] parameters = builder.BuildParameters();
        if (context.HasErrors || id is null)
        {
            return null;
        }

        return new CommandModel
        {
            CommandId = id.Value,
            Name = builder._name,
            Namespace = command.Namespace,
            DisplayName = command.Node.Text(CommandShape.DisplayName)?.Value,
            Description = command.Node.Text(CommandShape.Description)?.Value,
            IsDeprecated = command.Node[CommandShape.Deprecated]?.Value.Kind == JsonKind.True,
            Parameters = new EquatableArray<ParameterModel>(parameters!),
            PayloadTemplate = command.Template?.Value,
            OutputFormat = command.OutputFormat,
            Payload = command.Template is null ? command.Payload : null,
            DeclaredType = type,
            Json = CreateCommandJson.Write(command.Node.Node, context.Document.Text),
        };
    }

    private ParameterModel?[] BuildParameters()
    {
        List<ParsedParameter> parameters = _command.Parameters;
        string[] properties = new string[parameters.Count];
        Dictionary<string, JsonString> taken = new(properties.Length, StringComparer.Ordinal);
        for (int i = 0; i < properties.Length; i++)
        {
            string parameterName = parameters[i].Name?.Value ?? "";
            properties[i] = _type?.Find(parameterName)?.Name ?? Naming.PropertyName(parameterName, i + 1, _name);
            if (parameters[i].Name is { } name)
            {
                CheckCollision(taken, properties[i], name, "The parameter names ", "Rename one of the parameters", "properties");
            }
        }

        // A declared type has the constructors that it has.
        string[] arguments = _type is null ? Naming.ArgumentNames(properties) : properties;
        ParameterModel?[] models = new ParameterModel?[properties.Length];
        for (int i = 0; i < models.Length; i++)
        {
            if (parameters[i] is { Name: { } name, Type: { } type } parameter)
            {
                models[i] = new ParameterModel
                {
                    Name = name.Value,
                    Type = type,
                    Description = parameter.Description?.Value,
                    Default = parameter.Default?.Value.ToModel(),
                    Conditions = GetConditions(parameter),
                    PropertyName = properties[i],
                    ArgumentName = arguments[i],
                    Enum = GetEnum(parameter, type, properties[i]),
                };
            }
        }

        return models;
    }

    private EnumModel? GetEnum(ParsedParameter parameter, IoTCommandParameterType type, string propertyName)
        => _type is not null ? _type.Find(parameter.Name!.Value)?.Enum : type == IoTCommandParameterType.String ? BuildEnum(parameter, propertyName) : null;

    /// <summary>For exactly one IN_SET: of several, none alone says which texts are taken.</summary>
    private EnumModel? BuildEnum(ParsedParameter parameter, string propertyName)
    {
        ParsedCondition? set = null;
        foreach (ParsedCondition condition in parameter.Conditions)
        {
            if (condition.Model.Comparison == CommandComparison.InSet)
            {
                if (set is not null)
                {
                    return null;
                }

                set = condition;
            }
        }

        if (set is null)
        {
            return null;
        }

        List<EnumMemberModel> members = new(set.Operands.Count);
        Dictionary<string, JsonString> taken = new(set.Operands.Count, StringComparer.Ordinal);
        HashSet<string> texts = new(StringComparer.Ordinal);
        for (int i = 0; i < set.Operands.Count; i++)
        {
            JsonString text = set.Operands[i];
            if (texts.Add(text.Value))
            {
                string name = Naming.EnumMemberName(text.Value, i + 1);
                CheckCollision(taken, name, text, "The texts ", "They are members of one enum; change one of them", "enum");
                members.Add(new EnumMemberModel(name, text.Value));
            }
        }

        return new EnumModel(Naming.EnumTypeName(_name, propertyName), new EquatableArray<EnumMemberModel>(members.ToArray()));
    }

    /// <summary>What is in an AWS account already keeps its names; then C# has to have others.</summary>
    private string Remedy(string change, string named) => _command.CommandId is { } id
        ? $"{change}, or give them C# names by the {named} of a type with [IoTCommand({ShownText.Quoted(id.Value)})]."
        : change + ".";

    private void CheckCollision(Dictionary<string, JsonString> taken, string name, JsonString source, string subject, string change, string named)
    {
        if (!taken.TryGetValue(name, out JsonString? other))
        {
            taken.Add(name, source);
        }
        else if (_makesNames && other.Value != source.Value)
        {
            // The same name twice is another diagnostic.
            _context.Report(
                DefinitionDescriptors.NameCollision, source.Span, subject + ShownText.Quoted(other.Value), ShownText.Quoted(source.Value), ShownText.Quoted(name), Remedy(change, named));
        }
    }

    private static EquatableArray<ConditionModel> GetConditions(ParsedParameter parameter)
    {
        ConditionModel[] models = new ConditionModel[parameter.Conditions.Count];
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = parameter.Conditions[i].Model;
        }

        return new EquatableArray<ConditionModel>(models);
    }
}
