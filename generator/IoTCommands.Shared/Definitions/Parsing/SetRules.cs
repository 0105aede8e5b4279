using IoTCommands.Definitions.Conditions;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1020: the items of a set.</summary>
internal static class SetRules
{
    /// <summary>Whether the set has no error: the list as it is written, and its items that are texts.</summary>
    public static bool Check(JsonArray list, List<JsonString> items, CommandComparison comparison, IoTCommandParameterType? type, ParseContext context)
    {
        string name = WireNames.Of(comparison);
        if (list.Items.Length > Limits.SetItems)
        {
            context.Report(DefinitionDescriptors.InvalidSet, list.Span, name, "has " + TextRules.Number(list.Items.Length) + " items, and AWS takes at most 10");
            return false;
        }

        if (list.Items.Length == 0)
        {
            context.ReportUnlessDamaged(list, DefinitionDescriptors.InvalidSet, list.Span, name, "has no item, and AWS wants 1 to 10");
            return false;
        }

        for (int i = 1; i < items.Count; i++)
        {
            if (FindEqual(items, i, type) is { } earlier)
            {
                string what = earlier.Value == items[i].Value
                    ? "has " + ShownText.Quoted(earlier.Value) + " twice: remove one"
                    : "has " + ShownText.Quoted(earlier.Value) + " and " + ShownText.Quoted(items[i].Value) + ", which are the same number: remove one";
                context.Report(new DiagnosticInfo(DefinitionDescriptors.InvalidSet, items[i].Span, new([name, what])) { Severity = RuleSeverity.Warning });
            }
        }

        return items.Count == list.Items.Length;
    }

    private static JsonString? FindEqual(List<JsonString> items, int index, IoTCommandParameterType? type)
    {
        for (int i = 0; i < index; i++)
        {
            if (items[i].Value == items[index].Value || AreEqualNumbers(items[i].Value, items[index].Value, type))
            {
                return items[i];
            }
        }

        return null;
    }

    private static bool AreEqualNumbers(string left, string right, IoTCommandParameterType? type)
    {
        if (type is not { } known || !Operators.IsNumeric(known))
        {
            return false;
        }

        OperandNumber first = OperandNumber.Read(left, known);
        OperandNumber second = OperandNumber.Read(right, known);
        return first.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual
            && second.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual
            && Condition.Compare(known, first.Value, second.Value) == 0;
    }
}
