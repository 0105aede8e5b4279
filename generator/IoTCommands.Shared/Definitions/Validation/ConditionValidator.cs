using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Validation;

/// <summary>Checks the rules about one condition: IOTC1007, IOTC1017 and IOTC1019 to IOTC1021.</summary>
internal static class ConditionValidator
{
    /// <param name="condition">The condition.</param>
    /// <param name="type">The parameter's type; null if it is not certain.</param>
    /// <param name="context">Collects the diagnostics.</param>
    public static void Validate(ParsedCondition condition, IoTCommandParameterType? type, ValidationContext context)
    {
        if (type is { } known && !Operators.Supports(known, condition.Comparison))
        {
            context.Report(
                DefinitionDescriptors.OperatorNotForType,
                condition.ComparisonSource,
                condition.Title,
                WireNames.Of(known),
                DescribeOperators(known, context.Words));
            condition.Reject();
            return;
        }

        List<Parsed<string>> operands = condition.Operands.Value;
        if (Operators.OperandOf(condition.Comparison) == OperandKind.Set && condition.IsCertain && !CheckSet(condition, type, context))
        {
            condition.Reject();
        }

        bool areValid = condition.IsCertain;
        foreach (Parsed<string> operand in operands)
        {
            areValid &= type is { } numeric && Operators.IsNumeric(numeric) ? CheckNumber(operand, numeric, context) : CheckText(operand, context);
        }

        if (!areValid)
        {
            condition.Reject();
        }
        else if (type is { } ordered && Operators.OperandOf(condition.Comparison) == OperandKind.Range)
        {
            CheckOrder(condition, ordered, context);
        }
    }

    private static string DescribeOperators(IoTCommandParameterType type, FrontEndWords words)
    {
        ReadOnlySpan<CommandComparison> taken = Operators.Of(type);
        if (taken.IsEmpty)
        {
            return "for which AWS supports no conditions; remove the condition";
        }

        string[] names = new string[taken.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = words.Of(taken[i]);
        }

        return "which supports " + WordList.Join(names);
    }

    /// <summary>Checks IOTC1020. A duplicate item is only a warning.</summary>
    private static bool CheckSet(ParsedCondition condition, IoTCommandParameterType? type, ValidationContext context)
    {
        List<Parsed<string>> items = condition.Operands.Value;
        if (items.Count is 0 or > Limits.SetItems)
        {
            string what = items.Count == 0
                ? "is empty, but AWS requires 1 to " + StringChecks.Number(Limits.SetItems) + " items"
                : "has " + StringChecks.Number(items.Count) + " items, but AWS allows at most " + StringChecks.Number(Limits.SetItems);
            context.Report(DefinitionDescriptors.InvalidSet, condition.Operands.Source, condition.Title, what);
            return false;
        }

        for (int i = 1; i < items.Count; i++)
        {
            if (FindEqual(items, i, type) is { } earlier)
            {
                string what = earlier.Value == items[i].Value
                    ? "contains " + DisplayString.Quoted(earlier.Value) + " twice; remove one"
                    : "contains "
                    + DisplayString.Quoted(earlier.Value)
                    + " and "
                    + DisplayString.Quoted(items[i].Value)
                    + ", which are the same number; remove one";
                context.Report(DefinitionDescriptors.InvalidSet, items[i].Source, part: null, RuleSeverity.Warning, replacement: null, [condition.Title, what]);
            }
        }

        return true;
    }

    private static Parsed<string>? FindEqual(List<Parsed<string>> items, int index, IoTCommandParameterType? type)
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

        OperandNumber first = OperandNumber.Parse(left, known);
        OperandNumber second = OperandNumber.Parse(right, known);
        return first.HasValue && second.HasValue && Condition.Compare(known, first.Value, second.Value) == 0;
    }

    private static bool CheckText(Parsed<string> operand, ValidationContext context)
    {
        if (operand.Value.Length > 0)
        {
            return true;
        }

        context.Report(DefinitionDescriptors.InvalidText, operand.Source, "A condition's string", "is empty, but AWS requires at least one character");
        return false;
    }

    /// <summary>Checks IOTC1019. An unusual form of a correct number is only a warning.</summary>
    private static bool CheckNumber(Parsed<string> operand, IoTCommandParameterType type, ValidationContext context)
    {
        OperandNumber number = OperandNumber.Parse(operand.Value, type);
        string? replacement = number.PlainText is null ? null : "\"" + number.PlainText + "\"";
        string problem;
        switch (number.Kind)
        {
            case OperandNumberKind.Certain:
                return true;
            case OperandNumberKind.Unusual:
                problem = "in a format that AWS does not document";
                break;
            case OperandNumberKind.HasFraction:
                problem = "not a whole number, but the parameter's type is " + WireNames.Of(type);
                break;
            case OperandNumberKind.OutOfRange:
                problem = "out of range for the parameter's type " + WireNames.Of(type);
                break;
            case OperandNumberKind.NotANumber:
                problem = "not a number, but the parameter's type is " + WireNames.Of(type);
                break;
            default:
                throw new InvalidOperationException("Not a kind of number: " + number.Kind);
        }

        bool isUnusual = number.Kind == OperandNumberKind.Unusual;
        string remedy = replacement is null ? "Write " + ParameterType.Of(type).Description + context.Words.InQuotes + "." : "Write " + replacement + ".";
        context.Report(
            DefinitionDescriptors.InvalidNumber,
            operand.Source,
            part: null,
            isUnusual ? RuleSeverity.Warning : RuleSeverity.Error,
            replacement,
            [DisplayString.Quoted(operand.Value), problem, remedy]);
        return isUnusual;
    }

    /// <summary>Checks IOTC1021.</summary>
    private static void CheckOrder(ParsedCondition condition, IoTCommandParameterType type, ValidationContext context)
    {
        string min = condition.Operands.Value[0].Value;
        string max = condition.Operands.Value[1].Value;
        if (Condition.Compare(type, OperandNumber.Parse(min, type).Value, OperandNumber.Parse(max, type).Value) > 0)
        {
            context.Report(DefinitionDescriptors.EmptyRange, condition.Operands.Source, DisplayString.Of(min), DisplayString.Of(max));
        }
    }
}
