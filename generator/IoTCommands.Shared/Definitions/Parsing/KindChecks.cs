using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Checks IOTC1005: a value must be of the JSON kind that its property allows.</summary>
/// <remarks>
/// Null is always of the wrong kind: botocore, on which the AWS CLI is built, rejects it, and GetCommand omits properties that are not set.
/// </remarks>
internal static class KindChecks
{
    /// <summary>Checks the value of a property, which is not shown if it is secret.</summary>
    public static void Check(JsonNode value, PropertyShape shape, JsonContext context, bool isSecret = false)
    {
        if (!Fits(value, shape.Kind))
        {
            Report(value, shape.Kind, "\"" + shape.Name + "\"", context, shape, isSecret);
        }
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">The kind that is allowed.</param>
    /// <param name="subject">The subject of the message.</param>
    /// <param name="context">Collects the diagnostics.</param>
    /// <param name="shape">The property that has the value; null for an item or the whole text.</param>
    /// <param name="isSecret">True if the value must not be shown.</param>
    public static void Report(
        JsonNode value, PropertyKind kind, string subject, JsonContext context, PropertyShape? shape = null, bool isSecret = false)
    {
        (string remedy, string? replacement) = GetRemedy(value, kind, shape, context);
        if (isSecret && replacement is not null)
        {
            // It contains the value.
            (remedy, replacement) = ("", null);
        }

        context.ReportWithFix(replacement, DefinitionDescriptors.WrongKind, value.Span, subject, Describe(kind), Describe(value), remedy);
    }

    /// <summary>True if the value is of the kind, or if it is missing because of a JSON error; otherwise, false.</summary>
    public static bool Fits(JsonNode value, PropertyKind kind) => kind switch
    {
        _ when value.Kind == JsonKind.Missing => true,
        PropertyKind.String => value.Kind == JsonKind.String,
        PropertyKind.Number => value.Kind == JsonKind.Number,
        PropertyKind.Real => value.Kind == JsonKind.Number || value is JsonString { Value: "NaN" or "Infinity" or "-Infinity" },
        PropertyKind.Boolean => value.Kind is JsonKind.True or JsonKind.False,
        PropertyKind.Object => value.Kind == JsonKind.Object,
        PropertyKind.Objects or PropertyKind.Strings => value.Kind == JsonKind.Array,
        _ => value.Kind != JsonKind.Null,
    };

    private static (string Remedy, string? Replacement) GetRemedy(JsonNode value, PropertyKind kind, PropertyShape? shape, JsonContext context)
    {
        string? replacement = (kind, value) switch
        {
            (PropertyKind.String, JsonNumber number) => "\"" + number.Text + "\"",
            (PropertyKind.String, JsonLiteral { Kind: JsonKind.True or JsonKind.False }) => "\"" + context.TextOf(value.Span) + "\"",
            (PropertyKind.String, JsonObject or JsonArray) => Quote(context.TextOf(value.Span)),
            (PropertyKind.Number or PropertyKind.Real, JsonString text) => PlainNumber(text.Value),
            (PropertyKind.Boolean, JsonString { Value: "true" or "false" } text) => text.Value,
            (PropertyKind.Objects, JsonObject item) when !IsItem(item, shape) => null,
            (PropertyKind.Objects, JsonObject) or (PropertyKind.Strings, JsonString) => "[" + context.TextOf(value.Span) + "]",
            _ => null,
        };
        return (kind, value) switch
        {
            (_, { Kind: JsonKind.Null }) => (". Remove the property if it has no value.", null),
            (PropertyKind.String, JsonObject or JsonArray) => (". Write JSON as a string, with \\\" for each quote.", replacement),
            (PropertyKind.Objects, JsonObject) or (PropertyKind.Strings, JsonString) when replacement is not null
                => (". Put brackets [ ] around it.", replacement),
            (PropertyKind.String, _) when replacement is not null => (". Put double quotes around it.", replacement),
            _ when replacement is not null => (". Write " + DisplayString.Of(replacement) + ".", replacement),
            _ when shape?.Example is { } example => (". For example: " + example + ".", null),
            _ => ("", null),
        };
    }

    /// <summary>
    /// True if the object is an item of the array: it has at least one of the properties of items. A map of names to items requires more than brackets around
    /// it.
    /// </summary>
    private static bool IsItem(JsonObject node, PropertyShape? list)
    {
        if (list?.Object is not { } shape)
        {
            return false;
        }

        PropertyMatcher properties = new(node, shape);
        for (int i = 0; i < node.Properties.Length; i++)
        {
            if (properties[i] is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string Quote(string text)
    {
        using JsonWriter writer = new();
        writer.WriteString(text);
        return writer.ToString();
    }

    private static string? PlainNumber(string text) => DecimalNumber.TryParse(text, out DecimalNumber number) ? number.ToPlainText() : null;

    private static string Describe(PropertyKind kind) => kind switch
    {
        PropertyKind.String => "a string",
        PropertyKind.Number or PropertyKind.Real => "a number without quotes",
        PropertyKind.Boolean => "true or false, without quotes",
        PropertyKind.Object => "an object",
        PropertyKind.Objects => "an array of objects",
        PropertyKind.Strings => "an array of strings",
        _ => "a value",
    };

    private static string Describe(JsonNode value) => value.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };
}
