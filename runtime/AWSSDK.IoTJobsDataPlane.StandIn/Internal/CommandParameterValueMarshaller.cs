using System.Text.Json;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoTJobsDataPlane.Internal;

internal static class CommandParameterValueMarshaller
{
    /// <summary>Writes every member that is set, in alphabetical order. Null is written as an empty object, as in AWS's package.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, CommandParameterValue value)
    {
        if (value is null)
        {
            return;
        }

        if (value.IsSetB())
        {
            writer.WriteBoolean("B", value.B.Value);
        }

        if (value.IsSetBIN())
        {
            writer.WritePropertyName("BIN");
            StringUtils.WriteBase64StringValue(writer, value.BIN);
        }

        if (value.IsSetD())
        {
            WriteDouble(writer, value.D.Value);
        }

        if (value.IsSetI())
        {
            writer.WriteNumber("I", value.I.Value);
        }

        if (value.IsSetL())
        {
            writer.WriteNumber("L", value.L.Value);
        }

        if (value.IsSetS())
        {
            writer.WriteString("S", value.S);
        }

        if (value.IsSetUL())
        {
            writer.WriteString("UL", value.UL);
        }
    }

    // JSON has no numbers for NaN and the infinities. AWS's protocol sends them as the strings "NaN", "Infinity" and "-Infinity".
    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (StringUtils.IsSpecialDoubleValue(value))
        {
            writer.WriteString("D", StringUtils.FromSpecialDoubleValue(value));
        }
        else
        {
            writer.WriteNumber("D", value);
        }
    }
}
