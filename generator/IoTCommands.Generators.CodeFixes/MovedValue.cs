using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>Writes a value for the member of another type.</summary>
internal static class MovedValue
{
    /// <summary>Numbers with at most this many digits do not change when they are converted to a 64-bit floating-point number and back.</summary>
    private const int MaxExactDigits = 15;

    /// <summary>Returns the JSON of the value for the other type's member; null if something would be lost, or if the value is ambiguous.</summary>
    public static string? Write(JsonNode value, IoTCommandParameterType from, IoTCommandParameterType to)
    {
        // A string for bytes can be meant as base64 or as the text that the bytes encode.
        bool isBinary = from == IoTCommandParameterType.Binary || to == IoTCommandParameterType.Binary;
        return !isBinary && IsValid(value, from) ? Write(PlainText(value), to) : null;
    }

    /// <summary>Returns the JSON of a number that is out of range for its own type; null if it is not valid for the other type either.</summary>
    public static string? WriteNumber(JsonNode value, IoTCommandParameterType to) => value is JsonNumber or JsonString ? Write(PlainText(value), to) : null;

    private static string? Write(string plain, IoTCommandParameterType to)
    {
        if (to == IoTCommandParameterType.Double && CountDigits(plain) > MaxExactDigits)
        {
            return null;
        }

        bool isText = ValueShape.MemberOf(to).Kind == PropertyKind.String;
        string json = !isText ? plain : JsonWriter.Write(new JsonString(default, plain, ""));
        JsonDocument moved = JsonParser.Parse(json);

        // White space around a number in quotes is not part of the number, but must not be lost.
        return moved.Errors.Length == 0 && moved.Root.Span.Length == json.Length && IsValid(moved.Root, to) ? json : null;
    }

    private static bool IsValid(JsonNode value, IoTCommandParameterType type) =>
        value.Kind != JsonKind.Missing && KindChecks.Fits(value, ValueShape.MemberOf(type).Kind) && MemberValue.Parse(value, type).Problem is null;

    private static string PlainText(JsonNode value) => value switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Text,
        _ => value.Kind == JsonKind.True ? "true" : "false",
    };

    private static int CountDigits(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c is >= '0' and <= '9' ? 1 : 0;
        }

        return count;
    }
}
