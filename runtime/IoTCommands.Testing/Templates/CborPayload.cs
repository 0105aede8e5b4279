using System.Formats.Cbor;
using System.Text.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>Converts JSON to CBOR.</summary>
/// <remarks>
/// AWS documents only that the JSON becomes CBOR. So bytes are base64 strings in CBOR too. A number without fraction and exponent that fits in 64 bits becomes
/// an integer; any other number becomes a floating-point number of 64 bits.
/// </remarks>
internal static class CborPayload
{
    public static byte[] FromJson(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        // Lax, because a template can have a duplicate key, which is kept.
        CborWriter writer = new(CborConformanceMode.Lax);
        Write(writer, document.RootElement);
        return writer.Encode();
    }

    private static void Write(CborWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMap(writer, element);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray(element.GetArrayLength());
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteTextString(element.GetString()!);
                break;
            case JsonValueKind.Number:
                WriteNumber(writer, element);
                break;
            case JsonValueKind.True:
            case JsonValueKind.False:
                writer.WriteBoolean(element.GetBoolean());
                break;
            case JsonValueKind.Null:
                writer.WriteNull();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(element), element.ValueKind, "Parsed JSON has no such value.");
        }
    }

    private static void WriteMap(CborWriter writer, JsonElement element)
    {
        writer.WriteStartMap(element.EnumerateObject().Count());
        foreach (JsonProperty property in element.EnumerateObject())
        {
            writer.WriteTextString(property.Name);
            Write(writer, property.Value);
        }

        writer.WriteEndMap();
    }

    private static void WriteNumber(CborWriter writer, JsonElement element)
    {
        if (element.TryGetInt64(out long signed))
        {
            writer.WriteInt64(signed);
        }
        else if (element.TryGetUInt64(out ulong unsigned))
        {
            writer.WriteUInt64(unsigned);
        }
        else
        {
            writer.WriteDouble(element.GetDouble());
        }
    }
}
