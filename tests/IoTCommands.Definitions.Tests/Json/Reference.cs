using System.Text.Json;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Parses texts with System.Text.Json, to compare its result with the parser's.</summary>
internal static class Reference
{
    /// <summary>Compares whether both parsers accept the text and, if both do, the values, property order and duplicates. Null if they agree.</summary>
    public static string? FindDifference(string text, IoTCommands.Json.JsonDocument document)
    {
        // JsonDocument accepts a byte order mark only in bytes.
        string withoutMark = text.StartsWith('\uFEFF') ? text[1..] : text;
        System.Text.Json.JsonDocument? reference = null;
        try
        {
            reference = System.Text.Json.JsonDocument.Parse(withoutMark);
            string? difference = FindDifference(reference.RootElement, document.Root, "$");
            return document.Errors.Length == 0 ? difference : $"accepted by System.Text.Json, refused here: {document.Errors[0]}";
        }
        catch (Exception refusal) when (refusal is JsonException or ArgumentException or InvalidOperationException)
        {
            // ArgumentException: the text has unpaired surrogates. InvalidOperationException: a string has unpaired surrogates as escapes, so GetString throws.
            return document.Errors.Length > 0 ? null : $"refused by System.Text.Json, accepted here: {refusal.Message}";
        }
        finally
        {
            reference?.Dispose();
        }
    }

    private static string? FindDifference(JsonElement expected, JsonNode actual, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                int index = 0;
                foreach (System.Text.Json.JsonProperty property in expected.EnumerateObject())
                {
                    string name = property.Name;
                    if (actual is not JsonObject value || index >= value.Properties.Length || value.Properties[index].Name != name)
                    {
                        // The remaining values may contain strings for which System.Text.Json throws.
                        return TouchAll(expected) + $"{path}: no property {name} at {index}";
                    }

                    if (FindDifference(property.Value, value.Properties[index++].Value, path + "." + name) is { } difference)
                    {
                        return TouchAll(expected) + difference;
                    }
                }

                return actual is JsonObject all && all.Properties.Length == index ? null : $"{path}: not {index} properties";
            case JsonValueKind.Array:
                int count = 0;
                foreach (JsonElement item in expected.EnumerateArray())
                {
                    if (actual is not JsonArray value || count >= value.Items.Length)
                    {
                        return TouchAll(expected) + $"{path}: no item {count}";
                    }

                    if (FindDifference(item, value.Items[count], $"{path}[{count}]") is { } difference)
                    {
                        return TouchAll(expected) + difference;
                    }

                    count++;
                }

                return actual is JsonArray items && items.Items.Length == count ? null : $"{path}: not {count} items";
            case JsonValueKind.String:
                return actual is JsonString text && text.Value == expected.GetString() ? null : $"{path}: not {expected.GetRawText()}";
            case JsonValueKind.Number:
                return actual is JsonNumber number && number.Text == expected.GetRawText() ? null : $"{path}: not {expected.GetRawText()}";
            default:
                JsonKind kind = expected.ValueKind switch
                {
                    JsonValueKind.True => JsonKind.True,
                    JsonValueKind.False => JsonKind.False,
                    _ => JsonKind.Null,
                };
                return actual.Kind == kind ? null : $"{path}: not {expected.GetRawText()}";
        }
    }

    /// <summary>Gets every string, so that System.Text.Json throws for escapes of unpaired surrogates.</summary>
    private static string TouchAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (System.Text.Json.JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    TouchAll(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    TouchAll(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            default:
                break;
        }

        return "";
    }
}
