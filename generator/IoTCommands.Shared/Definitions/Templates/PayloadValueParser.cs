using System.Globalization;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Templates;

/// <summary>Parses the values that replaced placeholders, in each form that AWS may use.</summary>
internal static class PayloadValueParser
{
    /// <summary>Parses the string of a value. AWS does not document how it writes numbers, so any form of a number of the type is accepted.</summary>
    /// <returns>Null if the string is not a value of the type.</returns>
    public static ParameterScalar? Parse(string text, IoTCommandParameterType type)
    {
        ParameterType row = ParameterType.Of(type);
        if (row.Convert is { } convert)
        {
            return ParseNumber(text) is { } number ? convert(number) : null;
        }

        return type switch
        {
            IoTCommandParameterType.String => ParameterScalar.From(text),
            IoTCommandParameterType.Boolean => text switch
            {
                "true" => ParameterScalar.From(true),
                "false" => ParameterScalar.From(false),
                _ => null,
            },
            IoTCommandParameterType.Binary => Base64.CountBytes(text) >= 0 ? row.Parse(text) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a parameter type."),
        };
    }

    /// <returns>The seconds; null if the string is not an integer of at least 1.</returns>
    public static long? ParseTimeout(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds > 0 ? seconds : null;

    /// <summary>Compares two numbers by their value: CBOR does not preserve how a number was written.</summary>
    public static bool AreEqual(string left, string right) =>
        left == right
        || (ParseNumber(left) is { } one && ParseNumber(right) is { } other && one.TryGetDouble(out double a) && other.TryGetDouble(out double b) && a.Equals(b)
            && (!one.TryGetInt64(out long c) || !other.TryGetInt64(out long d) || c == d));

    private static DecimalNumber? ParseNumber(string text) =>
        DecimalNumber.TryParse(text, out DecimalNumber number) && !number.Syntax.HasFlag(NumberSyntax.Blanks) ? number : null;
}
