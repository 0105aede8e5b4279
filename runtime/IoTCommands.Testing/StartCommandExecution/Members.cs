using System.Text.Json;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Members of a JSON object by name, with a SerializationException for one of the wrong kind.</summary>
internal static class Members
{
    /// <returns>Null where the member is absent or null, which AWS's services take for the same.</returns>
    public static JsonElement? Find(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string? FindString(JsonElement element, string name)
    {
        if (Find(element, name) is not { } member)
        {
            return null;
        }

        Expect(member, JsonValueKind.String, name);
        return member.GetString();
    }

    public static void Expect(JsonElement element, JsonValueKind kind, string path)
    {
        if (JsonKinds.Describe(element.ValueKind) is var found && JsonKinds.Describe(kind) is var expected && found != expected)
        {
            throw ServiceErrors.Serialization($"{path} is {found}; it should be {expected}.");
        }
    }
}
