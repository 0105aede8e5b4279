using System.Text.Json;
using IoTCommands.Definitions;

namespace IoTCommands.Testing.Http;

/// <summary>Refuses JSON that the parser accepts: duplicate members, and strings that are not valid Unicode.</summary>
/// <remarks>AWS does not document what the service does with either.</remarks>
internal static class BodyRules
{
    public static void Check(JsonElement body) => Check(body, null);

    private static void Check(JsonElement element, Path? path)
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
                    Check(item, new Path(path, null, index++));
                }

                break;
            case JsonValueKind.String:
                _ = Decode(element, static value => value.GetString(), path, isName: false);
                break;
        }
    }

    private static void CheckObject(JsonElement element, Path? path)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string name = Decode(property, static member => member.Name, path, isName: true)!;
            if (!names.Add(name))
            {
                throw ServiceErrors.Serialization($"The member {DisplayString.Quoted(name)} of {Describe(path)} is a duplicate.");
            }

            Check(property.Value, new Path(path, name, 0));
        }
    }

    private static string Describe(Path? path) => path is null ? "the body" : DisplayString.Of(path.ToString());

    private static string? Decode<T>(T element, Func<T, string?> read, Path? path, bool isName)
    {
        try
        {
            return read(element);
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds half of an escaped surrogate pair only when the string is read.
            string place = isName ? $"a member's name in {Describe(path)}" : Describe(path);
            throw ServiceErrors.Serialization($"The string of {place} is not valid Unicode: it has half of a surrogate pair.");
        }
    }

    /// <summary>
    /// The path of a value. It becomes a string only for a message, because a name can be a megabyte long and its object can have thousands of members.
    /// </summary>
    private sealed record Path(Path? Parent, string? Name, int Index)
    {
        public override string ToString()
        {
            string segment = Name ?? $"[{Index}]";
            return Parent is null ? segment : Name is null ? Parent + segment : $"{Parent}.{segment}";
        }
    }
}
