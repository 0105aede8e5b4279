using System.Collections.ObjectModel;
using Amazon.IoT;
using Amazon.IoT.Model;

namespace IoTCommands.Client;

/// <summary>The end of an execution: its last status, and what the device answered.</summary>
public sealed class CommandEnd
{
    private static readonly ReadOnlyDictionary<string, CommandExecutionResult> NoResult = new(new Dictionary<string, CommandExecutionResult>());

    /// <summary>Gets the execution id.</summary>
    public required string ExecutionId { get; init; }

    /// <summary>Gets the ARN of the command.</summary>
    public required string CommandArn { get; init; }

    /// <summary>Gets the ARN of the thing or client.</summary>
    public required string TargetArn { get; init; }

    /// <summary>Gets the last status.</summary>
    public required CommandEndStatus Status { get; init; }

    /// <summary>Gets whether the device executed the command.</summary>
    public bool IsSuccess => Status == CommandEndStatus.Succeeded;

    /// <summary>
    /// Gets whether the end is final. It is not if AWS IoT set the status <see cref="CommandEndStatus.TimedOut"/> because the device did not answer in time:
    /// the device can still answer. <see cref="WaitOptions.LateAnswerTime"/> waits for that.
    /// </summary>
    public bool IsFinal => CompletedAt is not null;

    /// <summary>Gets the reason code; null if there is none. AWS IoT's own is <c>$NO_RESPONSE_FROM_DEVICE</c>.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Gets the description of the reason; null if there is none.</summary>
    public string? ReasonDescription { get; init; }

    /// <summary>
    /// Gets what the device answered, by key: each value has a string (<c>S</c>), a Boolean value (<c>B</c>) or bytes (<c>BIN</c>). Empty if there is nothing.
    /// </summary>
    public IReadOnlyDictionary<string, CommandExecutionResult> Result { get; init; } = NoResult;

    /// <summary>Gets when the execution was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the execution ended; null if the end is not final.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Gets when the status was last changed.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Gets the timeout of the execution; null if AWS IoT did not say.</summary>
    public TimeSpan? ExecutionTimeout { get; init; }

    /// <summary>Throws if the status is not <see cref="CommandEndStatus.Succeeded"/>.</summary>
    /// <returns>This end.</returns>
    /// <exception cref="CommandFailedException">The device failed, rejected the command or did not answer in time.</exception>
    public CommandEnd EnsureSuccess() => IsSuccess ? this : throw new CommandFailedException(this);

    /// <summary>Returns the execution id, the status and the reason code.</summary>
    public override string ToString() => ReasonCode is null ? $"{ExecutionId}: {Status}" : $"{ExecutionId}: {Status} ({ReasonCode})";

    /// <returns>The end; null if the execution has not ended.</returns>
    internal static CommandEnd? From(GetCommandExecutionResponse response) => FindStatus(response.Status) is not { } status
        ? null
        : new CommandEnd
        {
            ExecutionId = response.ExecutionId,
            CommandArn = response.CommandArn,
            TargetArn = response.TargetArn,
            Status = status,
            ReasonCode = response.StatusReason?.ReasonCode,
            ReasonDescription = response.StatusReason?.ReasonDescription,
            Result = response.Result is null ? NoResult : new ReadOnlyDictionary<string, CommandExecutionResult>(response.Result),
            CreatedAt = ToOffset(response.CreatedAt) ?? default,
            CompletedAt = ToOffset(response.CompletedAt),
            LastUpdatedAt = ToOffset(response.LastUpdatedAt) ?? default,
            ExecutionTimeout = ToTimeout(response.ExecutionTimeoutSeconds),
        };

    /// <returns>The status of an end; null if the status is another, for example one that AWS IoT gets later.</returns>
    internal static CommandEndStatus? FindStatus(CommandExecutionStatus? status) => status?.Value switch
    {
        "SUCCEEDED" => CommandEndStatus.Succeeded,
        "FAILED" => CommandEndStatus.Failed,
        "REJECTED" => CommandEndStatus.Rejected,
        "TIMED_OUT" => CommandEndStatus.TimedOut,
        _ => null,
    };

    internal static TimeSpan? ToTimeout(long? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;

    private static DateTimeOffset? ToOffset(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}

/// <summary>Specifies how an execution ended.</summary>
public enum CommandEndStatus
{
    /// <summary>The device executed the command.</summary>
    Succeeded,

    /// <summary>The device could not execute the command.</summary>
    Failed,

    /// <summary>The device did not try to execute the command.</summary>
    Rejected,

    /// <summary>The time ran out, according to the device or, if it did not answer, to AWS IoT.</summary>
    TimedOut,
}

/// <summary>The exception that <see cref="CommandEnd.EnsureSuccess"/> throws.</summary>
public sealed class CommandFailedException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="end">The end.</param>
    public CommandFailedException(CommandEnd end)
        : base(Describe(end ?? throw new ArgumentNullException(nameof(end)))) => End = end;

    /// <summary>Gets the end.</summary>
    public CommandEnd End { get; }

    private static string Describe(CommandEnd end)
    {
        string reason = (end.ReasonCode, end.ReasonDescription) switch
        {
            (null, _) => "without a reason",
            ({ } code, null) => $"with the reason {code}",
            ({ } code, { } description) => $"with the reason {code}: {description}",
        };
        return $"The execution {end.ExecutionId} of {end.CommandArn} on {end.TargetArn} ended as {end.Status} {reason}";
    }
}
