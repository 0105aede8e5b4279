using IoTCommands.Definitions.Tables;
using static IoTCommands.Definitions.Shapes.PropertyKind;
using static IoTCommands.Definitions.Shapes.PropertyOrigin;

namespace IoTCommands.Definitions.Shapes;

/// <summary>The definition itself: the request of CreateCommand, and what the response of GetCommand has in addition.</summary>
internal static class CommandShape
{
    public static readonly PropertyShape CommandId = new("commandId", PropertyKind.String, "the id by which the command is started")
    {
        IsRequired = true,
        MaxLength = Limits.CommandId,
    };

    public static readonly PropertyShape Namespace = new("namespace", PropertyKind.String, "\"AWS-IoT\", the default, or \"AWS-IoT-FleetWise\"");

    public static readonly PropertyShape DisplayName = new(
        "displayName",
        PropertyKind.String,
        "the name that the console shows")
    { MaxLength = 64, Check = TextCheck.Shown, Attribute = "DisplayName", WrongName = "name" };

    public static readonly PropertyShape Description = new("description", PropertyKind.String, "what the command does")
    {
        MaxLength = Limits.Description,
        Check = TextCheck.Shown,
    };

    public static readonly PropertyShape Payload = new("payload", PropertyKind.Object, "what devices receive, for a command without parameters")
    {
        Object = PayloadShape.Shape,
        Example = "{ \"content\": \"eyJhIjoxfQ==\", \"contentType\": \"application/json\" }",
    };

    public static readonly PropertyShape PayloadTemplate = new(
        "payloadTemplate", PropertyKind.String, "the JSON, with placeholders, from which AWS IoT creates the payload")
    {
        MaxLength = Limits.PayloadTemplate,
        Attribute = "PayloadTemplate",
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

    public static readonly PropertyShape RoleArn = new(
        "roleArn",
        PropertyKind.String,
        "the role with which AWS IoT FleetWise creates the payload")
    { MinLength = 20, MaxLength = 2048, Check = TextCheck.Length };

    public static readonly PropertyShape Tags = new("tags", Objects, "labels for cost and access control")
    {
        Object = TagShape.Shape,
        Example = "[ { \"Key\": \"site\", \"Value\": \"north\" } ]",
    };

    public static readonly PropertyShape CommandArn = new("commandArn", PropertyKind.String, "the command's ARN") { Origin = GetCommand };

    public static readonly PropertyShape CreatedAt = new("createdAt", Any, "when the command was created") { Origin = GetCommand };

    public static readonly PropertyShape LastUpdatedAt = new("lastUpdatedAt", Any, "when the command was last changed") { Origin = GetCommand };

    public static readonly PropertyShape Deprecated = new("deprecated", PropertyKind.Boolean, "whether AWS rejects new starts") { Origin = GetCommand };

    public static readonly PropertyShape PendingDeletion = new(
        "pendingDeletion",
        PropertyKind.Boolean,
        "whether the command is about to be deleted")
    { Origin = GetCommand };

    public static readonly PropertyShape Schema = new("$schema", PropertyKind.String, "the JSON schema that editors check the file by") { Origin = Editor };

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

    /// <summary>The strings that are checked only by their shapes.</summary>
    public static readonly PropertyShape[] Texts = Array.FindAll(Shape.Properties, static property => property.Check != TextCheck.Own);
}

/// <summary>AWS: <c>CommandPayload</c>.</summary>
internal static class PayloadShape
{
    public static readonly PropertyShape Content = new("content", PropertyKind.String, "the bytes that devices receive, as base64");

    public static readonly PropertyShape ContentType = new("contentType", PropertyKind.String, "the bytes' media type, of the form type/subtype");

    public static readonly ObjectShape Shape = new("a payload", Content, ContentType);
}

/// <summary>AWS: <c>CommandPreprocessor</c>.</summary>
internal static class PreprocessorShape
{
    public static readonly PropertyShape AwsJsonSubstitution = new("awsJsonSubstitution", PropertyKind.Object, "the preprocessor that fills in the template")
    {
        Object = SubstitutionShape.Shape,
        Example = "{ \"outputFormat\": \"JSON\" }",
    };

    public static readonly ObjectShape Shape = new("a preprocessor", AwsJsonSubstitution);
}

/// <summary>AWS: <c>AwsJsonSubstitutionCommandPreprocessorConfig</c>.</summary>
internal static class SubstitutionShape
{
    public static readonly PropertyShape OutputFormat = new(
        "outputFormat",
        PropertyKind.String,
        "the format that devices receive, \"JSON\" or \"CBOR\"")
    { IsRequired = true };

    public static readonly ObjectShape Shape = new("\"awsJsonSubstitution\"", OutputFormat);
}

/// <summary>AWS: <c>Tag</c>. Unlike all other names, its names begin with capitals.</summary>
internal static class TagShape
{
    public static readonly PropertyShape Key = new("Key", PropertyKind.String, "the tag's name") { IsRequired = true, MinLength = 1, MaxLength = 128 };

    public static readonly PropertyShape Value = new("Value", PropertyKind.String, "the tag's value") { MaxLength = 256 };

    public static readonly ObjectShape Shape = new("a tag", Key, Value);
}
