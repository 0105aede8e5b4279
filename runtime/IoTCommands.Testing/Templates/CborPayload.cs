using System.Buffers;
using System.Formats.Cbor;
using System.Text.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>Converts JSON to CBOR, and CBOR to JSON.</summary>
/// <remarks>
/// AWS documents only that the JSON becomes CBOR. So bytes are base64 strings in CBOR too. A number without fraction and exponent that fits in 64 bits becomes
/// an integer; any other number becomes a floating-point number of 64 bits.
/// </remarks>
internal static class CborPayload
{
    private const int MaxDepth = 16;

    public static byte[] FromJson(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        // Lax, because a template can have a duplicate key, which is kept.
        CborWriter writer = new(CborConformanceMode.Lax);
        Write(writer, document.RootElement);
        return writer.Encode();
    }

    /// <summary>Converts CBOR to JSON in UTF-8. Bytes become base64 strings.</summary>
    /// <exception cref="CborContentException">The bytes are not CBOR.</exception>
    /// <exception cref="InvalidOperationException">It has what JSON has not, such as a key that is a number.</exception>
    public static ReadOnlyMemory<byte> ToJson(ReadOnlyMemory<byte> cbor)
    {
        CborReader reader = new(cbor);
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            Write(writer, reader, MaxDepth);
        }

        return reader.BytesRemaining == 0 ? json.WrittenMemory : throw new CborContentException("There are bytes after the value.");
    }

    private static void Write(Utf8JsonWriter writer, CborReader reader, int depth)
    {
        CborReaderState state = reader.PeekState();
        switch (state)
        {
            case CborReaderState.StartMap when depth > 0:
                reader.ReadStartMap();
                writer.WriteStartObject();
                while (reader.PeekState() != CborReaderState.EndMap)
                {
                    writer.WritePropertyName(reader.ReadTextString());
                    Write(writer, reader, depth - 1);
                }

                reader.ReadEndMap();
                writer.WriteEndObject();
                break;
            case CborReaderState.StartArray when depth > 0:
                reader.ReadStartArray();
                writer.WriteStartArray();
                while (reader.PeekState() != CborReaderState.EndArray)
                {
                    Write(writer, reader, depth - 1);
                }

                reader.ReadEndArray();
                writer.WriteEndArray();
                break;
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                writer.WriteStringValue(reader.ReadTextString());
                break;
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                writer.WriteBase64StringValue(reader.ReadByteString());
                break;
            case CborReaderState.Boolean:
                writer.WriteBooleanValue(reader.ReadBoolean());
                break;
            case CborReaderState.Null:
                reader.ReadNull();
                writer.WriteNullValue();
                break;
            case CborReaderState.UnsignedInteger:
                writer.WriteNumberValue(reader.ReadUInt64());
                break;
            case CborReaderState.NegativeInteger:
                writer.WriteNumberValue(reader.ReadInt64());
                break;
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                writer.WriteNumberValue(reader.ReadDouble());
                break;
            default:
                throw new CborContentException($"There is a value that is not supported: {state}.");
        }
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
