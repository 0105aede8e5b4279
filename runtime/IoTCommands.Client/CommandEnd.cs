using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Amazon.IoT;
using Amazon.IoT.Model;

namespace IoTCommands.Client;

/// <summary>The end of an execution: its last status and the answer of the device.</summary>
public class CommandEnd
{
    private static readonly ReadOnlyDictionary<string, CommandResultValue> NoResult = new(new Dictionary<string, CommandResultValue>());

    /// <summary>Initializes the end, for fakes. The client creates the ends that it returns.</summary>
    /// <param name="executionId">The execution id.</param>
    /// <param name="commandArn">The ARN of the command.</param>
    /// <param name="targetArn">The ARN of the thing or client.</param>
    /// <param name="status">The last status.</param>
    /// <param name="statusReason">The reason of the status; null if there is none.</param>
    /// <param name="rawResult">The result as the device sent it; null if there is none.</param>
    /// <param name="completedAt">When the execution ended; null if the end is not terminal.</param>
    /// <exception cref="ArgumentNullException">An id or ARN is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is not defined.</exception>
    public CommandEnd(
        string executionId,
        string commandArn,
        string targetArn,
        CommandEndStatus status,
        CommandStatusReason? statusReason = null,
        IReadOnlyDictionary<string, CommandResultValue>? rawResult = null,
        DateTimeOffset? completedAt = null)
    {
        ExecutionId = executionId ?? throw new ArgumentNullException(nameof(executionId));
        CommandArn = commandArn ?? throw new ArgumentNullException(nameof(commandArn));
        TargetArn = targetArn ?? throw new ArgumentNullException(nameof(targetArn));
        Status = status is >= CommandEndStatus.Succeeded and <= CommandEndStatus.TimedOut
            ? status
            : throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status of an end.");
        StatusReason = statusReason;
        RawResult = rawResult ?? NoResult;
        CompletedAt = completedAt;
    }

    private protected CommandEnd(CommandEnd other)
    {
        ExecutionId = other.ExecutionId;
        CommandArn = other.CommandArn;
        TargetArn = other.TargetArn;
        Status = other.Status;
        StatusReason = other.StatusReason;
        RawResult = other.RawResult;
        CreatedAt = other.CreatedAt;
        CompletedAt = other.CompletedAt;
        LastUpdatedAt = other.LastUpdatedAt;
        ExecutionTimeout = other.ExecutionTimeout;
    }

    /// <summary>Gets the execution id.</summary>
    public string ExecutionId { get; }

    /// <summary>Gets the ARN of the command.</summary>
    public string CommandArn { get; }

    /// <summary>Gets the ARN of the thing or client.</summary>
    public string TargetArn { get; }

    /// <summary>Gets the last status.</summary>
    public CommandEndStatus Status { get; }

    /// <summary>Gets whether the device executed the command.</summary>
    public bool IsSuccess => Status == CommandEndStatus.Succeeded;

    /// <summary>
    /// Gets whether the end is terminal. It is not terminal if the device did not answer in time and AWS IoT set the status
    /// <see cref="CommandEndStatus.TimedOut"/>: the device can still answer. <see cref="WaitOptions.LateReportWait"/> waits for that.
    /// </summary>
    public bool IsTerminal => CompletedAt is not null;

    /// <summary>
    /// Gets the reason of the status; null if there is none. AWS IoT's own code is <see cref="CommandReasonCodes.NoResponseFromDevice"/>.
    /// </summary>
    public CommandStatusReason? StatusReason { get; }

    /// <summary>
    /// Gets the result as the device sent it, by key: strings, booleans and bytes. Empty if there is none. <see cref="ParseResult"/> converts it to a type.
    /// </summary>
    public IReadOnlyDictionary<string, CommandResultValue> RawResult { get; }

    /// <summary>Gets when the execution was created.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Gets when the execution ended; null if the end is not terminal.</summary>
    public DateTimeOffset? CompletedAt { get; }

    /// <summary>Gets when the status was last changed.</summary>
    public DateTimeOffset LastUpdatedAt { get; private init; }

    /// <summary>Gets the timeout of the execution; null if AWS IoT did not report it.</summary>
    public TimeSpan? ExecutionTimeout { get; private init; }

    /// <summary>Throws if the status is not <see cref="CommandEndStatus.Succeeded"/>.</summary>
    /// <returns>This end.</returns>
    /// <exception cref="CommandFailedException">The device failed, rejected the command or did not answer in time.</exception>
    public CommandEnd EnsureSuccess() => IsSuccess ? this : throw new CommandFailedException(this);

