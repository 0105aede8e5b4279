using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Tells a definition with mistakes from JSON that is something else, like a package.json.</summary>
internal static class DefinitionRecognizer
{
    /// <summary>What other formats do not have; they do have a description, tags, parameters and the like.</summary>
    private static readonly string[] Signs =
    [
        CommandShape.CommandId.Name,
        CommandShape.CommandArn.Name,
        CommandShape.Payload.Name,
        CommandShape.PayloadTemplate.Name,
        CommandShape.Preprocessor.Name,
        CommandShape.MandatoryParameters.Name,
    ];

    /// <summary>
    /// False for an object with properties, none of which is a definition's, not even misspelt, and for any other value. An empty file or object may become a
    /// definition yet.
    /// </summary>
    public static bool LooksLikeDefinition(JsonNode root) => root switch
    {
        JsonObject node => node.Properties.Length == 0 || HasSign(node),

        // Several definitions in one file are a mistake about definitions.
        JsonArray list => HasSignInside(list),
        _ => root.Kind == JsonKind.Missing,
    };

    private static bool HasSign(JsonObject node)
    {
        foreach (JsonProperty property in node.Properties)
        {
            if (NearestName.Find(property.Name, Signs) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSignInside(JsonArray list)
    {
        foreach (JsonNode item in list.Items)
        {
            if (item is JsonObject node && HasSign(node))
            {
                return true;
            }
        }

        return false;
    }
}
