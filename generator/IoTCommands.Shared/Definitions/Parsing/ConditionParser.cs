using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Parses a condition (IOTC1008), and finds its operands in the operand's members (IOTC1018).</summary>
internal static class ConditionParser
{
    /// <summary>Parses a condition; null if its operator is unknown, and its operand does not imply one.</summary>
    /// <param name="node">The condition's object.</param>
    /// <param name="type">The parameter's type; null if it is not certain. Then nothing that depends on it is reported.</param>
    /// <param name="context">Collects the diagnostics.</param>
    public static ParsedCondition? Parse(JsonObject node, IoTCommandParameterType? type, JsonContext context)
    {
        ShapedObject bound = ShapedObject.Bind(node, ConditionShape.Shape, context);
        ShapedObject? operand = bound.Object(ConditionShape.Operand, context);
        if (bound.String(ConditionShape.ComparisonOperator) is not { IsCertain: true } name)
        {
            return ImplyFromOperand(node, operand, type, context);
        }

        bool isKnown = WireNames.TryParse(name.Value, out CommandComparison comparison);
        if (!isKnown)
        {
            string? nearest = NearestName.Find(name.Value, WireNames.Comparisons);
            CommandParser.ReportUnknownName(name, nearest, "comparison operators", WireNames.Comparisons, context);
            if (nearest is null || !WireNames.TryParse(nearest, out comparison))
            {
                return ImplyFromOperand(node, operand, type, context);
            }
        }

        // An operator that the type does not support is reported by another rule, and requires no operand.
        bool asksForOperand = isKnown && (type is not { } known || Operators.Supports(known, comparison));
        Parsed<List<Parsed<string>>> operands = operand is null
            ? new Parsed<List<Parsed<string>>>([], node, isCertain: false)
            : ParseOperands(operand, comparison, type, asksForOperand, context);
        return new ParsedCondition(node, comparison, name.Source, WireNames.Of(comparison), operands, isKnown);
    }

    /// <summary>Assumes that several strings are a set, as they usually are: callers use the enum that is generated from a set.</summary>
    private static ParsedCondition? ImplyFromOperand(JsonObject node, ShapedObject? operand, IoTCommandParameterType? type, JsonContext context)
    {
        if (type is not (null or IoTCommandParameterType.String) || operand?[OperandShape.SeveralStrings] is null)
        {
            return null;
        }

        const CommandComparison Implied = CommandComparison.InSet;
        return new ParsedCondition(
            node,
            Implied,
            node,
            WireNames.Of(Implied),
            ParseOperands(operand, Implied, type, isExpected: false, context),
            isCertain: false);
    }

    private static Parsed<List<Parsed<string>>> ParseOperands(
        ShapedObject operand, CommandComparison comparison, IoTCommandParameterType? type, bool isExpected, JsonContext context)
    {
        List<Parsed<string>> operands = [];
        if (FindMember(operand, comparison, type, isExpected, context) is not { } member)
        {
            return new Parsed<List<Parsed<string>>>(operands, operand.Node, isCertain: false);
        }

        bool isComplete;
        switch (KindOf(member))
        {
            case OperandKind.Set:
                foreach (JsonString item in operand.Items<JsonString>(member, context))
                {
                    operands.Add(new Parsed<string>(item.Value, item));
                }

                isComplete = operand[member]!.Value is JsonArray list && operands.Count == list.Items.Length && !(operands.Count == 0 && list.IsDamaged);
                break;
            case OperandKind.Range:
                ShapedObject? range = operand.Object(member, context);
                AddIfString(operands, range?.String(RangeShape.Min));
                AddIfString(operands, range?.String(RangeShape.Max));
                isComplete = operands.Count == 2;
                break;
            case OperandKind.One:
                AddIfString(operands, operand.String(member));
                isComplete = operands.Count == 1;
                break;
            default:
                throw new InvalidOperationException("Not a kind of operand: " + KindOf(member));
        }

        bool isRight = isExpected && IsExpected(member, comparison, type);
        return new Parsed<List<Parsed<string>>>(operands, operand[member]!.Value, isCertain: isComplete && (isRight || !isExpected));
    }

    private static void AddIfString(List<Parsed<string>> operands, Parsed<string>? text)
    {
        if (text is { IsCertain: true })
        {
            operands.Add(text);
        }
    }

    /// <summary>Finds the only member; null if there is none, or if it is not the expected one. If none is expected, finds the first member.</summary>
    private static PropertyShape? FindMember(
        ShapedObject operand,
        CommandComparison comparison,
        IoTCommandParameterType? type,
        bool isExpected,
        JsonContext context)
    {
        (PropertyShape? first, PropertyShape? second, bool hasNull) = operand.FindSetMembers(OperandShape.Shape);
        if (!isExpected)
        {
            return first;
        }

        if (second is not null)
        {
            Report(operand.LaterKey(first!, second), null, comparison, type, "has both \"" + first!.Name + "\" and \"" + second.Name + "\"", context);
            return null;
        }

        if (first is null)
        {
            if (!operand.Node.IsDamaged && !hasNull)
            {
                Report(operand.Node, null, comparison, type, "is empty", context);
            }

            return null;
        }

        if (!IsExpected(first, comparison, type))
        {
            // If "number" is in place of "string", only the name is wrong. If it is in place of "numbers", the kind of the value is wrong too.
            string? replacement = type is { } known
                && Operators.OperandOf(comparison) == KindOf(first) ? "\"" + Operators.MemberOf(comparison, known) + "\"" : null;
            Report(operand[first]!.Key, replacement, comparison, type, "has \"" + first.Name + "\"", context);
            return null;
        }

        return first;
    }

    private static bool IsExpected(PropertyShape member, CommandComparison comparison, IoTCommandParameterType? type)
        => type is { } known ? member.Name == Operators.MemberOf(comparison, known) : KindOf(member) == Operators.OperandOf(comparison);

    private static OperandKind KindOf(PropertyShape member) => member.Kind switch
    {
        PropertyKind.Strings => OperandKind.Set,
        PropertyKind.Object => OperandKind.Range,
        PropertyKind.String => OperandKind.One,
        _ => throw new ArgumentException("Not a member of an operand: " + member.Name, nameof(member)),
    };

    private static void Report(
        object source,
        string? replacement,
        CommandComparison comparison,
        IoTCommandParameterType? type,
        string found,
        JsonContext context)
    {
        string subject = WireNames.Of(comparison) + (type is { } known ? " on the type " + WireNames.Of(known) : "");
        context.ReportWithFix(replacement, DefinitionDescriptors.OperandNotForOperator, source, subject, DescribeNeed(comparison, type), found);
    }

    private static string DescribeNeed(CommandComparison comparison, IoTCommandParameterType? type)
    {
        string? member = type is { } known ? "\"" + Operators.MemberOf(comparison, known) + "\"" : null;
        return Operators.OperandOf(comparison) switch
        {
            OperandKind.Range => "\"numberRange\" with \"min\" and \"max\"",
            OperandKind.Set => (member ?? "\"numbers\" or \"strings\"") + ", an array of 1 to 10 strings",
            OperandKind.One => (member ?? "\"number\" or \"string\"") + ", a string",
            _ => throw new InvalidOperationException("Not a kind of operand."),
        };
    }
}
