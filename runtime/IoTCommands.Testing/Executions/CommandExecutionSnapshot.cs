namespace IoTCommands.Testing;

/// <summary>An execution as it was at one moment. It does not change; ask <see cref="LocalExecutions"/> for a later one.</summary>
/// <remarks>AWS: the answer of GetCommandExecution, and what only the local endpoint knows: the message and a handler's exception.</remarks>
public sealed record CommandExecutionSnapshot
{
    internal CommandExecutionSnapshot()
    {
    }

    /// <summary>The execution's id, as StartCommandExecution gave it out: a GUID.</summary>
    public required string ExecutionId { get; init; }

    /// <summary>The id of the command.</summary>
    public required string CommandId { get; init; }

    /// <summary>The ARN of the command.</summary>
    public required string CommandArn { get; init; }

    /// <summary>The thing or client that the command was started on.</summary>
    public required CommandTarget Target { get; init; }

    /// <summary>The client token of the start; null where the request had none.</summary>
    public required string? ClientToken { get; init; }

    /// <summary>The value of each parameter by name: the request's, or else the definition's default.</summary>
    public required IReadOnlyDictionary<string, CommandParameterSnapshot> Parameters { get; init; }

    /// <summary>What was published to the device.</summary>
    public required CommandMessage Message { get; init; }

    /// <summary>How long the device has, from <see cref="CreatedAt"/> on.</summary>
    public required TimeSpan ExecutionTimeout { get; init; }

    /// <summary>The status.</summary>
    public required IoTCommandExecutionStatus Status { get; init; }

    /// <summary>Why it has that status: from the latest update, null where that gave no reason.</summary>
    public CommandStatusReason? StatusReason { get; init; }

    /// <summary>The latest result that the device reported; null where it reported none.</summary>
    public IReadOnlyDictionary<string, CommandResultValue>? Result { get; init; }

    /// <summary>When the command was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same moment as <see cref="CreatedAt"/>, as in AWS's samples.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the status last changed or was reported.</summary>
    public required DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>When the execution reached a terminal status; null before. A timeout set by the service is not terminal.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The exception that the simulated device's handler threw; null where it threw none.</summary>
    public Exception? HandlerException { get; init; }

    /// <summary>Nothing can change the status any more.</summary>
    public bool IsTerminal => CompletedAt is not null;

    /// <summary>
    /// Neither CREATED nor IN_PROGRESS: what a caller would take for the end. After a timeout set by the service a late update of the device is still
    /// possible, see <see cref="IsTerminal"/>.
    /// </summary>
    public bool HasEnded => Status is not (IoTCommandExecutionStatus.Created or IoTCommandExecutionStatus.InProgress);
}
