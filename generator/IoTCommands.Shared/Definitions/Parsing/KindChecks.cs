using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1005: a value must be of the JSON kind that its property takes.</summary>
/// <remarks>
/// A null is of the wrong kind everywhere: botocore, on which the AWS CLI is built, refuses it, and GetCommand leaves out what is not set.
/// </remarks>
internal static class KindChecks
{
    /// <summary>Checks the value of a property.</summary>
    public static void Check(JsonNode value, PropertyShape shape, JsonContext context)
    {
        if (!Fits(value, shape.Kind))
        {
            Report(value, shape.Kind, "\"" + shape.Name + "\"", context, shape);
        }
    }

    /// <summary>Reports a value that does not fit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">The kind that is taken in its place.</param>
    /// <param name="subject">What the value is of, as the message begins.</param>
    /// <param name="context">The reading.</param>
    /// <param name="shape">The property whose value it is; null for an item or the whole text.</param>
    public static void Report(JsonNode value, PropertyKind kind, string subject, JsonContext context, PropertyShape? shape = null)
    {
        (string remedy, string? replacement) = Mend(value, kind, shape, context);
        context.ReportWithFix(replacement, DefinitionDescriptors.WrongKind, value.Span, subject, Describe(kind), Describe(value), remedy);
    }

    /// <summary>Whether the value is of the kind; a value that the JSON's own errors are about is.</summary>
    public static bool Fits(JsonNode value, PropertyKind kind) => kind switch
    {
        _ when value.Kind == JsonKind.Missing => true,
        PropertyKind.Text => value.Kind == JsonKind.String,
        PropertyKind.Number => value.Kind == JsonKind.Number,
        PropertyKind.Real => value.Kind == JsonKind.Number || value is JsonString { Value: "NaN" or "Infinity" or "-Infinity" },
        PropertyKind.Boolean => value.Kind is JsonKind.True or JsonKind.False,
        PropertyKind.Object => value.Kind == JsonKind.Object,
        PropertyKind.Objects or PropertyKind.Texts => value.Kind == JsonKind.Array,
        _ => value.Kind != JsonKind.Null,
    };

    private static (string Remedy, string? Replacement) Mend(JsonNode value, PropertyKind kind, PropertyShape? shape, JsonContext context)
    {
        string? replacement = (kind, value) switch
        {
            (PropertyKind.Text, JsonNumber number) => "\"" + number.Text + "\"",
            (PropertyKind.Text, JsonLiteral { Kind: JsonKind.True or JsonKind.False }) => "\"" + context.TextOf(value.Span) + "\"",
            (PropertyKind.Text, JsonObject or JsonArray) => Quote(context.TextOf(value.Span)),
            (PropertyKind.Number or PropertyKind.Real, JsonString text) => PlainNumber(text.Value),
            (PropertyKind.Boolean, JsonString { Value: "true" or "false" } text) => text.Value,
            (PropertyKind.Objects, JsonObject item) when !IsItem(item, shape) => null,
            (PropertyKind.Objects, JsonObject) or (PropertyKind.Texts, JsonString) => "[" + context.TextOf(value.Span) + "]",
            _ => null,
        };
        return (kind, value) switch
        {
            (_, { Kind: JsonKind.Null }) => (". Remove the property if it has no value.", null),
            (PropertyKind.Text, JsonObject or JsonArray) => (". Write JSON as a string, with \\\" for each quote.", replacement),
            (PropertyKind.Objects, JsonObject) or (PropertyKind.Texts, JsonString) when replacement is not null
                => (". Put brackets [ ] around it.", replacement),
            (PropertyKind.Text, _) when replacement is not null => (". Put double quotes around it.", replacement),
            _ when replacement is not null => (". Write " + DisplayString.Of(replacement) + ".", replacement),
            _ when shape?.Example is { } example => (". For example: " + example + ".", null),
            _ => ("", null),
        };
    }

    /// <summary>
    /// Whether the object is one of a list's items: one of their properties is in it. A map of names to items needs more than brackets around it.
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

    private static string? PlainNumber(string text) => DecimalNumber.TryRead(text, out DecimalNumber number) ? number.ToPlainText() : null;

    private static string Describe(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => "a string",
        PropertyKind.Number or PropertyKind.Real => "a number without quotes",
        PropertyKind.Boolean => "true or false, without quotes",
        PropertyKind.Object => "an object",
        PropertyKind.Objects => "an array of objects",
        PropertyKind.Texts => "an array of strings",
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
