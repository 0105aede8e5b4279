using System.Text.Json;
using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal;

/// <summary>Writes the structures of requests. For each, it writes the members that are set, in alphabetical order.</summary>
internal static class StructureMarshaller
{
    internal static void Write(Utf8JsonWriter writer, CommandPayload payload)
    {
        writer.WriteIfSet("content", payload.Content);
        writer.WriteIfSet("contentType", payload.ContentType);
    }

    internal static void Write(Utf8JsonWriter writer, CommandPreprocessor preprocessor) =>
        writer.WriteIfSet("awsJsonSubstitution", preprocessor.AwsJsonSubstitution, Write);

    internal static void Write(Utf8JsonWriter writer, Tag tag)
    {
        writer.WriteIfSet("Key", tag.Key);
        writer.WriteIfSet("Value", tag.Value);
    }

    internal static void Write(Utf8JsonWriter writer, TimeFilter filter)
    {
        writer.WriteIfSet("after", filter.After);
        writer.WriteIfSet("before", filter.Before);
    }

    internal static void Write(Utf8JsonWriter writer, CommandParameter parameter)
    {
        writer.WriteIfSet("defaultValue", parameter.DefaultValue, Write);
        writer.WriteIfSet("description", parameter.Description);
        writer.WriteIfSet("name", parameter.Name);
        writer.WriteIfSet("type", parameter.Type);
        writer.WriteIfSet("value", parameter.Value, Write);
        writer.WriteIfSet("valueConditions", parameter.ValueConditions, Write);
    }

    internal static void WriteIfSet(this Utf8JsonWriter writer, string name, string value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    internal static void WriteIfSet(this Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is not null)
        {
            writer.WriteBoolean(name, value.Value);
        }
    }

    internal static void WriteIfSet<T>(this Utf8JsonWriter writer, string name, T value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is not null)
        {
            writer.WriteStartObject(name);
            writeMembers(writer, value);
            writer.WriteEndObject();
        }
    }

    // An empty list is sent only if the caller created it, not if the SDK did.
    internal static void WriteIfSet<T>(this Utf8JsonWriter writer, string name, List<T> values, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (values is null || (values.Count == 0 && AWSConfigs.InitializeCollections))
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T value in values)
        {
            writer.WriteStartObject();
            if (value is not null)
            {
                writeMembers(writer, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, AwsJsonSubstitutionCommandPreprocessorConfig config) =>
        writer.WriteIfSet("outputFormat", config.OutputFormat);

    private static void Write(Utf8JsonWriter writer, CommandParameterValueCondition condition)
    {
        writer.WriteIfSet("comparisonOperator", condition.ComparisonOperator);
        writer.WriteIfSet("operand", condition.Operand, Write);
    }

    private static void Write(Utf8JsonWriter writer, CommandParameterValueComparisonOperand operand)
    {
        writer.WriteIfSet("number", operand.Number);
        writer.WriteIfSet("numberRange", operand.NumberRange, Write);
        writer.WriteIfSet("numbers", operand.Numbers);
        writer.WriteIfSet("string", operand.String);
        writer.WriteIfSet("strings", operand.Strings);
    }

    private static void Write(Utf8JsonWriter writer, CommandParameterValueNumberRange range)
    {
        writer.WriteIfSet("max", range.Max);
        writer.WriteIfSet("min", range.Min);
    }

    private static void Write(Utf8JsonWriter writer, CommandParameterValue value)
    {
        writer.WriteIfSet("B", value.B);
        writer.WriteIfSet("BIN", value.BIN);
        if (value.D is double number)
        {
            // JSON has no numbers for NaN and the infinities. AWS's protocol sends them as the strings "NaN", "Infinity" and "-Infinity".
            if (StringUtils.IsSpecialDoubleValue(number))
            {
                writer.WriteString("D", StringUtils.FromSpecialDoubleValue(number));
            }
            else
            {
                writer.WriteNumber("D", number);
            }
        }

        if (value.I is int integer)
        {
            writer.WriteNumber("I", integer);
        }

        if (value.L is long longInteger)
        {
            writer.WriteNumber("L", longInteger);
        }

        writer.WriteIfSet("S", value.S);
        writer.WriteIfSet("UL", value.UL);
    }

    private static void WriteIfSet(this Utf8JsonWriter writer, string name, MemoryStream value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            StringUtils.WriteBase64StringValue(writer, value);
        }
    }

    private static void WriteIfSet(this Utf8JsonWriter writer, string name, List<string> values)
    {
        if (values is null || (values.Count == 0 && AWSConfigs.InitializeCollections))
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
