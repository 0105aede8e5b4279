using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>The properties of a definition, one by one.</summary>
internal static class CommandReader
{
    public static ReadCommand Read(JsonObject root, ReadingContext context)
    {
        BoundObject bound = BoundObject.Bind(root, CommandShape.Shape, context);
        JsonString? id = bound.Text(CommandShape.CommandId);
        if (id is not null)
        {
            TextRules.CheckCommandId(id, context);
        }

        TextRules.CheckShown(bound, CommandShape.DisplayName, context);
        TextRules.CheckShown(bound, CommandShape.Description, context);
        if (bound.Text(CommandShape.RoleArn) is { } roleArn)
        {
            TextRules.CheckLength(roleArn, CommandShape.RoleArn, Limits.RoleArnShortest, context);
        }

        ReadTags(bound, context);
        ReadCommand command = new(bound)
        {
            CommandId = id,
            Namespace = ReadNamespace(bound, context),
            Parameters = ReadParameters(bound, context),
            Template = bound.Text(CommandShape.PayloadTemplate),
            OutputFormat = bound.Object(CommandShape.Preprocessor, context) is { } preprocessor ? PreprocessorReader.Read(preprocessor, context) : null,
            Payload = bound.Object(CommandShape.Payload, context) is { } payload ? PayloadReader.Read(payload, context) : null,
        };
        CommandRules.Check(command, context);
        if (command.Template is { } template)
        {
            bool areParametersKnown = bound[CommandShape.MandatoryParameters]?.Value is JsonArray list && !context.MayHaveLost(list);
            TemplateReader.Check(template, command.Parameters, areParametersKnown, context);
        }

        return command;
    }

    private static CommandNamespace ReadNamespace(BoundObject bound, ReadingContext context)
    {
        if (bound.Text(CommandShape.Namespace) is not { } name)
        {
            return CommandNamespace.AwsIoT;
        }

        if (!WireNames.TryParse(name.Value, out CommandNamespace value))
        {
            NameRule.ReportUnknown(name, "namespaces", WireNames.Namespaces, context);
        }

        return value;
    }

    private static List<ReadParameter> ReadParameters(BoundObject bound, ReadingContext context)
    {
        bound.CheckNotEmpty(CommandShape.MandatoryParameters, context);
        List<ReadParameter> parameters = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonObject node in bound.Items<JsonObject>(CommandShape.MandatoryParameters, context))
        {
            ReadParameter parameter = ParameterReader.Read(node, parameters.Count + 1, context);
            parameters.Add(parameter);
            if (parameter.Name is { } name && !names.Add(name.Value))
            {
                context.Report(DefinitionRules.DuplicateParameter, name.Range, ShownText.Quoted(name.Value));
            }
        }

        return parameters;
    }

    private static void ReadTags(BoundObject bound, ReadingContext context)
    {
        foreach (JsonObject node in bound.Items<JsonObject>(CommandShape.Tags, context))
        {
            BoundObject tag = BoundObject.Bind(node, TagShape.Shape, context);
            TextRules.CheckTagKey(tag, context);
            if (tag.Text(TagShape.Value) is { } value)
            {
                TextRules.CheckLength(value, TagShape.Value, 0, context);
            }
        }
    }
}
