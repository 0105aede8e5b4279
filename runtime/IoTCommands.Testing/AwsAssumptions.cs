namespace IoTCommands.Testing;

/// <summary>Provides options for what the local endpoint does where AWS's documentation does not say what AWS IoT does.</summary>
/// <remarks>
/// The defaults are strict, so that AWS IoT does not refuse what the local endpoint accepts. docs/local-endpoint.md lists all such cases, also those without an
/// option.
/// </remarks>
public sealed class AwsAssumptions
{
    /// <summary>
    /// Gets or sets how a number or a boolean replaces a placeholder that is a whole JSON string. The default is <see cref="TemplateValueForm.Typed"/>.
    /// </summary>
    public TemplateValueForm TemplateValueForm { get; set; }

    /// <summary>
    /// Gets or sets whether a value is accepted if AWS does not document whether it meets its condition: a bound of NOT_IN_RANGE, a range whose minimum is
    /// greater than its maximum, an operand that is an unusual form of number. The default is false.
    /// </summary>
    public bool AcceptUndecidedValues { get; set; }

    /// <summary>
    /// Gets or sets the maximum size of a payload whose placeholders are replaced, in bytes, at least 1. A start with a larger one is refused. The default is
    /// 32,768, the documented maximum of a static payload.
    /// </summary>
    public int MaxFilledPayloadBytes { get; set; } = 32 * 1024;

    /// <summary>
    /// Gets or sets how long a command must have been deprecated to be deleted at once, and how long the deletion of another command waits, from its request.
    /// The default is 12 hours, as in the developer guide of AWS IoT; the guide of AWS IoT FleetWise has 24 hours.
    /// </summary>
    public TimeSpan CommandDeletionWait { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Gets or sets whether ListCommandExecutions lists all executions if a request has neither <c>commandArn</c> nor <c>targetArn</c>. The default is false:
    /// such a request is refused.
    /// </summary>
    public bool AllowListWithoutArn { get; set; }

    /// <summary>
    /// Gets or sets how long after a device's report of IN_PROGRESS another report is refused with <c>DataConflict</c>. The troubleshooting guide says that AWS
    /// IoT does so for rapid updates, but not what is rapid. The default is zero: no report is.
    /// </summary>
    public TimeSpan MinUpdateInterval { get; set; }

    /// <summary>
    /// Gets or sets whether a parameter of a start that is not in the definition is ignored, also for a command without parameters. The default is false: the
    /// start is refused.
    /// </summary>
    public bool IgnoreUnknownParameters { get; set; }

    /// <summary>
    /// Gets or sets whether a command that waits for its deletion can be started. The default is false: the start is refused, as for a deprecated command.
    /// </summary>
    public bool AllowStartPendingDeletion { get; set; }

    /// <summary>Gets or sets whether UpdateCommand accepts a request that changes nothing. The default is false: it is refused.</summary>
    public bool AllowUpdateWithoutChange { get; set; }

    /// <summary>
    /// Gets or sets the status of ThrottlingException in responses to StartCommandExecution: 429, which is in the service's model and the default, or 400,
    /// which is in the API reference.
    /// </summary>
    public int StartThrottlingStatusCode { get; set; } = 429;

    /// <summary>
    /// Gets or sets whether the broker publishes an event for each status on <c>$aws/events/commandExecution/…</c>. AWS documents the events but not whether
    /// they must be switched on. The default is true.
    /// </summary>
    public bool PublishEvents { get; set; } = true;

    internal AwsAssumptions Copy() => (AwsAssumptions)MemberwiseClone();
}

/// <summary>
/// Specifies how a number or a boolean replaces a placeholder that is a whole JSON string, as in
/// <c>{"targetC":"${aws:iot:commandexecution::parameter:targetC}"}</c>.
/// </summary>
/// <remarks>
/// AWS documents neither form. Strings, and bytes in base64, become JSON strings in both forms, and so does every placeholder that is only a part of a string.
/// </remarks>
public enum TemplateValueForm
{
    /// <summary>By a JSON number or boolean: <c>{"targetC":180}</c>.</summary>
    Typed,

    /// <summary>By a JSON string: <c>{"targetC":"180"}</c>.</summary>
    Quoted,
}
