namespace IoTCommands.Testing;

/// <summary>Provides options for what the local endpoint does if AWS's documentation does not say what AWS IoT does.</summary>
/// <remarks>
/// <para>The defaults are strict, so that AWS IoT does not refuse what the local endpoint accepts. docs/local-endpoint.md has a table of all options. An
/// application that has to work with either behavior can be tested with both.</para>
/// <para>The promise of compatible versions does not include the members of this class, of <see cref="Testing.TemplateValueForm"/> and of
/// <see cref="Testing.ForeignArnError"/>, because each answer from AWS makes one of them wrong or unnecessary.</para>
/// </remarks>
public sealed class AwsAssumptions
{
    /// <summary>
    /// Gets or sets how a number or a boolean replaces a placeholder that is a whole JSON string. This includes the execution timeout. The default is
    /// <see cref="TemplateValueForm.Typed"/>.
    /// </summary>
    public TemplateValueForm TemplateValueForm { get; set; }

    /// <summary>
    /// Gets or sets whether a template can have a placeholder that is only a part of a string, or in the name of a property. The default is true: a string
    /// replaces it. With false, CreateCommand and starts refuse such a template.
    /// </summary>
    public bool AllowPartialPlaceholders { get; set; } = true;

    /// <summary>
    /// Gets or sets whether a start can have a value for a placeholder whose parameter is not in the definition. The default is false: such a template
    /// cannot be filled, so the start is refused.
    /// </summary>
    public bool AllowUndeclaredParameters { get; set; }

    /// <summary>Gets or sets whether a BINARY value is a byte string in a payload of CBOR. The default is false: it is a base64 string, as in JSON.</summary>
    public bool BinaryAsCborByteString { get; set; }

    /// <summary>
    /// Gets or sets whether a DOUBLE value is always a floating-point number in a payload of CBOR. The default is false: one without a fraction, such as
    /// 180, is an integer, as for other parameters.
    /// </summary>
    public bool DoubleAsCborFloat { get; set; }

    /// <summary>
    /// Gets or sets the maximum size of a payload whose placeholders are replaced, in bytes, at least 1. A start with a larger one is refused. The default
    /// is 32,768, the documented maximum of a static payload.
    /// </summary>
    public int MaxFilledPayloadBytes { get; set; } = 32 * 1024;

    /// <summary>
    /// Gets or sets whether a command can have neither a payload nor a template. The default is true: its payload is empty, of the content type
    /// <c>application/octet-stream</c>. With false, CreateCommand and starts refuse it.
    /// </summary>
    public bool AllowMissingPayload { get; set; } = true;

    /// <summary>Gets or sets whether CreateCommand refuses a definition that a rule only warns about. The default is false: only errors are refused.</summary>
    public bool RefuseDefinitionWarnings { get; set; }

    /// <summary>
    /// Gets or sets whether a value is accepted if AWS does not document whether it meets its condition: a bound of NOT_IN_RANGE, a range whose minimum is
    /// greater than its maximum, an operand that is an unusual form of number. The default is false.
    /// </summary>
    public bool AcceptUndecidedValues { get; set; }

    /// <summary>
    /// Gets or sets whether a DOUBLE can be NaN or an infinity, which becomes a string in JSON, such as <c>"NaN"</c>. The default is false: the start is
    /// refused.
    /// </summary>
    public bool AcceptNonFiniteNumbers { get; set; }

    /// <summary>
    /// Gets or sets whether a numeric value can be in the member of another numeric type if the parameter's type can hold it, such as <c>{"I":180}</c> for
    /// a LONG. The default is false: the start is refused.
    /// </summary>
    public bool ConvertNumbers { get; set; }

    /// <summary>
    /// Gets or sets whether a parameter of a start that is not in the definition is ignored, also for a command without parameters. The default is false:
    /// the start is refused.
    /// </summary>
    public bool IgnoreUnknownParameters { get; set; }

    /// <summary>Gets or sets whether an execution timeout above the maximum becomes the maximum. The default is false: the start is refused.</summary>
    public bool CapExecutionTimeout { get; set; }

    /// <summary>
    /// Gets or sets whether a command can be started while its deletion is pending. The default is false: the start is refused, as for a deprecated command.
    /// </summary>
    public bool AllowStartPendingDeletion { get; set; }

    /// <summary>
    /// Gets or sets whether an MQTT client must be connected to be a target; otherwise, the response is ResourceNotFoundException. The default is false.
    /// </summary>
    public bool RequireConnectedClients { get; set; }

