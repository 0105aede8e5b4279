using static IoTCommands.Definitions.Shapes.PropertyKind;
using static IoTCommands.Definitions.Shapes.PropertyOrigin;

namespace IoTCommands.Definitions.Shapes;

/// <summary>The definition itself: the request of CreateCommand, and what the answer of GetCommand has beyond it.</summary>
internal static class CommandShape
{
    public static readonly PropertyShape CommandId = new("commandId", Text, "the id by which the command is started")
    {
        IsRequired = true,
        MaxLength = Limits.CommandId,
    };

    public static readonly PropertyShape Namespace = new("namespace", Text, "\"AWS-IoT\", the default, or \"AWS-IoT-FleetWise\"");

    public static readonly PropertyShape DisplayName = new("displayName", Text, "the name that the console shows") { MaxLength = Limits.DisplayName, WrongName = "name" };

    public static readonly PropertyShape Description = new("description", Text, "what the command does") { MaxLength = Limits.Description };

    public static readonly PropertyShape Payload = new("payload", PropertyKind.Object, "what devices receive, for a command without parameters")
    {
        Object = PayloadShape.Shape,
        Example = "{ \"content\": \"eyJhIjoxfQ==\", \"contentType\": \"application/json\" }",
    };

    public static readonly PropertyShape PayloadTemplate = new("payloadTemplate", Text, "the JSON, with placeholders, from which AWS IoT creates the payload")
    {
        MaxLength = Limits.PayloadTemplate,
    };

    public static readonly PropertyShape Preprocessor = new("preprocessor", PropertyKind.Object, "how AWS IoT fills the template")
    {
        Object = PreprocessorShape.Shape,
        Example = "{ \"awsJsonSubstitution\": { \"outputFormat\": \"JSON\" } }",
    };

    public static readonly PropertyShape MandatoryParameters = new("mandatoryParameters", Objects, "the command's parameters")
    {
        Object = ParameterShape.Shape,
        Example = "[ { \"name\": \"level\", \"type\": \"INTEGER\" } ]",
        WrongName = "parameters",
    };

    public static readonly PropertyShape RoleArn = new("roleArn", Text, "the role with which AWS IoT FleetWise creates the payload") { MaxLength = Limits.RoleArn };

    public static readonly PropertyShape Tags = new("tags", Objects, "labels for cost and access control")
    {
        Object = TagShape.Shape,
        Example = "[ { \"Key\": \"site\", \"Value\": \"north\" } ]",
    };

    public static readonly PropertyShape CommandArn = new("commandArn", Text, "the command's ARN") { Origin = GetCommand };

    public static readonly PropertyShape CreatedAt = new("createdAt", Any, "when the command was created") { Origin = GetCommand };

    public static readonly PropertyShape LastUpdatedAt = new("lastUpdatedAt", Any, "when the command was last changed") { Origin = GetCommand };

    public static readonly PropertyShape Deprecated = new("deprecated", PropertyKind.Boolean, "whether AWS rejects new starts") { Origin = GetCommand };

    public static readonly PropertyShape PendingDeletion = new("pendingDeletion", PropertyKind.Boolean, "whether the command is about to be deleted") { Origin = GetCommand };

    public static readonly PropertyShape Schema = new("$schema", Text, "the JSON schema that editors check the file by") { Origin = Editor };

    public static readonly ObjectShape Shape = new(
        "a command",
        CommandId,
        Namespace,
        DisplayName,
        Description,
        Payload,
        PayloadTemplate,
        Preprocessor,
        MandatoryParameters,
        RoleArn,
        Tags,
        CommandArn,
        CreatedAt,
        LastUpdatedAt,
        Deprecated,
        PendingDeletion,
        Schema);
}
