using System.Buffers;
using System.Formats.Cbor;
using System.Text.Json;

namespace IoTCommands.Devices.Payloads;

/// <summary>Converts CBOR to JSON in UTF-8, so that one parser is enough for both. Bytes become base64 strings.</summary>
internal static class CborJson
{
    /// <summary>The depth that System.Text.Json parses by default.</summary>
    private const int MaxDepth = 64;

    /// <exception cref="FormatException">The bytes are not CBOR, or they have a value that JSON does not support, for example a number as a key.</exception>
    public static ReadOnlyMemory<byte> Convert(ReadOnlyMemory<byte> cbor)
    {
        // Lax, because a template can have duplicate keys, which are kept.
        CborReader reader = new(cbor, CborConformanceMode.Lax);
        ArrayBufferWriter<byte> json = new();
        using Utf8JsonWriter writer = new(json, new JsonWriterOptions { SkipValidation = true });
        try
        {
            Write(writer, reader, MaxDepth);
            if (reader.BytesRemaining > 0)
            {
                throw new FormatException("There are bytes after the value.");
            }
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException or OverflowException or ArgumentException)
        {
            throw new FormatException(e.Message, e);
        }

        writer.Flush();
        return json.WrittenMemory;
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
                throw new FormatException($"There is a value that is not supported: {state}.");
        }
    }
}
