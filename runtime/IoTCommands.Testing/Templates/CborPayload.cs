using System.Formats.Cbor;
using System.Globalization;
using System.Text.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>Converts JSON to CBOR.</summary>
/// <remarks>
/// AWS documents only that the JSON becomes CBOR. A number without fraction and exponent that fits in 64 bits becomes an integer; any other number becomes a
/// floating-point number, in the shortest form that keeps its value.
/// </remarks>
internal static class CborPayload
{
    public static byte[] FromJson(string json) =>
        FromJson(json, static name => name, static (writer, text) => writer.WriteTextString(text));

    /// <param name="json">Valid JSON.</param>
    /// <param name="getName">Converts the name of a property in the JSON to its name in the CBOR.</param>
    /// <param name="writeString">Writes a string of the JSON.</param>
    public static byte[] FromJson(string json, Func<string, string> getName, Action<CborWriter, string> writeString)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        // Lax, because a template can have duplicate keys, which are kept.
        CborWriter writer = new(CborConformanceMode.Lax);
        Write(document.RootElement);
        return writer.Encode();

        void Write(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    writer.WriteStartMap(element.EnumerateObject().Count());
                    foreach (JsonProperty property in element.EnumerateObject())
                    {
                        writer.WriteTextString(getName(property.Name));
                        Write(property.Value);
                    }

                    writer.WriteEndMap();
                    break;
                case JsonValueKind.Array:
                    writer.WriteStartArray(element.GetArrayLength());
                    foreach (JsonElement item in element.EnumerateArray())
                    {
                        Write(item);
                    }

                    writer.WriteEndArray();
                    break;
                case JsonValueKind.String:
                    writeString(writer, element.GetString()!);
                    break;
                case JsonValueKind.Number:
                    WriteNumber(writer, element.GetRawText());
                    break;
                case JsonValueKind.True:
                case JsonValueKind.False:
                    writer.WriteBoolean(element.GetBoolean());
                    break;
                case JsonValueKind.Null:
                    writer.WriteNull();
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(json), element.ValueKind, "Parsed JSON has no such value.");
            }
        }
    }

    /// <summary>Writes a JSON number.</summary>
    public static void WriteNumber(CborWriter writer, string number)
    {
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long signed))
        {
            writer.WriteInt64(signed);
        }
        else if (ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out ulong unsigned))
        {
            writer.WriteUInt64(unsigned);
        }
        else
        {
            writer.WriteDouble(double.Parse(number, CultureInfo.InvariantCulture));
        }
    }
}
