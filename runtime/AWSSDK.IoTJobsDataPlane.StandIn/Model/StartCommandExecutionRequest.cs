using Amazon.Runtime.Internal;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>
/// The arguments of StartCommandExecution. Nothing is checked before it is sent: the service refuses what breaks the limits that are given here.
/// </summary>
public partial class StartCommandExecutionRequest : AmazonIoTJobsDataPlaneRequest
{
    /// <summary>
    /// A name for this start, 1 to 64 printable ASCII characters. The service acts once for all requests with one token and the same arguments,
    /// and answers 409 to a request with the same token and others. Where it is null, the SDK makes a token for each call,
    /// which its own retries keep and a caller's retries do not.
    /// </summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ClientToken { get; set; }

    /// <summary>The command, such as <c>arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature</c>. Required.</summary>
    [AWSProperty(Required = true)]
    public string CommandArn { get; set; }

    /// <summary>
    /// How long the device has to finish, in seconds, from 1; the service's default where it is null.
    /// An execution that has not ended by then becomes TIMED_OUT.
    /// </summary>
    [AWSProperty(Min = 1)]
    public long? ExecutionTimeoutSeconds { get; set; }

    /// <summary>
    /// The values of the command's parameters by name, at least one. Null until it is set, as every collection in version 4 of the SDK,
    /// unless <see cref="AWSConfigs.InitializeCollections"/> is true. An empty map is sent as it is, and refused by the service.
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

    // A map that the SDK made itself says nothing as long as it is empty; one that the caller made does.
    internal bool IsSetParameters() => Parameters is not null && (Parameters.Count > 0 || !AWSConfigs.InitializeCollections);

    internal bool IsSetTargetArn() => TargetArn is not null;
}
