using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>A parameter: IOTC1011, and what has to do with several of its properties (IOTC1022, IOTC1023).</summary>
internal static class ParameterParser
{
    /// <param name="node">The parameter's object.</param>
    /// <param name="number">Its place among the parameters, from 1.</param>
    /// <param name="context">The reading.</param>
    public static ParsedParameter Parse(JsonObject node, int number, ParseContext context)
    {
        BoundObject bound = BoundObject.Bind(node, ParameterShape.Shape, context);
        JsonString? name = bound.Text(ParameterShape.Name);
        ParameterTitle title = new(name, number);
        if (name is not null)
        {
            TextRules.CheckParameterName(name, context);
        }

        IoTCommandParameterType? type = TypeParser.Parse(bound, title, context);
        ParsedValue? defaultValue = ReadValueOf(bound, ParameterShape.DefaultValue, type, title, context);
        ReadValueOf(bound, ParameterShape.Value, type, title, context);
        TextRules.CheckShown(bound, ParameterShape.Description, context);
        bound.CheckNotEmpty(ParameterShape.ValueConditions, context);
        List<ParsedCondition> conditions = [];
        foreach (JsonObject condition in bound.Items<JsonObject>(ParameterShape.ValueConditions, context))
        {
            if (ConditionParser.Parse(condition, type, context) is { } read)
            {
                conditions.Add(read);
            }
        }

        ParsedParameter parameter = new(bound, title)
        {
            Name = name,
            Type = type,
            Description = bound.Text(ParameterShape.Description),
            Default = defaultValue,
            Conditions = conditions,
        };
        CheckConditions(parameter, context);
        return parameter;
    }

    private static ParsedValue? ReadValueOf(BoundObject bound, PropertyShape shape, IoTCommandParameterType? type, ParameterTitle title, ParseContext context)
        => bound[shape]?.Value is JsonObject value ? ValueReader.Read(value, type, shape, title, context) : null;

    private static void CheckConditions(ParsedParameter parameter, ParseContext context)
    {
        if (parameter.Type is not { } type || parameter.Conditions.Count == 0)
        {
            return;
        }

        ConditionModel[] models = new ConditionModel[parameter.Conditions.Count];
        List<ConditionModel>? broken = null;
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = parameter.Conditions[i].Model;
            if (parameter.Default is { } value && new Condition(type, models[i]).Evaluate(value.Value) == ConditionOutcome.Broken)
            {
                (broken ??= []).Add(models[i]);
            }
        }

        int contradiction = Contradictions.Find(type, models);
        if (contradiction >= 0)
        {
            EquatableArray<ConditionModel> together = new(models.AsSpan(0, contradiction + 1).ToArray());
            context.Report(DefinitionDescriptors.Contradiction, parameter.Conditions[contradiction].Node.Span, parameter.Title.ToString(), ConditionText.Describe(together));
        }

        if (broken is not null)
        {
            string conditions = ConditionText.Describe(new EquatableArray<ConditionModel>(broken.ToArray()));
            context.Report(DefinitionDescriptors.DefaultBreaksCondition, parameter.Default!.Node.Span, ShownText.Of(parameter.Default.Value.ToText()), parameter.Title.ToString(), conditions);
        }
    }
}
