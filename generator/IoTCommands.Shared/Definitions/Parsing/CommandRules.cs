using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1029 to IOTC1034 and IOTC1037: what has to do with several properties of a definition, and with its namespace.</summary>
internal static class CommandRules
{
    private const string ActuatorPrefix = "$actuatorPath.";

    public static void Check(ParsedCommand command, ParseContext context)
    {
        BoundObject node = command.Node;
        CheckExtras(node, context);
        if (command.Namespace == IoTCommandNamespace.AwsIoTFleetWise)
        {
            CheckFleetWise(command, context);
            return;
        }

        CheckCompleteness(node, context);
        if (node[CommandShape.Payload] is { } payload && node[CommandShape.PayloadTemplate] is not null)
        {
            context.Report(DefinitionDescriptors.PayloadAndTemplate, payload.Key.Span);
        }

        if (!IsNamespaceKnown(node))
        {
            return;
        }

        if (node[CommandShape.RoleArn] is { } roleArn)
        {
            context.Report(
                DefinitionDescriptors.RoleArnAndNamespace,
                roleArn.Key.Span,
                "\"roleArn\" is for commands of the namespace AWS-IoT-FleetWise; AWS does not support it in AWS-IoT. Remove it.");
        }

        foreach (ParsedParameter parameter in command.Parameters)
        {
            if (parameter.Node[ParameterShape.Value] is { } value)
            {
                context.Report(DefinitionDescriptors.ValueOutsideFleetWise, value.Key.Span, parameter.Title.ToString());
            }
        }
    }

    /// <summary>False where the namespace is misspelt: it is read as the default then, but nothing follows from that.</summary>
    private static bool IsNamespaceKnown(BoundObject node)
        => node[CommandShape.Namespace] is null || (node.Text(CommandShape.Namespace) is { } name && WireNames.TryParse(name.Value, out IoTCommandNamespace _));

    private static void CheckExtras(BoundObject node, ParseContext context)
    {
        foreach (PropertyShape shape in CommandShape.Shape.Properties)
        {
            if (shape.Origin != PropertyOrigin.CreateCommand && node[shape] is { } property)
            {
                string why = shape.Origin == PropertyOrigin.GetCommand ? "GetCommand prints it" : "it is for editors";
                context.Report(DefinitionDescriptors.NotForCreateCommand, property.Key.Span, "\"" + shape.Name + "\"", why);
            }
        }
    }

    private static void CheckCompleteness(BoundObject node, ParseContext context)
    {
        JsonProperty? template = node[CommandShape.PayloadTemplate];
        JsonProperty? preprocessor = node[CommandShape.Preprocessor];
        JsonProperty? parameters = node[CommandShape.MandatoryParameters];

        // AWS does not say what parameters with a static payload are good for, so they make no dynamic command.
        JsonProperty? dynamicPart = template ?? preprocessor ?? (node[CommandShape.Payload] is null ? parameters : null);
        if (dynamicPart is null || (template is not null && preprocessor is not null && parameters is not null)
            || !IsNamespaceKnown(node))
        {
            return;
        }

        List<string> missing = [];
        AddIfMissing(missing, CommandShape.PayloadTemplate, template);
        AddIfMissing(missing, CommandShape.Preprocessor, preprocessor, " (such as { \"awsJsonSubstitution\": { \"outputFormat\": \"JSON\" } })");
        AddIfMissing(missing, CommandShape.MandatoryParameters, parameters);
        context.ReportUnlessDamaged(node.Node, DefinitionDescriptors.IncompleteDynamicCommand, dynamicPart.Key.Span, ShownText.Quoted(dynamicPart.Name), WordList.Join(missing));
    }

    private static void AddIfMissing(List<string> missing, PropertyShape shape, JsonProperty? property, string example = "")
    {
        if (property is null)
        {
            missing.Add("\"" + shape.Name + "\"" + example);
        }
    }

    private static void CheckFleetWise(ParsedCommand command, ParseContext context)
    {
        BoundObject node = command.Node;
        if (node[CommandShape.RoleArn] is null)
        {
            context.ReportUnlessDamaged(
                node.Node,
                DefinitionDescriptors.RoleArnAndNamespace,
                node[CommandShape.Namespace]!.Value.Span,
                "A command of the namespace AWS-IoT-FleetWise needs \"roleArn\", the role by which AWS IoT FleetWise makes the payload.");
        }

        ReportFleetWise(node[CommandShape.Payload], "has no \"payload\": FleetWise makes it from the vehicle's decoder manifest. Remove it", context);
        ReportFleetWise(node[CommandShape.PayloadTemplate], "has no \"payloadTemplate\": FleetWise makes the payload from the vehicle's decoder manifest. Remove it", context);
        if (command.Parameters.Count > Limits.FleetWiseParameters)
        {
            string what = "has at most 3 parameters, and this one has " + TextRules.Number(command.Parameters.Count);
            ReportFleetWise(node[CommandShape.MandatoryParameters], what, context);
        }

        foreach (ParsedParameter parameter in command.Parameters)
        {
            if (parameter.Name is { } name && !name.Value.StartsWith(ActuatorPrefix, StringComparison.Ordinal))
            {
                context.Report(
                    DefinitionDescriptors.FleetWise,
                    name.Span,
                    "has parameters whose names start with \"" + ActuatorPrefix + "\", such as \"" + ActuatorPrefix + "Vehicle.Cabin.Door\", and " + ShownText.Quoted(name.Value) + " does not");
            }
        }
    }

    private static void ReportFleetWise(JsonProperty? property, string what, ParseContext context)
    {
        if (property is not null)
        {
            context.Report(DefinitionDescriptors.FleetWise, property.Key.Span, what);
        }
    }
}
