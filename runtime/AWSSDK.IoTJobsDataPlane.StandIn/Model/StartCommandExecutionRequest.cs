using Amazon.Runtime.Internal;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>
/// The arguments of StartCommandExecution. The SDK does not check the limits; the service rejects a request that exceeds them.
/// </summary>
public partial class StartCommandExecutionRequest : AmazonIoTJobsDataPlaneRequest
{
    /// <summary>
    /// The token that identifies this start: 1 to 64 printable ASCII characters. The service acts once for all requests with the same token and arguments.
    /// It answers 409 to a request with the same token and other arguments. If the token is null, the SDK creates one for each call. The SDK's own retries
    /// use the same token, but a caller's retries do not.
    /// </summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ClientToken { get; set; }

    /// <summary>The command, such as <c>arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature</c>. Required.</summary>
    [AWSProperty(Required = true)]
    public string CommandArn { get; set; }

    /// <summary>
    /// How long the device has until the execution must end, in seconds, at least 1. If it is null, the service's default applies.
    /// The status of an execution that has not ended by then becomes TIMED_OUT.
    /// </summary>
    [AWSProperty(Min = 1)]
    public long? ExecutionTimeoutSeconds { get; set; }

    /// <summary>
    /// The values of the command's parameters by name, at least one. Null until it is set, like every collection in version 4 of the SDK,
    /// unless <see cref="AWSConfigs.InitializeCollections"/> is true. The service rejects an empty dictionary that the caller set.
    /// </summary>
    [AWSProperty(Min = 1)]
    public Dictionary<string, CommandParameterValue> Parameters { get; set; } =
        AWSConfigs.InitializeCollections ? new Dictionary<string, CommandParameterValue>() : null;

    /// <summary>The device: the ARN of a thing or of an MQTT client, up to 2048 characters. Required.</summary>
    [AWSProperty(Required = true, Max = 2048)]
    public string TargetArn { get; set; }

    internal bool IsSetClientToken() => ClientToken is not null;

    internal bool IsSetCommandArn() => CommandArn is not null;

    internal bool IsSetExecutionTimeoutSeconds() => ExecutionTimeoutSeconds.HasValue;

    // An empty dictionary is sent only if the caller created it, not if the SDK did.
    internal bool IsSetParameters() => Parameters is not null && (Parameters.Count > 0 || !AWSConfigs.InitializeCollections);

    internal bool IsSetTargetArn() => TargetArn is not null;
}