    /// <summary>
    /// Gets or sets how many executions of a target can be open at a time, at least 1. For one more, the response is
    /// ServiceQuotaExceededException. AWS mentions such a limit without a number. The default is null: there is none.
    /// </summary>
    public int? MaxOpenExecutionsPerTarget { get; set; }

    /// <summary>Gets or sets the error for an ARN of another account, Region or partition. The default is <see cref="ForeignArnError.Validation"/>.</summary>
    public ForeignArnError ForeignArnError { get; set; }

    /// <summary>
    /// Gets or sets how long a client token is remembered, counted from its start. After that, it is a new token. The default is
    /// <see cref="Timeout.InfiniteTimeSpan"/>: as long as the execution is kept.
    /// </summary>
    public TimeSpan ClientTokenLifetime { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Gets or sets whether a start whose client token was used with other arguments gets the first response. The default is false: the response is
    /// ConflictException.
    /// </summary>
    public bool AllowClientTokenReuse { get; set; }

    /// <summary>
    /// Gets or sets whether a start that is repeated with its client token is checked again, for example whether its command is deprecated now. The default
    /// is false: it gets the first response.
    /// </summary>
    public bool CheckRepeatedStarts { get; set; }

    /// <summary>
    /// Gets or sets the status of ThrottlingException in responses to StartCommandExecution: 429, which is in the service's model and the default, or 400,
    /// which is in the API reference.
    /// </summary>
    public int StartThrottlingStatusCode { get; set; } = 429;

    /// <summary>
    /// Gets or sets how long a command must have been deprecated to be deleted at once. The deletion of any other command waits this long, counted from the
    /// request. The default is 12 hours, as in the developer guide of AWS IoT; the guide of AWS IoT FleetWise has 24 hours.
    /// </summary>
    public TimeSpan CommandDeletionWait { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Gets or sets whether the wait before a deletion begins again if DeleteCommand is called again. The default is false.</summary>
    public bool RestartDeletionWait { get; set; }

    /// <summary>Gets or sets whether UpdateCommand accepts a request that changes nothing. The default is false: it is refused.</summary>
    public bool AllowUpdateWithoutChange { get; set; }

    /// <summary>
    /// Gets or sets whether the executions of a command are hidden from clients when the command is deleted. The default is false: clients still find them.
    /// </summary>
    public bool DeleteExecutionsWithCommand { get; set; }

    /// <summary>
    /// Gets or sets whether GetCommandExecution returns default values among the parameters. The default is true; with false, it returns those of the
    /// request.
    /// </summary>
    public bool ReturnDefaultParameters { get; set; } = true;

    /// <summary>
    /// Gets or sets whether the six months for which an execution is kept begin with its completion. The default is false: they begin with its start.
    /// </summary>
    public bool RetainFromCompletion { get; set; }

    /// <summary>
    /// Gets or sets whether ListCommandExecutions lists all executions if a request has neither <c>commandArn</c> nor <c>targetArn</c>. The default is
    /// false: such a request is refused.
    /// </summary>
    public bool AllowListWithoutArn { get; set; }

    /// <summary>
    /// Gets or sets whether ListCommandExecutions returns an empty list for a command that does not exist. The default is false: the response is
    /// ResourceNotFoundException, unless the command has executions.
    /// </summary>
    public bool AllowListOfMissingCommand { get; set; }

    /// <summary>
    /// Gets or sets whether the response of ListCommandExecutions is ResourceNotFoundException for a thing that is not registered. The default is false: it
    /// is an empty list.
    /// </summary>
    public bool RefuseListOfMissingThing { get; set; }

    /// <summary>
    /// Gets or sets whether ListCommandExecutions lists the oldest execution first if a request has no <c>sortOrder</c>. The default is false: the newest,
    /// as documented for commands.
    /// </summary>
    public bool ListExecutionsOldestFirst { get; set; }

    /// <summary>
    /// Gets or sets whether a time filter includes its bounds. The default is false: only times later than <c>after</c> and earlier than <c>before</c> match.
    /// </summary>
    public bool IncludeTimeFilterBounds { get; set; }

    /// <summary>
    /// Gets or sets whether DeleteCommandExecution deletes an execution after a timeout by the service, whose device may still report an outcome. The
    /// default is false: the response is ConflictException.
    /// </summary>
    public bool AllowDeleteAfterTimeout { get; set; }

    /// <summary>
    /// Gets or sets how long after a device's report of IN_PROGRESS another report is refused with <c>DataConflict</c>. The troubleshooting guide says that
    /// AWS IoT does so for rapid updates, but not what is rapid. The default is zero: no report is refused.
    /// </summary>
    public TimeSpan MinUpdateInterval { get; set; }

    /// <summary>
    /// Gets or sets whether a repeated report of the same outcome is accepted, for example from a device that did not receive the answer. The default is
    /// false: the error is <c>TerminalStateReached</c>.
    /// </summary>
    public bool AcceptRepeatedOutcome { get; set; }

    /// <summary>Gets or sets whether an execution keeps its reason if a report has none. The default is false: the reason is removed.</summary>
    public bool KeepStatusReason { get; set; }

    /// <summary>Gets or sets whether an execution keeps its result if a report has none. The default is true.</summary>
    public bool KeepResult { get; set; } = true;

    /// <summary>Gets or sets whether the answer to a report has its <c>clientToken</c>. The default is true.</summary>
    public bool EchoClientToken { get; set; } = true;

    /// <summary>
    /// Gets or sets whether the broker ends the connection of a device that publishes to a topic under <c>$aws/</c> that is not for reports. The default is
    /// true; with false, the message is dropped.
    /// </summary>
    public bool DisconnectForReservedTopic { get; set; } = true;

    /// <summary>
    /// Gets or sets whether the broker ends the connection of a device with more subscriptions than allowed. The default is false: the subscription is
    /// refused.
    /// </summary>
    public bool DisconnectForSubscriptionQuota { get; set; }

    /// <summary>
    /// Gets or sets whether the broker publishes an event for each status on <c>$aws/events/commandExecution/…</c>. AWS documents the events but not
    /// whether they must be switched on. The default is true.
    /// </summary>
    public bool PublishEvents { get; set; } = true;

    internal AwsAssumptions Copy() => (AwsAssumptions)MemberwiseClone();

    /// <returns>Null if the options are valid; otherwise, what is wrong.</returns>
    internal string? FindProblem() =>
        !Enum.IsDefined(TemplateValueForm) ? Wrong(nameof(TemplateValueForm), TemplateValueForm, "must be Typed or Quoted")
        : !Enum.IsDefined(ForeignArnError) ? Wrong(nameof(ForeignArnError), ForeignArnError, "must be Validation, ResourceNotFound or AccessDenied")
        : MaxFilledPayloadBytes < 1 ? Wrong(nameof(MaxFilledPayloadBytes), MaxFilledPayloadBytes, "must be at least 1")
        : MaxOpenExecutionsPerTarget < 1 ? Wrong(nameof(MaxOpenExecutionsPerTarget), MaxOpenExecutionsPerTarget, "must be at least 1, or null for no limit")
        : StartThrottlingStatusCode is not (400 or 429) ? Wrong(nameof(StartThrottlingStatusCode), StartThrottlingStatusCode, "must be 400 or 429")
        : ClientTokenLifetime < TimeSpan.Zero && ClientTokenLifetime != Timeout.InfiniteTimeSpan
            ? Wrong(nameof(ClientTokenLifetime), ClientTokenLifetime, "must not be negative, except Timeout.InfiniteTimeSpan")
        : CommandDeletionWait < TimeSpan.Zero ? Wrong(nameof(CommandDeletionWait), CommandDeletionWait, "must not be negative")
        : MinUpdateInterval < TimeSpan.Zero ? Wrong(nameof(MinUpdateInterval), MinUpdateInterval, "must not be negative")
        : null;

    private static string Wrong(string name, object? value, string rule) => $"{nameof(AwsAssumptions)}.{name} is {value}; it {rule}.";
}

/// <summary>
/// Specifies how a number or a boolean replaces a placeholder that is a whole JSON string, as in
/// <c>{"targetC":"${aws:iot:commandexecution::parameter:targetC}"}</c>.
/// </summary>
/// <remarks>
/// AWS documents neither form. Strings, and bytes in base64, become JSON strings in both forms, and so does every placeholder that is only a part of a string.
/// As for the members of <see cref="AwsAssumptions"/>, the promise of compatible versions does not include them.
/// </remarks>
public enum TemplateValueForm
{
    /// <summary>By a JSON number or boolean: <c>{"targetC":180}</c>.</summary>
    Typed,

    /// <summary>By a JSON string: <c>{"targetC":"180"}</c>.</summary>
    Quoted,
}

/// <summary>Specifies the error for an ARN of another account, Region or partition.</summary>
/// <remarks>As for the members of <see cref="AwsAssumptions"/>, the promise of compatible versions does not include them.</remarks>
public enum ForeignArnError
{
    /// <summary>ValidationException.</summary>
    Validation,

    /// <summary>ResourceNotFoundException.</summary>
    ResourceNotFound,

    /// <summary>AccessDeniedException, with status 403.</summary>
    AccessDenied,
}
