using System.Globalization;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Reads a value of <c>parameters</c>: an object with exactly one of the members <c>S</c>, <c>B</c>, <c>I</c>, <c>L</c>, <c>D</c>, <c>BIN</c>, <c>UL</c>.</summary>
/// <remarks>AWS: <c>CommandParameterValue</c> of the data plane. It is no union in the model, so no SDK enforces the one member.</remarks>
internal static class ParameterValueReader
{
    /// <returns>Null where there is a problem.</returns>
    public static ParameterValueModel? Read(string name, JsonElement value, List<string> problems)
    {
        Members.Expect(value, JsonValueKind.Object, $"parameters.{name}");
        List<JsonProperty> set = [];
        List<string> unknown = [];
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!WireNames.TryParseMember(member.Name, out CommandParameterType _))
            {
                unknown.Add(ShownText.Quoted(member.Name));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                set.Add(member);
            }
        }

        if (set.Count == 1)
        {
            return Read(name, set[0], problems);
        }

        string found = set.Count > 0 ? $"sets {string.Join(" and ", set.Select(member => member.Name))}" : "sets no member";
        string ignored = unknown.Count > 0 ? $" ({string.Join(" and ", unknown)} is none)" : string.Empty;
        problems.Add($"parameters.{name} {found}{ignored}; it should set exactly one of S, B, I, L, D, BIN and UL.");
        return null;
    }

    private static ParameterValueModel? Read(string name, JsonProperty member, List<string> problems)
    {
        string path = $"parameters.{name}.{member.Name}";
        _ = WireNames.TryParseMember(member.Name, out CommandParameterType type);
        Members.Expect(member.Value, KindOf(type, member.Value), path);
        if (Convert(type, member.Value) is { } scalar)
        {
            return scalar.ToModel();
        }

        problems.Add($"{path} is {Show(member.Value)}; it should be {Describe(type)}.");
        return null;
    }

    private static JsonValueKind KindOf(CommandParameterType type, JsonElement value) => type switch
    {
        CommandParameterType.Boolean => JsonValueKind.True,
        CommandParameterType.Integer or CommandParameterType.Long => JsonValueKind.Number,
        // The three that have no JSON number come as text, in AWS's protocol for JSON.
        CommandParameterType.Double => value.ValueKind == JsonValueKind.String && value.GetString() is "NaN" or "Infinity" or "-Infinity" ? JsonValueKind.String : JsonValueKind.Number,
        _ => JsonValueKind.String,
    };

    private static ParameterScalar? Convert(CommandParameterType type, JsonElement value) => type switch
    {
        CommandParameterType.String => value.GetString() is { Length: > 0 } text ? ParameterScalar.From(text) : null,
        CommandParameterType.Integer => int.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int integer) ? ParameterScalar.From(integer) : null,
        CommandParameterType.Long => long.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? ParameterScalar.From(number) : null,
        CommandParameterType.UnsignedLong => value.GetString() is { Length: <= Limits.UnsignedLongDigits } digits && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong unsigned) ? ParameterScalar.From(unsigned) : null,
        CommandParameterType.Double => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double real) && double.IsFinite(real) ? ParameterScalar.From(real) : null,
        CommandParameterType.Boolean => ParameterScalar.From(value.GetBoolean()),
        CommandParameterType.Binary => value.TryGetBytesFromBase64(out byte[]? bytes) && bytes.Length > 0 ? ParameterScalar.From(bytes.AsMemory()) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };

    private static string Describe(CommandParameterType type) => type switch
    {
        CommandParameterType.String => "text of at least one character",
        CommandParameterType.Integer => "a whole number from -2147483648 to 2147483647, without fraction and exponent",
        CommandParameterType.Long => "a whole number from -9223372036854775808 to 9223372036854775807, without fraction and exponent",
        CommandParameterType.UnsignedLong => "text of 1 to 20 digits, from \"0\" to \"18446744073709551615\"",
        CommandParameterType.Double => "a finite number that 64 bits can hold",
        CommandParameterType.Binary => "base64 text of at least one byte",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Every value of the type is right."),
    };

    private static string Show(JsonElement value) => value.ValueKind == JsonValueKind.String ? ShownText.Quoted(value.GetString()!) : value.GetRawText();
}
