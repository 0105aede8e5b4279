using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Reports IOTC1045: files beside definitions that are not definitions, which are recognized by their properties.</summary>
internal static class OtherFiles
{
    private const string ResourceType = "AWS::IoT::Command";
    private const string ExecutionId = "executionId";
    private const string GetCommand = "\"aws iot get-command --command-id ID\"";

    /// <summary>Reports a file of a known other kind. True if it is one; otherwise, false.</summary>
    public static bool Report(JsonObject root, JsonContext context)
    {
        if (root.Find(CommandShape.CommandId.Name) is not null)
        {
            return false;
        }

        if (root.Find("commands") is { Value: JsonArray } commands)
        {
            Report(commands.Key, "the output of \"aws iot list-commands\"", "Save the output of " + GetCommand + " for each command, one file for each");
            return true;
        }

        const string Remedy = "Move it out of the definitions, or give it another extension";
        if (root.Find(ExecutionId) is { } execution && root.Find(StartShape.CommandArn.Name) is not null)
        {
            Report(execution.Key, "the output of \"aws iot get-command-execution\"", Remedy);
            return true;
        }

        if (IsStartInput(root))
        {
            Report(root.Find(StartShape.TargetArn.Name)!.Key, "the input of \"aws iot-jobs-data start-command-execution\"", Remedy);
            return true;
        }

        if (FindResource(root, context.CancellationToken) is { } resource)
        {
            Report(
                resource.Key,
                root.Find("Type") == resource ? "a resource of CloudFormation" : "a template of CloudFormation",
                "Save the output of " + GetCommand + " after the resource is deployed, or write its properties as CreateCommand names them");
            return true;
        }

        return false;

        void Report(JsonString key, string what, string remedy) => context.Report(DefinitionDescriptors.OtherFile, key, what, remedy);
    }

    /// <summary>True if an object without a command id is the input of StartCommandExecution; otherwise, false.</summary>
    public static bool IsStartInput(JsonObject root) =>
        root.Find(StartShape.CommandArn.Name) is not null && root.Find(StartShape.TargetArn.Name) is not null && root.Find(ExecutionId) is null;

    /// <summary>Finds the property that makes the text a resource of CloudFormation, or a template with such a resource; null if it is neither.</summary>
    private static JsonProperty? FindResource(JsonObject root, CancellationToken cancellationToken)
    {
        if (root.Find("Type") is { Value: JsonString { Value: ResourceType } } type)
        {
            return type;
        }

        foreach (JsonProperty resource in (root.Find("Resources")?.Value as JsonObject)?.Properties ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (resource.Value is JsonObject node && node.Find("Type") is { Value: JsonString { Value: ResourceType } } found)
            {
                return found;
            }
        }

        return null;
    }
}

/// <summary>Distinguishes a definition with mistakes from other JSON, such as a package.json.</summary>
internal static class DefinitionRecognizer
{
    /// <summary>Properties that other formats do not have. Other formats do have a description, tags, parameters and the like.</summary>
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
    /// True if an object, or an object in an array, has a property of a definition, even a misspelled one. Also true for an empty file or object, which may
    /// become a definition. Otherwise, false.
    /// </summary>
    public static bool LooksLikeDefinition(JsonNode root) => root switch
    {
        JsonObject node => node.Properties.Length == 0 || HasSign(node),

        // Several definitions in one file are a mistake in a definition file.
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
