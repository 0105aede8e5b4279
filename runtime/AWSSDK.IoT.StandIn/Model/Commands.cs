using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Model;

/// <summary>The arguments of CreateCommand. The SDK does not check the limits; the service rejects a request that exceeds them.</summary>
public partial class CreateCommandRequest : AmazonIoTRequest
{
    /// <summary>The id, 1 to 64 letters, digits, <c>_</c> and <c>-</c>, unique in account and Region. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string CommandId { get; set; }

    /// <summary>The description, up to 2028 characters.</summary>
    [AWSProperty(Max = 2028)]
    public string Description { get; set; }

    /// <summary>The display name, up to 64 characters.</summary>
    [AWSProperty(Max = 64)]
    public string DisplayName { get; set; }

    /// <summary>The parameters, at least one.</summary>
    [AWSProperty(Min = 1)]
    public List<CommandParameter> MandatoryParameters { get; set; } = AWSConfigs.InitializeCollections ? new List<CommandParameter>() : null;

    /// <summary>What the command is for; AWS-IoT if it is null.</summary>
    public CommandNamespace Namespace { get; set; }

    /// <summary>The payload of a static command.</summary>
    public CommandPayload Payload { get; set; }

    /// <summary>The template of a dynamic command's payload, up to 32768 characters.</summary>
    [AWSProperty(Max = 32768)]
    public string PayloadTemplate { get; set; }

    /// <summary>How the payload is made from the template.</summary>
    public CommandPreprocessor Preprocessor { get; set; }

    /// <summary>The role of a command for AWS IoT FleetWise.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleArn { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? new List<Tag>() : null;
}

/// <summary>The response of CreateCommand.</summary>
public partial class CreateCommandResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN.</summary>
    public string CommandArn { get; set; }

    /// <summary>The id.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string CommandId { get; set; }
}

/// <summary>The arguments of GetCommand.</summary>
public partial class GetCommandRequest : AmazonIoTRequest
{
    /// <summary>The id. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string CommandId { get; set; }
}

/// <summary>The response of GetCommand.</summary>
public partial class GetCommandResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN.</summary>
    public string CommandArn { get; set; }

    /// <summary>The id.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string CommandId { get; set; }

    /// <summary>When the command was created, in UTC.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>Whether the command is deprecated. A deprecated command cannot be started.</summary>
    public bool? Deprecated { get; set; }

    /// <summary>The description.</summary>
    [AWSProperty(Max = 2028)]
    public string Description { get; set; }

    /// <summary>The display name.</summary>
    [AWSProperty(Max = 64)]
    public string DisplayName { get; set; }

    /// <summary>When the command was last changed, in UTC.</summary>
    public DateTime? LastUpdatedAt { get; set; }

    /// <summary>The parameters. Null if there are none, unless <see cref="AWSConfigs.InitializeCollections"/> is true.</summary>
    [AWSProperty(Min = 1)]
    public List<CommandParameter> MandatoryParameters { get; set; } = AWSConfigs.InitializeCollections ? new List<CommandParameter>() : null;

    /// <summary>What the command is for.</summary>
    public CommandNamespace Namespace { get; set; }

    /// <summary>The payload of a static command.</summary>
    public CommandPayload Payload { get; set; }

    /// <summary>The template of a dynamic command's payload.</summary>
    [AWSProperty(Max = 32768)]
    public string PayloadTemplate { get; set; }

    /// <summary>Whether the deletion of the command is pending.</summary>
    public bool? PendingDeletion { get; set; }

    /// <summary>How the payload is made from the template.</summary>
    public CommandPreprocessor Preprocessor { get; set; }

    /// <summary>The role of a command for AWS IoT FleetWise.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleArn { get; set; }
}

/// <summary>The arguments of UpdateCommand. Nothing else of a command can be changed.</summary>
public partial class UpdateCommandRequest : AmazonIoTRequest
{
    /// <summary>The id. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string CommandId { get; set; }

    /// <summary>Whether the command is deprecated. A deprecated command cannot be started.</summary>
    public bool? Deprecated { get; set; }

    /// <summary>The description, up to 2028 characters.</summary>
    [AWSProperty(Max = 2028)]
    public string Description { get; set; }

    /// <summary>The display name, up to 64 characters.</summary>
    [AWSProperty(Max = 64)]
    public string DisplayName { get; set; }
}

/// <summary>The response of UpdateCommand.</summary>
public partial class UpdateCommandResponse : AmazonWebServiceResponse
{
    /// <summary>The id.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string CommandId { get; set; }

    /// <summary>Whether the command is deprecated.</summary>
    public bool? Deprecated { get; set; }

    /// <summary>The description.</summary>
    [AWSProperty(Max = 2028)]
    public string Description { get; set; }

    /// <summary>The display name.</summary>
    [AWSProperty(Max = 64)]
    public string DisplayName { get; set; }

    /// <summary>When the command was last changed, in UTC.</summary>
    public DateTime? LastUpdatedAt { get; set; }
}

/// <summary>The arguments of DeleteCommand.</summary>
public partial class DeleteCommandRequest : AmazonIoTRequest
{
    /// <summary>The id. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string CommandId { get; set; }
}

/// <summary>The response of DeleteCommand.</summary>
public partial class DeleteCommandResponse : AmazonWebServiceResponse
{
    /// <summary>The HTTP status: 202 if the deletion is pending; 204 if the command is deleted.</summary>
    public int? StatusCode { get; set; }
}

/// <summary>The arguments of ListCommands.</summary>
public partial class ListCommandsRequest : AmazonIoTRequest
{
    /// <summary>The name of a parameter that the commands have.</summary>
    [AWSProperty(Min = 1, Max = 192)]
    public string CommandParameterName { get; set; }

    /// <summary>The largest number of commands in a response, 1 to 100; 25 if it is null.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>What the commands are for.</summary>
    public CommandNamespace Namespace { get; set; }

    /// <summary>The token of the previous page; null for the first page.</summary>
    public string NextToken { get; set; }

    /// <summary>The order by time of creation; the newest first if it is null.</summary>
    public SortOrder SortOrder { get; set; }
}

/// <summary>The response of ListCommands.</summary>
public partial class ListCommandsResponse : AmazonWebServiceResponse
{
    /// <summary>The commands of the page. Null if there are none, unless <see cref="AWSConfigs.InitializeCollections"/> is true.</summary>
    public List<CommandSummary> Commands { get; set; } = AWSConfigs.InitializeCollections ? new List<CommandSummary>() : null;

    /// <summary>The token of the next page; null on the last page.</summary>
    public string NextToken { get; set; }
}

/// <summary>A command in a list.</summary>
public partial class CommandSummary
{
    /// <summary>The ARN.</summary>
    public string CommandArn { get; set; }

    /// <summary>The id.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string CommandId { get; set; }

    /// <summary>When the command was created, in UTC.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>Whether the command is deprecated.</summary>
    public bool? Deprecated { get; set; }

    /// <summary>The display name.</summary>
    [AWSProperty(Max = 64)]
    public string DisplayName { get; set; }

    /// <summary>When the command was last changed, in UTC.</summary>
    public DateTime? LastUpdatedAt { get; set; }

    /// <summary>Whether the deletion of the command is pending.</summary>
    public bool? PendingDeletion { get; set; }
}