    /// <summary>Parses the result. If it does not fit, <see cref="CommandEnd{TResult}.Mismatches"/> says why; no exception is thrown.</summary>
    /// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
    /// <param name="parser">The parser of the type: <c>OvenResult.Parser</c>.</param>
    /// <returns>This end with the parsed result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parser"/> is null.</exception>
    public CommandEnd<TResult> ParseResult<TResult>(CommandResultParser<TResult> parser) => new CommandEnd<TResult>(this, parser);

    /// <summary>Returns the execution id, the status and the reason code.</summary>
    public override string ToString() => StatusReason is null ? $"{ExecutionId}: {Status}" : $"{ExecutionId}: {Status} ({StatusReason.Code})";

    /// <returns>The end; null if the execution has not ended.</returns>
    internal static CommandEnd? From(GetCommandExecutionResponse response) => FindStatus(response.Status) is not { } status
        ? null
        : new CommandEnd(
            // A mock may not set these.
            response.ExecutionId ?? "",
            response.CommandArn ?? "",
            response.TargetArn ?? "",
            status,
            response.StatusReason is { ReasonCode: { } code } reason ? new CommandStatusReason(code, reason.ReasonDescription) : null,
            response.Result is null ? null : new ReadOnlyDictionary<string, CommandResultValue>(ToValues(response.Result)),
            ToOffset(response.CompletedAt))
        {
            CreatedAt = ToOffset(response.CreatedAt) ?? default,
            LastUpdatedAt = ToOffset(response.LastUpdatedAt) ?? default,
            ExecutionTimeout = ToTimeout(response.ExecutionTimeoutSeconds),
        };

    /// <returns>The status of an end; null for any other status, for example one that AWS IoT adds later.</returns>
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

    /// <returns>Null if this version of the SDK does not support the kind of value.</returns>
    private static CommandResultValue? ToValue(CommandExecutionResult value) => value switch
    {
        { S: { } text } => CommandResultValue.FromString(text),
        { B: { } boolean } => CommandResultValue.FromBoolean(boolean),
        { BIN: { } bytes } => CommandResultValue.FromBinary(bytes.ToArray()),
        _ => null,
    };

    private static DateTimeOffset? ToOffset(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}

/// <summary>The end of an execution, with a typed result.</summary>
/// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
public sealed class CommandEnd<TResult> : CommandEnd
{
    /// <summary>Initializes the end with the result of another end, as <see cref="CommandEnd.ParseResult"/> does.</summary>
    /// <param name="end">The end.</param>
    /// <param name="parser">The parser of the type: <c>OvenResult.Parser</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CommandEnd(CommandEnd end, CommandResultParser<TResult> parser)
        : base(end ?? throw new ArgumentNullException(nameof(end)))
    {
        ArgumentNullException.ThrowIfNull(parser);

        // AWS IoT does not accept an empty result. If a device succeeded without a result, all its values may be optional and unset, so the empty result is
        // parsed. If it did not succeed, it had no result.
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
    /// Gets the result. If the device sent none, or if it does not fit, the default value of the type, which is null for a class.
    /// <see cref="CommandEnd.RawResult"/> always has what the device sent.
    /// </summary>
    public TResult? Result { get; }

    /// <summary>Gets what does not fit the type; empty if everything fits, or if the execution did not succeed and has no result.</summary>
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
    // The first value is 1, so that an end that a mock did not set up is not a success.

    /// <summary>The device executed the command.</summary>
    Succeeded = 1,

    /// <summary>The device could not execute the command.</summary>
    Failed = 2,

    /// <summary>The device did not try to execute the command.</summary>
    Rejected = 3,

    /// <summary>The time ran out: the device reported it, or it did not answer in time and AWS IoT set the status.</summary>
    TimedOut = 4,
}

/// <summary>The exception that <see cref="CommandEnd.EnsureSuccess"/> throws.</summary>
/// <remarks>The message has the reason code, but not the description, because a device can write any text there. <see cref="End"/> has it.</remarks>
public sealed class CommandFailedException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="end">The end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="end"/> is null.</exception>
    public CommandFailedException(CommandEnd end)
        : this(end, innerException: null)
    {
    }

    /// <summary>Initializes the exception with the exception that caused it.</summary>
    /// <param name="end">The end.</param>
    /// <param name="innerException">The cause; null if there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="end"/> is null.</exception>
    public CommandFailedException(CommandEnd end, Exception? innerException)
        : base(Describe(end ?? throw new ArgumentNullException(nameof(end))), innerException) => End = end;

    /// <summary>Gets the end.</summary>
    public CommandEnd End { get; }

    private static string Describe(CommandEnd end) =>
        $"The execution {end.ExecutionId} of {end.CommandArn} on {end.TargetArn} ended as {end.Status} "
            + (end.StatusReason is { } reason ? $"with the reason {reason.Code}" : "without a reason");
}
