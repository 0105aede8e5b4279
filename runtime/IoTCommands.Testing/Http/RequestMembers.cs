using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>Gets members of a JSON object by name. A member of the wrong kind causes a SerializationException.</summary>
internal static class RequestMembers
{
    /// <returns>Null if the member is missing or null, which is the same for AWS's services.</returns>
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

    public static bool? FindBoolean(JsonElement element, string name)
    {
        if (Find(element, name) is not { } member)
        {
            return null;
        }

        Expect(member, JsonValueKind.True, name);
        return member.GetBoolean();
    }

    public static void Expect(JsonElement element, JsonValueKind kind, string path)
    {
        if (JsonKinds.Describe(element.ValueKind) is var found && JsonKinds.Describe(kind) is var expected && found != expected)
        {
            throw ServiceErrors.Serialization($"{path} is {found}; it must be {expected}.");
        }
    }
}
