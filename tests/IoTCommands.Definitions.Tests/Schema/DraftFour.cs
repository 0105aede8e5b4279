using System.Text.Json.Nodes;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>Says a schema of draft-07 in the words of draft-04, which are those that NJsonSchema knows.</summary>
/// <remarks>
/// <c>if</c>, <c>then</c> and <c>else</c> are the only later words that the schema decides by, and each has its exact equal (JSON Schema Validation, draft-07,
/// section 6.6):
/// <c>if A then B else C</c> is <c>(not A or B) and (A or C)</c>.
/// </remarks>
internal static class DraftFour
{
    public static JsonNode From(JsonNode schema)
    {
        switch (schema)
        {
            case JsonObject part:
                JsonObject converted = [];
                JsonArray all = [];
                foreach ((string name, JsonNode? value) in part)
                {
                    if (name == "if")
                    {
                        AddConditional(all, value!, part["then"], part["else"]);
                    }
                    else if (name == "allOf")
                    {
                        foreach (JsonNode? item in value!.AsArray())
                        {
                            all.Add(From(item!));
                        }
                    }
                    else if (name is not ("then" or "else") && !(name == "$schema" && value is JsonValue))
                    {
                        converted[name] = From(value!);
                    }
                }

                if (all.Count > 0)
                {
                    converted["allOf"] = all;
                }

                return converted;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => From(item!))]);
            default:
                return schema.DeepClone();
        }
    }

    private static void AddConditional(JsonArray all, JsonNode condition, JsonNode? then, JsonNode? otherwise)
    {
        if (then is not null)
        {
            all.Add(new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["not"] = From(condition) }, From(then)) });
        }

        if (otherwise is not null)
        {
            all.Add(new JsonObject { ["anyOf"] = new JsonArray(From(condition), From(otherwise)) });
        }
    }
}
