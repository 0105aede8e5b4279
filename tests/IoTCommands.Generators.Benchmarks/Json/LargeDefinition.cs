using System.Globalization;
using IoTCommands.Json;

namespace IoTCommands.Generators.Benchmarks.Json;

/// <summary>A definition with more parameters than users write. Each parameter has about 300 bytes.</summary>
internal static class LargeDefinition
{
    public static string Create(int parameters)
    {
        JsonWriter json = new();
        json.StartObject();
        Write(json, "commandId", "Large");
        Write(json, "payloadTemplate", """{"on":"${aws:iot:commandexecution::parameter:parameter0}"}""");
        json.WriteName("mandatoryParameters");
        json.StartArray();
        for (int i = 0; i < parameters; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            json.StartObject();
            Write(json, "name", "parameter" + number);
            Write(json, "type", "INTEGER");
            Write(json, "description", "Parameter " + number + " of a long \"series\".");
            json.WriteName("defaultValue");
            json.StartObject();
            json.WriteName("I");
            json.WriteNumber(number);
            json.EndObject();
            json.WriteName("valueConditions");
            json.StartArray();
            json.StartObject();
            Write(json, "comparisonOperator", "IN_RANGE");
            json.WriteName("operand");
            json.StartObject();
            json.WriteName("numberRange");
            json.StartObject();
            Write(json, "min", "0");
            Write(json, "max", number + "0");
            json.EndObject();
            json.EndObject();
            json.EndObject();
            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
        return json.ToString();
    }

    private static void Write(JsonWriter json, string name, string value)
    {
        json.WriteName(name);
        json.WriteString(value);
    }
}
