using IoTCommands.Definitions.Conditions;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1019 and IOTC1021: the texts of operands.</summary>
internal static class OperandRules
{
    /// <summary>Whether no operand has an error.</summary>
    public static bool Check(List<JsonString> operands, IoTCommandParameterType? type, ParseContext context)
    {
        bool areValid = true;
        foreach (JsonString operand in operands)
        {
            areValid &= type is { } known && Operators.IsNumeric(known) ? CheckNumber(operand, known, context) : CheckText(operand, context);
        }

        return areValid;
    }

    public static void CheckOrder(JsonNode range, JsonString min, JsonString max, IoTCommandParameterType? type, ParseContext context)
    {
        if (type is not { } known)
        {
            return;
        }

        ParameterScalar first = OperandNumber.Read(min.Value, known).Value;
        ParameterScalar last = OperandNumber.Read(max.Value, known).Value;
        if (Condition.Compare(known, first, last) > 0)
        {
            context.Report(DefinitionDescriptors.EmptyRange, range.Span, ShownText.Of(min.Value), ShownText.Of(max.Value));
        }
    }

    private static bool CheckText(JsonString operand, ParseContext context)
    {
        if (operand.Value.Length > 0)
        {
            return true;
        }

        context.Report(DefinitionDescriptors.InvalidText, operand.Span, "A condition's text", "is empty, and AWS wants at least one character");
        return false;
    }

    private static bool CheckNumber(JsonString operand, IoTCommandParameterType type, ParseContext context)
    {
        OperandNumber number = OperandNumber.Read(operand.Value, type);
        string? replacement = number.PlainText is null ? null : "\"" + number.PlainText + "\"";
        string? problem = number.Kind switch
        {
            OperandNumberKind.Certain => null,
            OperandNumberKind.Unusual => "written in a form that AWS does not say it takes",
            OperandNumberKind.HasFraction => "not a whole number, and the parameter's type is " + WireNames.Of(type),
            OperandNumberKind.OutOfRange => "beyond the range of the parameter's type " + WireNames.Of(type),
            _ => "not a number, and the parameter's type is " + WireNames.Of(type),
        };
        if (problem is null)
        {
            return true;
        }

        bool isUnusual = number.Kind == OperandNumberKind.Unusual;
        string remedy = replacement is null ? "Write " + TypeText.Describe(type) + ", in quotes." : "Write " + replacement + ".";
        context.Report(new DiagnosticInfo(DefinitionDescriptors.InvalidNumber, operand.Span, new([ShownText.Quoted(operand.Value), problem, remedy]))
        {
            Severity = isUnusual ? RuleSeverity.Warning : RuleSeverity.Error,
            Replacement = replacement,
        });
        return isUnusual;
    }
}
