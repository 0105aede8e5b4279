using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Validation;

/// <summary>Checks the rules about one parameter: IOTC1007, IOTC1011, IOTC1016 to IOTC1023, and IOTC1038.</summary>
internal static class ParameterValidator
{
    public static void Validate(ParsedParameter parameter, ValidationContext context)
    {
        StringChecks.CheckParameterName(parameter.Name, context);
        CheckSecret(parameter, context);
        StringChecks.CheckShown(parameter.Description, ParameterShape.Description, context);
        CheckValue(parameter.Default, context);
        CheckValue(parameter.Value, context);
        foreach (ParsedCondition condition in parameter.Conditions)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ConditionValidator.Validate(condition, parameter.CertainType, context);
        }

        CheckConditionsTogether(parameter, context);
    }

    /// <summary>Returns the reason why AWS does not allow the value for any parameter of its type; null if it does.</summary>
    public static string? FindProblem(in ParameterScalar value) => ParameterType.Of(value.Type).FindProblem?.Invoke(value);

    /// <summary>Checks IOTC1038, only for strings and bytes: an INTEGER "pin" is a pin of a chip.</summary>
    private static void CheckSecret(ParsedParameter parameter, ValidationContext context)
    {
        if (context.KnowsSecrets
            && parameter is { IsSecret: false, Name: { IsCertain: true } name, CertainType: IoTCommandParameterType.String or IoTCommandParameterType.Binary }
            && SecretNames.IsTelling(name.Value))
        {
            context.Report(DefinitionDescriptors.TellingName, name.Source, DisplayString.Quoted(name.Value), context.Words.MarkSecret(name.Value));
        }
    }

    private static void CheckValue(Parsed<ParameterScalar>? value, ValidationContext context)
    {
        if (value is { IsCertain: true } && FindProblem(value.Value) is { } problem)
        {
            context.Report(
                DefinitionDescriptors.InvalidValue,
                value.Source,
                DisplayString.Quoted(value.Value.ToText()),
                WireNames.Of(value.Value.Type),
                problem);
            value.Reject();
        }
    }

    /// <summary>Checks IOTC1022 and IOTC1023.</summary>
    private static void CheckConditionsTogether(ParsedParameter parameter, ValidationContext context)
    {
        if (parameter.CertainType is not { } type || parameter.Conditions.Count == 0)
        {
            return;
        }

        List<ParsedCondition> conditions = new(parameter.Conditions.Count);
        List<ConditionModel> models = new(parameter.Conditions.Count);
        List<ConditionModel>? broken = null;
        foreach (ParsedCondition condition in parameter.Conditions)
        {
            if (condition.IsCertain)
            {
                ConditionModel model = condition.ToModel();
                conditions.Add(condition);
                models.Add(model);
                if (parameter.Default is { IsCertain: true } value && new Condition(type, model).Evaluate(value.Value) == ConditionOutcome.Broken)
                {
                    (broken ??= []).Add(model);
                }
            }
        }

        ConditionModel[] all = models.ToArray();
        int contradiction = Contradictions.Find(type, all);
        if (contradiction >= 0)
        {
            EquatableArray<ConditionModel> together = new(all.AsSpan(0, contradiction + 1).ToArray());
            context.Report(DefinitionDescriptors.Contradiction, conditions[contradiction].Source, parameter.Title, ConditionFormatter.Describe(together));
        }

        if (broken is not null)
        {
            Parsed<ParameterScalar> value = parameter.Default!;
            string must = ConditionFormatter.Describe(new EquatableArray<ConditionModel>(broken.ToArray()));
            context.Report(DefinitionDescriptors.DefaultBreaksCondition, value.Source, DisplayString.Of(value.Value.ToText()), parameter.Title, must);
            value.Reject();
        }
    }
}
