using System.Globalization;
using System.Text;

namespace IoTCommands.Testing;

/// <summary>
/// Provides a record of what happened at a local endpoint, in order: requests and responses, messages to devices, their updates, and their connections.
/// </summary>
/// <remarks>Print it in a test that fails. The values of secret parameters are not in it.</remarks>
public sealed class LocalJournal
{
    private readonly object _gate = new();
    private readonly Queue<LocalJournalEntry> _entries = new();
    private readonly TimeProvider _time;
    private readonly int _maxEntries;
    private long _dropped;
    private long _lastRequest;

    internal LocalJournal(TimeProvider time, int maxEntries)
    {
        _time = time;
        _maxEntries = maxEntries;
    }

    /// <summary>Gets the entries as they are now, the oldest first.</summary>
    public IReadOnlyList<LocalJournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>
    /// Gets the number of older entries that are no longer kept, because there were more than <see cref="LocalIoTCommandsOptions.MaxJournalEntries"/>.
    /// </summary>
    public long DroppedCount
    {
        get
        {
            lock (_gate)
            {
                return _dropped;
            }
        }
    }

    /// <summary>Removes all entries, for example between two tests that share an endpoint.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _dropped = 0;
        }
    }

    /// <summary>Returns the entries, one per line.</summary>
    public override string ToString() => ToString(int.MaxValue);

    internal string ToString(int last)
    {
        IReadOnlyList<LocalJournalEntry> entries;
        long missing;
        lock (_gate)
        {
            entries = [.. _entries.Skip(_entries.Count - last)];
            missing = _dropped + _entries.Count - entries.Count;
        }

        StringBuilder text = new();
        if (missing > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"({missing} earlier entries are not shown)").AppendLine();
        }

        foreach (LocalJournalEntry entry in entries)
        {
            text.AppendLine(entry.ToString());
        }

        return text.ToString();
    }

    internal LocalJournalEntry AddRequest(string method, string path)
    {
        LocalJournalEntry entry = new(_time.GetUtcNow(), LocalJournalEntryKind.Request, $"{method} {path}")
        {
            RequestNumber = Interlocked.Increment(ref _lastRequest),
        };
        Add(entry);
        return entry;
    }

    /// <param name="request">The entry of the request.</param>
    /// <param name="statusCode">The status; null if a fault broke the connection.</param>
    /// <param name="errorCode">The error code; null if there is no error.</param>
    /// <param name="message">The message of the error; null if there is no error.</param>
    internal void AddResponse(LocalJournalEntry request, int? statusCode, string? errorCode, string? message) =>
        Add(new LocalJournalEntry(
            _time.GetUtcNow(), LocalJournalEntryKind.Response, statusCode is null ? "none, the connection is lost (injected by the test)" : message)
        {
            RequestNumber = request.RequestNumber,
            Operation = request.Operation,
            StatusCode = statusCode,
            ErrorCode = errorCode,
        });

    /// <summary>Adds the message of a start, or the update of an execution.</summary>
    internal void AddSnapshot(CommandExecutionSnapshot snapshot) => Add(new LocalJournalEntry(
        _time.GetUtcNow(),
        snapshot.Status == IoTCommandExecutionStatus.Created ? LocalJournalEntryKind.Message : LocalJournalEntryKind.Update,
        null)
    {
        Execution = snapshot,
        ExecutionId = snapshot.ExecutionId,
    });

    internal void AddRejectedUpdate(string executionId, string errorCode, string message) =>
        Add(new LocalJournalEntry(_time.GetUtcNow(), LocalJournalEntryKind.RejectedUpdate, message) { ExecutionId = executionId, ErrorCode = errorCode });

    internal void AddConnection(string what) => Add(new LocalJournalEntry(_time.GetUtcNow(), LocalJournalEntryKind.Connection, what));

    private void Add(LocalJournalEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count == _maxEntries)
            {
                _entries.Dequeue();
                _dropped++;
            }

            _entries.Enqueue(entry);
        }
    }
}

/// <summary>An entry of <see cref="LocalJournal"/>.</summary>
public sealed class LocalJournalEntry
{
    private readonly string? _text;

    internal LocalJournalEntry(DateTimeOffset time, LocalJournalEntryKind kind, string? text)
    {
        Time = time;
        Kind = kind;
        _text = text;
    }

    /// <summary>Gets when it happened, by the clock of the endpoint.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets what happened.</summary>
    public LocalJournalEntryKind Kind { get; }

    /// <summary>Gets the number that a request and its response share; null for other entries.</summary>
    public long? RequestNumber { get; internal init; }

    /// <summary>Gets the name of the operation of a request or response, such as <c>StartCommandExecution</c>; null if there is none.</summary>
    public string? Operation { get; internal set; }

    /// <summary>Gets the HTTP status of a response; null for other entries, and if a fault broke the connection.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>Gets the error code of a response or of a rejected update; null if there is none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>Gets the execution id of a message or an update; null for other entries.</summary>
    public string? ExecutionId { get; internal init; }

    /// <summary>Gets the execution after a message or an update; null for other entries.</summary>
    public CommandExecutionSnapshot? Execution { get; internal init; }

    /// <summary>Returns the time, the kind and what happened, in one line.</summary>
    public override string ToString()
    {
        string what = Kind switch
        {
            LocalJournalEntryKind.Request => $"request   #{RequestNumber} {(Operation is null ? string.Empty : Operation + ": ")}{_text}",
            LocalJournalEntryKind.Response => $"response  #{RequestNumber} {Join(StatusCode?.ToString(CultureInfo.InvariantCulture), ErrorCode, _text)}",
            LocalJournalEntryKind.Message => $"message   {ExecutionId} {DescribeMessage(Execution!)}",
            LocalJournalEntryKind.Update => $"update    {ExecutionId} {DescribeUpdate(Execution!)}",
            LocalJournalEntryKind.RejectedUpdate => $"rejected  {ExecutionId} {ErrorCode}: {_text}",
            _ => $"connection {_text}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Time:HH:mm:ss.fff} {what.ReplaceLineEndings(" ")}");
    }

    internal static string DescribeUpdate(CommandExecutionSnapshot execution) => Join(
        StatusNames.Of(execution.Status),
        execution.StatusReason?.Code,
        execution.StatusReason?.Description,
        execution.Result is null ? null : $"({string.Join(", ", execution.Result.Select(static item => $"{item.Key}={item.Value}"))})");

    private static string DescribeMessage(CommandExecutionSnapshot execution)
    {
        string parameters = string.Join(", ", execution.Parameters.Values);
        bool isText = execution.Message.ContentType.Contains("json", StringComparison.Ordinal)
            && !execution.Parameters.Values.Any(static parameter => parameter.IsSecret);
        string payload = isText ? execution.Message.Text : $"{execution.Message.Payload.Length} bytes of {execution.Message.ContentType}";
        return $"{execution.CommandId}({parameters}) on {execution.Target.Arn}: {payload}";
    }

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(static part => !string.IsNullOrEmpty(part)));
}

/// <summary>Specifies what an entry of <see cref="LocalJournal"/> is about.</summary>
public enum LocalJournalEntryKind
{
    /// <summary>An HTTP request.</summary>
    Request,

    /// <summary>The response to an HTTP request.</summary>
    Response,

    /// <summary>A command was started and its message was published to the device.</summary>
    Message,

    /// <summary>The status of an execution was updated, by its device or by the timeout.</summary>
    Update,

    /// <summary>The service refused the update of a device.</summary>
    RejectedUpdate,

    /// <summary>A device has connected or disconnected, or the broker has ended its connection.</summary>
    Connection,
}
