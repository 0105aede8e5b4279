using System.Text.Json.Nodes;
using Json.Schema;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>The JSON schema that the package ships.</summary>
internal static class SchemaFile
{
    /// <summary>Gets the schema. It is created once for all tests, because its id is registered.</summary>
    public static JsonSchema Schema { get; } = JsonSchema.FromText(Load().ToJsonString());

    public static JsonObject Load()
        => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "iot-command.schema.json")))!.AsObject();

    /// <summary>Returns the part of the schema that a property's value must match, with references resolved.</summary>
    public static JsonObject Resolve(JsonObject schema, JsonNode part)
    {
        while (part["$ref"] is { } reference)
        {
            part = schema["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]]!;
        }

        return part.AsObject();
    }

    public static string[] Strings(JsonNode? array) => array is null ? [] : [.. array.AsArray().Select(item => item!.GetValue<string>())];
}
