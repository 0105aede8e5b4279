using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1018 to IOTC1021: what a condition compares with.</summary>
internal static class OperandParser
{
    /// <summary>The operands, in the order of the text or min before max; null where something is wrong with them, which is reported.</summary>
    public static List<JsonString>? Parse(BoundObject operand, CommandComparison comparison, IoTCommandParameterType? type, ParseContext context)
    {
        if (FindOnlyMember(operand, comparison, type, context) is not { } member)
        {
            return null;
        }

        List<JsonString> operands = [];
        bool isComplete = true;
        switch (Operators.OperandOf(comparison))
        {
            case OperandKind.Set:
                operands = operand.Items<JsonString>(member, context);
                isComplete = operand[member]!.Value is JsonArray list && SetRules.Check(list, operands, comparison, type, context);
                break;
            case OperandKind.Range:
                BoundObject? span = operand.Object(member, context);
                AddIfThere(operands, span?.Text(RangeShape.Min));
                AddIfThere(operands, span?.Text(RangeShape.Max));
                isComplete = operands.Count == 2;
                break;
            default:
                AddIfThere(operands, operand.Text(member));
                isComplete = operands.Count == 1;
                break;
        }

        bool areValid = OperandRules.Check(operands, type, context);
        if (isComplete && areValid && Operators.OperandOf(comparison) == OperandKind.Range)
        {
            OperandRules.CheckOrder(operand[member]!.Value, operands[0], operands[1], type, context);
        }

        return isComplete && areValid ? operands : null;
    }

    private static PropertyShape? FindOnlyMember(BoundObject operand, CommandComparison comparison, IoTCommandParameterType? type, ParseContext context)
    {
        PropertyShape? first = null;
        PropertyShape? second = null;
        foreach (PropertyShape candidate in OperandShape.Shape.Properties)
        {
            if (operand[candidate] is null)
            {
                continue;
            }

            if (first is null)
            {
                first = candidate;
            }
            else
            {
                second ??= candidate;
            }
        }

        if (second is not null)
        {
            JsonProperty left = operand[first!]!;
            JsonProperty right = operand[second]!;
            SourceSpan later = left.Key.Span.Start > right.Key.Span.Start ? left.Key.Span : right.Key.Span;
            Report(later, null, comparison, type, "sets both \"" + first!.Name + "\" and \"" + second.Name + "\"", context);
            return null;
        }

        if (first is null)
        {
            context.ReportUnlessDamaged(
                operand.Node, DefinitionDescriptors.OperandNotForOperator, operand.Node.Span, Subject(comparison, type), DescribeNeed(comparison, type), "sets nothing");
            return null;
        }

        if (IsExpected(first, comparison, type))
        {
            return first;
        }

        // "number" for "string" is only the other name; "number" for "numbers" holds something else.
        string? replacement = type is { } known && Operators.OperandOf(comparison) == KindOf(first) ? "\"" + Operators.MemberOf(comparison, known) + "\"" : null;
        Report(operand[first]!.Key.Span, replacement, comparison, type, "sets \"" + first.Name + "\"", context);
        return null;
    }

    private static bool IsExpected(PropertyShape member, CommandComparison comparison, IoTCommandParameterType? type)
        => type is { } known ? member.Name == Operators.MemberOf(comparison, known) : KindOf(member) == Operators.OperandOf(comparison);

    private static OperandKind KindOf(PropertyShape member) => member.Kind switch
    {
        PropertyKind.Texts => OperandKind.Set,
        PropertyKind.Object => OperandKind.Range,
        _ => OperandKind.One,
    };

    private static void Report(SourceSpan span, string? replacement, CommandComparison comparison, IoTCommandParameterType? type, string found, ParseContext context)
        => context.ReportWithFix(replacement, DefinitionDescriptors.OperandNotForOperator, span, Subject(comparison, type), DescribeNeed(comparison, type), found);

    private static string Subject(CommandComparison comparison, IoTCommandParameterType? type)
        => WireNames.Of(comparison) + (type is { } known ? " on the type " + WireNames.Of(known) : "");

    private static string DescribeNeed(CommandComparison comparison, IoTCommandParameterType? type)
    {
        string? member = type is { } known ? "\"" + Operators.MemberOf(comparison, known) + "\"" : null;
        return Operators.OperandOf(comparison) switch
        {
            OperandKind.Range => "\"numberRange\" with \"min\" and \"max\"",
            OperandKind.Set => (member ?? "\"numbers\" or \"strings\"") + ", a list of 1 to 10 texts in quotes",
            _ => (member ?? "\"number\" or \"string\"") + ", one text in quotes",
        };
    }

    private static void AddIfThere(List<JsonString> operands, JsonString? text)
    {
        if (text is not null)
        {
            operands.Add(text);
        }
    }
}
