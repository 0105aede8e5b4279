using System.Text.Json;
using IoTCommands.Definitions;

namespace IoTCommands.Testing.Http;

/// <summary>What a JSON text must not be, although the parser takes it: a member that is there twice, and text that is no Unicode.</summary>
/// <remarks>AWS says of neither what its service does; with either the caller cannot know what the service read.</remarks>
internal static class BodyRules
{
    public static void Check(JsonElement body) => Check(body, string.Empty);

    private static void Check(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(element, path);
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Check(item, $"{path}[{index++}]");
                }

                break;
            case JsonValueKind.String:
                _ = Decode(element.GetString, path);
                break;
        }
    }

    private static void CheckObject(JsonElement element, string path)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string name = Decode(() => property.Name, $"a member's name in {Describe(path)}")!;
            if (!names.Add(name))
            {
                throw ServiceErrors.Serialization($"The member {ShownText.Quoted(name)} of {Describe(path)} is there twice.");
            }

            Check(property.Value, path.Length == 0 ? name : $"{path}.{name}");
        }
    }

    private static string Describe(string path) => path.Length == 0 ? "the body" : path;

    private static string? Decode(Func<string?> read, string path)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds an escaped surrogate without its other half only when the text is asked for.
            throw ServiceErrors.Serialization($"The text of {path} is not valid Unicode: it holds half of a surrogate pair.");
        }
    }
}
