using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>The properties of a definition, one by one.</summary>
internal static class CommandParser
{
    public static ParsedCommand Parse(JsonObject root, ParseContext context)
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
        ParsedCommand command = new(bound)
        {
            CommandId = id,
            Namespace = ReadNamespace(bound, context),
            Parameters = ReadParameters(bound, context),
            Template = bound.Text(CommandShape.PayloadTemplate),
            OutputFormat = bound.Object(CommandShape.Preprocessor, context) is { } preprocessor ? PreprocessorParser.Parse(preprocessor, context) : null,
            Payload = bound.Object(CommandShape.Payload, context) is { } payload ? PayloadParser.Parse(payload, context) : null,
        };
        CommandRules.Check(command, context);
        if (command.Template is { } template)
        {
            bool areParametersKnown = bound[CommandShape.MandatoryParameters]?.Value is JsonArray { IsDamaged: false };
            TemplateParser.Check(template, command.Parameters, areParametersKnown, context);
        }

        return command;
    }

    private static IoTCommandNamespace ReadNamespace(BoundObject bound, ParseContext context)
    {
        if (bound.Text(CommandShape.Namespace) is not { } name)
        {
            return IoTCommandNamespace.AwsIoT;
        }

        if (!WireNames.TryParse(name.Value, out IoTCommandNamespace value))
        {
            NameRule.ReportUnknown(name, "namespaces", WireNames.Namespaces, context);
        }

        return value;
    }

    private static List<ParsedParameter> ReadParameters(BoundObject bound, ParseContext context)
    {
        bound.CheckNotEmpty(CommandShape.MandatoryParameters, context);
        List<ParsedParameter> parameters = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonObject node in bound.Items<JsonObject>(CommandShape.MandatoryParameters, context))
        {
            ParsedParameter parameter = ParameterParser.Parse(node, parameters.Count + 1, context);
            parameters.Add(parameter);
            if (parameter.Name is { } name && !names.Add(name.Value))
            {
                context.Report(DefinitionDescriptors.DuplicateParameter, name.Span, ShownText.Quoted(name.Value));
            }
        }

        return parameters;
    }

    private static void ReadTags(BoundObject bound, ParseContext context)
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
