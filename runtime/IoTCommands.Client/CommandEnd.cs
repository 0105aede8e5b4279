using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Amazon.IoT;
using Amazon.IoT.Model;

namespace IoTCommands.Client;

/// <summary>The end of an execution: its last status, and what the device answered.</summary>
public class CommandEnd
{
    private static readonly ReadOnlyDictionary<string, CommandResultValue> NoResult = new(new Dictionary<string, CommandResultValue>());

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
    /// Gets whether the end is terminal. It is not if AWS IoT set the status <see cref="CommandEndStatus.TimedOut"/> because the device did not answer in time:
    /// the device can still answer. <see cref="WaitOptions.LateReportWait"/> waits for that.
    /// </summary>
    public bool IsTerminal => CompletedAt is not null;

    /// <summary>Gets the reason code; null if there is none. AWS IoT's own is <c>$NO_RESPONSE_FROM_DEVICE</c>.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Gets the description of the reason; null if there is none.</summary>
    public string? ReasonDescription { get; init; }

    /// <summary>
    /// Gets the result as the device sent it, by key: strings, booleans and bytes. Empty if there is none. <see cref="ParseResult"/> converts it to a type.
    /// </summary>
    public IReadOnlyDictionary<string, CommandResultValue> RawResult { get; init; } = NoResult;

    /// <summary>Gets when the execution was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the execution ended; null if the end is not terminal.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Gets when the status was last changed.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Gets the timeout of the execution; null if AWS IoT did not say.</summary>
    public TimeSpan? ExecutionTimeout { get; init; }

    /// <summary>Throws if the status is not <see cref="CommandEndStatus.Succeeded"/>.</summary>
    /// <returns>This end.</returns>
    /// <exception cref="CommandFailedException">The device failed, rejected the command or did not answer in time.</exception>
    public CommandEnd EnsureSuccess() => IsSuccess ? this : throw new CommandFailedException(this);

    /// <summary>Parses the result. It never throws for what the device sent: <see cref="CommandEnd{TResult}.Mismatches"/> says what does not fit.</summary>
    /// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
    /// <param name="parser">The parser of the type: <c>OvenResult.Parser</c>.</param>
    /// <returns>This end with the parsed result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parser"/> is null.</exception>
    public CommandEnd<TResult> ParseResult<TResult>(CommandResultParser<TResult> parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return new CommandEnd<TResult>(this, parser);
    }

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
            RawResult = response.Result is null ? NoResult : new ReadOnlyDictionary<string, CommandResultValue>(ToValues(response.Result)),
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

    private static Dictionary<string, CommandResultValue> ToValues(Dictionary<string, CommandExecutionResult> result)
    {
        Dictionary<string, CommandResultValue> values = new(result.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, CommandExecutionResult> item in result)
        {
            if (ToValue(item.Value) is { } converted)
            {
                values.Add(item.Key, converted);
            }
        }

        return values;
    }

    /// <returns>Null for a kind of value that this version of the SDK does not know.</returns>
    private static CommandResultValue? ToValue(CommandExecutionResult value) => value switch
    {
        { S: { } text } => CommandResultValue.FromString(text),
        { B: { } boolean } => CommandResultValue.FromBoolean(boolean),
        { BIN: { } bytes } => CommandResultValue.FromBinary(bytes.ToArray()),
        _ => null,
    };

    private static DateTimeOffset? ToOffset(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}

/// <summary>The end of an execution, with the result as its own type.</summary>
/// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
public sealed class CommandEnd<TResult> : CommandEnd
{
    [SetsRequiredMembers]
    internal CommandEnd(CommandEnd end, CommandResultParser<TResult> parser)
    {
        ExecutionId = end.ExecutionId;
        CommandArn = end.CommandArn;
        TargetArn = end.TargetArn;
        Status = end.Status;
        ReasonCode = end.ReasonCode;
        ReasonDescription = end.ReasonDescription;
        RawResult = end.RawResult;
        CreatedAt = end.CreatedAt;
        CompletedAt = end.CompletedAt;
        LastUpdatedAt = end.LastUpdatedAt;
        ExecutionTimeout = end.ExecutionTimeout;

        // AWS IoT takes no empty result. A device that succeeded may have had only optional values to send; a device that failed had no result.
        if (IsSuccess || RawResult.Count > 0)
        {
            HasResult = parser.TryParse(RawResult, out TResult? result);
            Result = result;
            Mismatches = HasResult ? [] : parser.GetMismatches(RawResult);
        }
    }

    /// <summary>Gets whether the device sent a result that fits the type. A device can also send one when it fails.</summary>
    [MemberNotNullWhen(true, nameof(Result))]
    public bool HasResult { get; }

    /// <summary>
    /// Gets the result; the default of the type, which is null for a class, if the device sent none or if it does not fit.
    /// <see cref="CommandEnd.RawResult"/> has what the device sent in any case.
    /// </summary>
    public TResult? Result { get; }

    /// <summary>Gets what does not fit the type; empty if everything does, or if an execution without success has no result.</summary>
    public IReadOnlyList<CommandResultMismatch> Mismatches { get; } = [];

    /// <inheritdoc cref="CommandEnd.EnsureSuccess"/>
    public new CommandEnd<TResult> EnsureSuccess()
    {
        base.EnsureSuccess();
        return this;
    }

    /// <summary>Gets the result, or throws.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="CommandFailedException">The device failed, rejected the command or did not answer in time.</exception>
    /// <exception cref="CommandResultException">The device succeeded, but the result does not fit the type.</exception>
    public TResult GetResult()
    {
        EnsureSuccess();
        return HasResult ? Result : throw new CommandResultException(Mismatches);
    }
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
