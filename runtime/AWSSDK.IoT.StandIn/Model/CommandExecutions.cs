using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Model;

/// <summary>The arguments of GetCommandExecution.</summary>
public partial class GetCommandExecutionRequest : AmazonIoTRequest
{
    /// <summary>The id of the execution. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string ExecutionId { get; set; }

    /// <summary>Whether the response includes the result. Only executions in the namespace AWS-IoT have one.</summary>
    public bool? IncludeResult { get; set; }

    /// <summary>The ARN of the thing or client. Required.</summary>
    [AWSProperty(Required = true, Max = 2048)]
    public string TargetArn { get; set; }
}

/// <summary>The response of GetCommandExecution.</summary>
public partial class GetCommandExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the command.</summary>
    public string CommandArn { get; set; }

    /// <summary>When the execution ended, in UTC; null while its status can still change.</summary>
    public DateTime? CompletedAt { get; set; }

    /// <summary>When the execution was created, in UTC.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The id of the execution.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ExecutionId { get; set; }

    /// <summary>The timeout of the execution, in seconds from the start.</summary>
    [AWSProperty(Min = 1)]
    public long? ExecutionTimeoutSeconds { get; set; }

    /// <summary>When the status was last changed, in UTC.</summary>
    public DateTime? LastUpdatedAt { get; set; }

    /// <summary>The values that the start had, by name. Null if there are none, unless <see cref="AWSConfigs.InitializeCollections"/> is true.</summary>
    [AWSProperty(Min = 1)]
    public Dictionary<string, CommandParameterValue> Parameters { get; set; } =
        AWSConfigs.InitializeCollections ? new Dictionary<string, CommandParameterValue>() : null;

    /// <summary>The result that the device reported, by key. Null if there is none or it was not requested, unless
    /// <see cref="AWSConfigs.InitializeCollections"/> is true.</summary>
    [AWSProperty(Min = 1)]
    public Dictionary<string, CommandExecutionResult> Result { get; set; } =
        AWSConfigs.InitializeCollections ? new Dictionary<string, CommandExecutionResult>() : null;

    /// <summary>When the execution was started, in UTC.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>The status.</summary>
    public CommandExecutionStatus Status { get; set; }

    /// <summary>The reason of the status.</summary>
    public StatusReason StatusReason { get; set; }

    /// <summary>The ARN of the thing or client.</summary>
    [AWSProperty(Max = 2048)]
    public string TargetArn { get; set; }

    /// <summary>When the service deletes the execution, in UTC.</summary>
    public DateTime? TimeToLive { get; set; }
}

/// <summary>A value in the result of a device. Exactly one member is set.</summary>
public partial class CommandExecutionResult
{
    /// <summary>A boolean.</summary>
    public bool? B { get; set; }

    /// <summary>Bytes, at least one.</summary>
    [AWSProperty(Min = 1)]
    public MemoryStream BIN { get; set; }

    /// <summary>A string of at least one character.</summary>
    [AWSProperty(Min = 1)]
    public string S { get; set; }
}

/// <summary>The reason of a status.</summary>
public partial class StatusReason
{
    /// <summary>The code, up to 64 characters.</summary>
    [AWSProperty(Required = true, Max = 64)]
    public string ReasonCode { get; set; }

    /// <summary>The description, up to 1024 characters.</summary>
    [AWSProperty(Max = 1024)]
    public string ReasonDescription { get; set; }
}

/// <summary>The arguments of ListCommandExecutions: a command or a target, and at most one of the two time filters.</summary>
public partial class ListCommandExecutionsRequest : AmazonIoTRequest
{
    /// <summary>The ARN of the command.</summary>
    public string CommandArn { get; set; }

    /// <summary>When the executions ended.</summary>
    public TimeFilter CompletedTimeFilter { get; set; }

    /// <summary>The largest number of executions in a response, 1 to 100; 25 if it is null.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>What the commands are for.</summary>
    public CommandNamespace Namespace { get; set; }

    /// <summary>The token of the previous page; null for the first page.</summary>
    public string NextToken { get; set; }

    /// <summary>The order by time of creation; the newest first if it is null.</summary>
    public SortOrder SortOrder { get; set; }

    /// <summary>When the executions were started.</summary>
    public TimeFilter StartedTimeFilter { get; set; }

    /// <summary>The status of the executions.</summary>
    public CommandExecutionStatus Status { get; set; }

    /// <summary>The ARN of the thing or client.</summary>
    [AWSProperty(Max = 2048)]
    public string TargetArn { get; set; }
}

/// <summary>A range of times.</summary>
public partial class TimeFilter
{
    /// <summary>The time after which the range begins, as <c>yyyy-MM-ddTHH:mm</c>.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string After { get; set; }

    /// <summary>The time before which the range ends, as <c>yyyy-MM-ddTHH:mm</c>.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string Before { get; set; }
}

/// <summary>The response of ListCommandExecutions.</summary>
public partial class ListCommandExecutionsResponse : AmazonWebServiceResponse
{
    /// <summary>The executions of the page. Null if there are none, unless <see cref="AWSConfigs.InitializeCollections"/> is true.</summary>
    public List<CommandExecutionSummary> CommandExecutions { get; set; } =
        AWSConfigs.InitializeCollections ? new List<CommandExecutionSummary>() : null;

    /// <summary>The token of the next page; null on the last page.</summary>
    public string NextToken { get; set; }
}

/// <summary>An execution in a list.</summary>
public partial class CommandExecutionSummary
{
    /// <summary>The ARN of the command.</summary>
    public string CommandArn { get; set; }

    /// <summary>When the execution ended, in UTC; null while its status can still change.</summary>
    public DateTime? CompletedAt { get; set; }

    /// <summary>When the execution was created, in UTC.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The id of the execution.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ExecutionId { get; set; }

    /// <summary>When the execution was started, in UTC.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>The status.</summary>
    public CommandExecutionStatus Status { get; set; }

    /// <summary>The ARN of the thing or client.</summary>
    [AWSProperty(Max = 2048)]
    public string TargetArn { get; set; }
}

/// <summary>The arguments of DeleteCommandExecution.</summary>
public partial class DeleteCommandExecutionRequest : AmazonIoTRequest
{
    /// <summary>The id of the execution. Required.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 64)]
    public string ExecutionId { get; set; }

    /// <summary>The ARN of the thing or client. Required.</summary>
    [AWSProperty(Required = true, Max = 2048)]
    public string TargetArn { get; set; }
}

/// <summary>The response of DeleteCommandExecution, which has no members.</summary>
public partial class DeleteCommandExecutionResponse : AmazonWebServiceResponse
{
}
