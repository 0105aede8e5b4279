using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions;

/// <summary>
/// Writes a command as CreateCommand accepts it: with AWS's names in a fixed order, without properties that only GetCommand returns, that only editors use, or
/// that are unknown.
/// </summary>
internal static class CreateCommandJson
{
    /// <summary>Writes a command without errors.</summary>
    public static string Write(ParsedCommand command)
    {
        using JsonWriter writer = new();
        writer.StartObject();
        foreach (PropertyShape property in CommandShape.Shape.Properties)
        {
            if (property.Origin == PropertyOrigin.CreateCommand)
            {
                WriteProperty(writer, property, command);
            }
        }

        writer.EndObject();
        return writer.ToString();
    }

    private static void WriteProperty(JsonWriter writer, PropertyShape property, ParsedCommand command)
    {
        if (property.Check != TextCheck.Own)
        {
            WriteString(writer, property, command[property]);
        }
        else if (property == CommandShape.CommandId)
        {
            WriteString(writer, property, command.CommandId);
        }
        else if (property == CommandShape.Namespace)
        {
            WriteString(writer, property, command.Namespace is { } commandNamespace ? WireNames.Of(commandNamespace.Value) : null);
        }
        else if (property == CommandShape.Payload)
        {
            WritePayload(writer, command.Payload);
        }
        else if (property == CommandShape.PayloadTemplate)
        {
            WriteString(writer, property, command.PayloadTemplate);
        }
        else if (property == CommandShape.Preprocessor)
        {
            WritePreprocessor(writer, command.OutputFormat);
        }
        else if (property == CommandShape.MandatoryParameters)
        {
            WriteParameters(writer, command);
        }
        else if (property == CommandShape.Tags)
        {
            WriteTags(writer, command.Tags);
        }
        else
        {
            throw new ArgumentException("Not written: " + property.Name, nameof(property));
        }
    }

    private static void WritePayload(JsonWriter writer, Parsed<ParsedPayload>? payload)
    {
        if (payload is not null)
        {
            StartObject(writer, CommandShape.Payload);
            WriteString(writer, PayloadShape.Content, payload.Value.Content);
            WriteString(writer, PayloadShape.ContentType, payload.Value.ContentType);
            writer.EndObject();
        }
    }

    private static void WritePreprocessor(JsonWriter writer, Parsed<CommandPayloadFormat>? format)
    {
        if (format is not null)
        {
            StartObject(writer, CommandShape.Preprocessor);
            StartObject(writer, PreprocessorShape.AwsJsonSubstitution);
            WriteString(writer, SubstitutionShape.OutputFormat, WireNames.Of(format.Value));
            writer.EndObject();
            writer.EndObject();
        }
    }

    private static void WriteParameters(JsonWriter writer, ParsedCommand command)
    {
        if (command.ParameterList is not null)
        {
            StartArray(writer, CommandShape.MandatoryParameters);
            foreach (ParsedParameter parameter in command.Parameters)
            {
                WriteParameter(writer, parameter);
            }

            writer.EndArray();
        }
    }

    private static void WriteTags(JsonWriter writer, List<ParsedTag> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        StartArray(writer, CommandShape.Tags);
        foreach (ParsedTag tag in tags)
        {
            writer.StartObject();
            WriteString(writer, TagShape.Key, tag.Key);
            WriteString(writer, TagShape.Value, tag.Value);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteParameter(JsonWriter writer, ParsedParameter parameter)
    {
        writer.StartObject();
        WriteString(writer, ParameterShape.Name, parameter.Name);
        if (parameter.Type is { } type)
        {
            WriteString(writer, ParameterShape.Type, WireNames.Of(type.Value));
        }

        WriteValue(writer, ParameterShape.Value, parameter.Value);
        WriteValue(writer, ParameterShape.DefaultValue, parameter.Default);
        if (parameter.Conditions.Count > 0)
        {
            StartArray(writer, ParameterShape.ValueConditions);
            foreach (ParsedCondition condition in parameter.Conditions)
            {
                WriteCondition(writer, condition, parameter.Type!.Value);
            }

            writer.EndArray();
        }

        WriteString(writer, ParameterShape.Description, parameter.Description);
        writer.EndObject();
    }

    private static void WriteValue(JsonWriter writer, PropertyShape property, Parsed<ParameterScalar>? value)
    {
        if (value is null)
        {
            return;
        }

        writer.WriteName(property.Name);
        WriteValue(writer, value.Value);
    }

    /// <summary>Writes a value as an object with the member of its type.</summary>
    public static void WriteValue(JsonWriter writer, in ParameterScalar value)
    {
        writer.StartObject();
        PropertyShape member = ParameterType.Of(value.Type).Member;
        writer.WriteName(member.Name);
        string text = value.ToText();
        switch (member.Kind)
        {
            case PropertyKind.Number or PropertyKind.Real:
                writer.WriteNumber(text);
                break;
            case PropertyKind.Boolean:
                writer.WriteBoolean(value.Boolean);
                break;
            case PropertyKind.String:
                writer.WriteString(text);
                break;
            default:
                throw new InvalidOperationException("Not a kind of values: " + member.Kind);
        }

        writer.EndObject();
    }

    private static void WriteCondition(JsonWriter writer, ParsedCondition condition, IoTCommandParameterType type)
    {
        writer.StartObject();
        WriteString(writer, ConditionShape.ComparisonOperator, WireNames.Of(condition.Comparison));
        StartObject(writer, ConditionShape.Operand);
        writer.WriteName(Operators.MemberOf(condition.Comparison, type));
        List<Parsed<string>> operands = condition.Operands.Value;
        switch (Operators.OperandOf(condition.Comparison))
        {
            case OperandKind.Set:
                writer.StartArray();
                foreach (Parsed<string> operand in operands)
                {
                    writer.WriteString(operand.Value);
                }

                writer.EndArray();
                break;
            case OperandKind.Range:
                writer.StartObject();
                WriteString(writer, RangeShape.Min, operands[0]);
                WriteString(writer, RangeShape.Max, operands[1]);
                writer.EndObject();
                break;
            case OperandKind.One:
                writer.WriteString(operands[0].Value);
                break;
            default:
                throw new InvalidOperationException("Not a kind of operand.");
        }

        writer.EndObject();
        writer.EndObject();
    }

    private static void StartObject(JsonWriter writer, PropertyShape property)
    {
        writer.WriteName(property.Name);
        writer.StartObject();
    }

    private static void StartArray(JsonWriter writer, PropertyShape property)
    {
        writer.WriteName(property.Name);
        writer.StartArray();
    }

    private static void WriteString(JsonWriter writer, PropertyShape property, Parsed<string>? text) => WriteString(writer, property, text?.Value);

    private static void WriteString(JsonWriter writer, PropertyShape property, string? text)
    {
        if (text is not null)
        {
            writer.WriteName(property.Name);
            writer.WriteString(text);
        }
    }
}
