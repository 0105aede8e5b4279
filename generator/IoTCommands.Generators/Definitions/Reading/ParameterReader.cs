using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Reading;

/// <summary>A parameter: IOTC1011, and what has to do with several of its properties (IOTC1022, IOTC1023).</summary>
internal static class ParameterReader
{
    /// <param name="node">The parameter's object.</param>
    /// <param name="number">Its place among the parameters, from 1.</param>
    /// <param name="context">The reading.</param>
    public static ReadParameter Read(JsonObject node, int number, ReadingContext context)
    {
        BoundObject bound = BoundObject.Bind(node, ParameterShape.Shape, context);
        JsonString? name = bound.Text(ParameterShape.Name);
        ParameterTitle title = new(name, number);
        if (name is not null)
        {
            TextRules.CheckParameterName(name, context);
        }

        CommandParameterType? type = TypeReader.Read(bound, title, context);
        ReadValue? defaultValue = ReadValueOf(bound, ParameterShape.DefaultValue, type, title, context);
        ReadValueOf(bound, ParameterShape.Value, type, title, context);
        TextRules.CheckShown(bound, ParameterShape.Description, context);
        bound.CheckNotEmpty(ParameterShape.ValueConditions, context);
        List<ReadCondition> conditions = [];
        foreach (JsonObject condition in bound.Items<JsonObject>(ParameterShape.ValueConditions, context))
        {
            if (ConditionReader.Read(condition, type, context) is { } read)
            {
                conditions.Add(read);
            }
        }

        ReadParameter parameter = new(bound, title)
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

    private static ReadValue? ReadValueOf(BoundObject bound, PropertyShape shape, CommandParameterType? type, ParameterTitle title, ReadingContext context)
        => bound[shape]?.Value is JsonObject value ? ValueReader.Read(value, type, shape, title, context) : null;

    private static void CheckConditions(ReadParameter parameter, ReadingContext context)
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
            context.Report(DefinitionRules.Contradiction, parameter.Conditions[contradiction].Node.Range, parameter.Title.ToString(), ConditionText.Describe(together));
        }

        if (broken is not null)
        {
            string conditions = ConditionText.Describe(new EquatableArray<ConditionModel>(broken.ToArray()));
            context.Report(DefinitionRules.DefaultBreaksCondition, parameter.Default!.Node.Range, ShownText.Of(parameter.Default.Value.ToText()), parameter.Title.ToString(), conditions);
        }
    }
}
