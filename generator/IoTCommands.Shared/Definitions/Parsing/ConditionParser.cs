using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1008 and IOTC1017 to IOTC1021: a condition of a parameter.</summary>
internal static class ConditionParser
{
    /// <summary>
    /// The condition; null where something is wrong with it, which is reported. Where the parameter's type is not known, nothing is said about operator and numbers.
    /// </summary>
    public static ParsedCondition? Parse(JsonObject node, IoTCommandParameterType? type, ParseContext context)
    {
        BoundObject bound = BoundObject.Bind(node, ConditionShape.Shape, context);
        BoundObject? operand = bound.Object(ConditionShape.Operand, context);
        if (bound.Text(ConditionShape.ComparisonOperator) is not { } name)
        {
            return null;
        }

        if (!WireNames.TryParse(name.Value, out CommandComparison comparison))
        {
            NameRule.ReportUnknown(name, "comparison operators", WireNames.Comparisons, context);
            return null;
        }

        if (type is { } known && !Operators.Takes(known, comparison))
        {
            context.Report(DefinitionDescriptors.OperatorNotForType, name.Span, WireNames.Of(comparison), WireNames.Of(known), DescribeOperators(known));
            return null;
        }

        return operand is not null && OperandParser.Parse(operand, comparison, type, context) is { } operands
            ? new ParsedCondition(new ConditionModel(comparison, Texts(operands)), node, operands)
            : null;
    }

    /// <summary>Whether the condition compares with a text, which only a STRING does.</summary>
    public static bool IsOfText(JsonObject node)
        => node.Find(ConditionShape.Operand.Name)?.Value is JsonObject operand
            && (operand.Find(OperandShape.OneText.Name) is not null || operand.Find(OperandShape.SeveralTexts.Name) is not null);

    private static EquatableArray<string> Texts(List<JsonString> operands)
    {
        string[] texts = new string[operands.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = operands[i].Value;
        }

        return new EquatableArray<string>(texts);
    }

    private static string DescribeOperators(IoTCommandParameterType type)
    {
        ReadOnlySpan<CommandComparison> taken = Operators.Of(type);
        if (taken.IsEmpty)
        {
            return "on which AWS takes no conditions: remove the condition";
        }

        string[] names = new string[taken.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = WireNames.Of(taken[i]);
        }

        return "which takes " + WordList.Join(names);
    }
}
