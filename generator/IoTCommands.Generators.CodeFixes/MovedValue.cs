using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>The same value under the member of another type.</summary>
internal static class MovedValue
{
    /// <summary>Whole numbers and fractions of so many digits are the same after a way through 64 bits of floating point.</summary>
    private const int MostCertainDigits = 15;

    /// <summary>The JSON of the value for the other type's member; null if something would be lost, or if it is ambiguous.</summary>
    public static string? Write(JsonNode value, IoTCommandParameterType from, IoTCommandParameterType to)
    {
        // Text for bytes can be meant as base64 or as the bytes' own text.
        bool isBinary = from == IoTCommandParameterType.Binary || to == IoTCommandParameterType.Binary;
        return !isBinary && IsValid(value, from) ? Write(PlainText(value), to) : null;
    }

    /// <summary>The JSON of a number that its own type cannot hold; null if the other type cannot, either.</summary>
    public static string? WriteNumber(JsonNode value, IoTCommandParameterType to) => value is JsonNumber or JsonString ? Write(PlainText(value), to) : null;

    private static string? Write(string plain, IoTCommandParameterType to)
    {
        if (to == IoTCommandParameterType.Double && CountDigits(plain) > MostCertainDigits)
        {
            return null;
        }

        bool isText = ValueShape.MemberOf(to).Kind == PropertyKind.Text;
        string json = !isText ? plain : JsonWriter.Write(new JsonString(default, plain, ""));
        JsonDocument moved = JsonParser.Parse(json);

        // Blanks around a number in quotes are no part of it, but were somebody's.
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
