using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Parses a definition's root object. Reports mistakes that are possible only in JSON.</summary>
internal static class CommandParser
{
    public static ParsedCommand Parse(JsonObject root, JsonContext context)
    {
        ShapedObject bound = ShapedObject.Bind(root, CommandShape.Shape, context);
        ReportExtras(bound, context);
        Parsed<IoTCommandNamespace>? commandNamespace = ParseNamespace(bound, context);
        bool areTypesOptional = commandNamespace is { Value: IoTCommandNamespace.AwsIoTFleetWise };
        return new ParsedCommand
        {
            Source = bound.Start,
            IsComplete = !root.IsDamaged,
            CommandId = bound.String(CommandShape.CommandId),
            Namespace = commandNamespace,
            Texts = ParsedCommand.ParseTexts(bound.String),
            Tags = ParseTags(bound, context),
            IsDeprecated = bound[CommandShape.Deprecated]?.Value.Kind == JsonKind.True,
            ParameterList = ParseParameters(bound, areTypesOptional, context),
            PayloadTemplate = bound.String(CommandShape.PayloadTemplate),
            OutputFormat = ParseOutputFormat(bound, context),
            Payload = ParsePayload(bound, context),
        };
    }

    /// <summary>Reports IOTC1008. <paramref name="nearest"/> is the name that is probably meant, which is offered as a fix; null if there is none.</summary>
    public static void ReportUnknownName(Parsed<string> text, string? nearest, string what, ReadOnlySpan<string> names, JsonContext context)
    {
        string list = "AWS supports " + WordList.Join(names.ToArray());
        context.ReportWithFix(
            nearest is null ? null : "\"" + nearest + "\"",
            DefinitionDescriptors.UnknownName,
            text.Source,
            DisplayString.Quoted(text.Value),
            what,
            nearest is null ? list + "." : "Did you mean \"" + nearest + "\"? " + list + ".");
        text.Reject();
    }

    /// <summary>Reports IOTC1034.</summary>
    private static void ReportExtras(ShapedObject bound, JsonContext context)
    {
        foreach (PropertyShape shape in CommandShape.Shape.Properties)
        {
            if (shape.Origin != PropertyOrigin.CreateCommand && bound[shape] is { } property)
            {
                string why = shape.Origin == PropertyOrigin.GetCommand ? "it is output of GetCommand" : "only editors use it";
                context.Report(DefinitionDescriptors.NotForCreateCommand, property.Key, "\"" + shape.Name + "\"", why);
            }
        }
    }

    private static Parsed<IoTCommandNamespace>? ParseNamespace(ShapedObject bound, JsonContext context)
    {
        if (bound.String(CommandShape.Namespace) is not { } name)
        {
            return null;
        }

        bool isKnown = WireNames.TryParse(name.Value, out IoTCommandNamespace value);
        if (!isKnown && name.IsCertain)
        {
            string? nearest = NearestName.Find(name.Value, WireNames.Namespaces);
            ReportUnknownName(name, nearest, "namespaces", WireNames.Namespaces, context);
            isKnown = nearest is not null && WireNames.TryParse(nearest, out value);
        }

        return new Parsed<IoTCommandNamespace>(isKnown ? value : IoTCommandNamespace.AwsIoT, name.Source, name.NameSource, name.IsCertain);
    }

    private static List<ParsedTag> ParseTags(ShapedObject bound, JsonContext context)
    {
        List<ParsedTag> tags = [];
        foreach (JsonObject node in bound.Items<JsonObject>(CommandShape.Tags, context))
        {
            ShapedObject tag = ShapedObject.Bind(node, TagShape.Shape, context);
            tags.Add(new ParsedTag { Key = tag.String(TagShape.Key), Value = tag.String(TagShape.Value) });
        }

        return tags;
    }

    private static Parsed<List<ParsedParameter>>? ParseParameters(ShapedObject bound, bool areTypesOptional, JsonContext context)
    {
        if (bound[CommandShape.MandatoryParameters] is not { } property)
        {
            return null;
        }

        bound.CheckNotEmpty(CommandShape.MandatoryParameters, context);
        List<ParsedParameter> parameters = [];
        foreach (JsonObject node in bound.Items<JsonObject>(CommandShape.MandatoryParameters, context))
        {
            parameters.Add(ParameterParser.Parse(node, parameters.Count + 1, areTypesOptional, context));
        }

        bool isWhole = property.Value is JsonArray list && !list.IsDamaged;
        return new Parsed<List<ParsedParameter>>(parameters, property.Value, property.Key, isWhole);
    }

    private static Parsed<ParsedPayload>? ParsePayload(ShapedObject bound, JsonContext context)
    {
        if (bound[CommandShape.Payload] is not { } property)
        {
            return null;
        }

        ShapedObject? payload = bound.Object(CommandShape.Payload, context);
        ParsedPayload value = new() { Content = payload?.String(PayloadShape.Content), ContentType = payload?.String(PayloadShape.ContentType) };
        return new Parsed<ParsedPayload>(value, property.Value, property.Key, payload is not null);
    }

    private static Parsed<CommandPayloadFormat>? ParseOutputFormat(ShapedObject bound, JsonContext context)
    {
        if (bound[CommandShape.Preprocessor] is not { } property)
        {
            return null;
        }

        CommandPayloadFormat format = CommandPayloadFormat.Json;
        bool isKnown = bound.Object(CommandShape.Preprocessor, context) is { } preprocessor && TryParseFormat(preprocessor, context, out format);
        return new Parsed<CommandPayloadFormat>(format, property.Value, property.Key, isKnown);
    }

    private static bool TryParseFormat(ShapedObject preprocessor, JsonContext context, out CommandPayloadFormat format)
    {
        format = CommandPayloadFormat.Json;
        if (preprocessor[PreprocessorShape.AwsJsonSubstitution] is null)
        {
            // AWS's API model does not require it, but there is no other preprocessor.
            if (!preprocessor.Node.IsDamaged)
            {
                context.Report(DefinitionDescriptors.IncompleteDynamicCommand, preprocessor.Start, "\"preprocessor\"", "\"awsJsonSubstitution\" in it");
            }

            return false;
        }

        if (preprocessor.Object(PreprocessorShape.AwsJsonSubstitution, context)?.String(SubstitutionShape.OutputFormat) is not { IsCertain: true } name)
        {
            return false;
        }

        if (WireNames.TryParse(name.Value, out format))
        {
            return true;
        }

        ReportUnknownName(name, NearestName.Find(name.Value, WireNames.Formats), "output formats", WireNames.Formats, context);
        return false;
    }
}
