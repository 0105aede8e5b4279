using System.Collections.Concurrent;
using System.Globalization;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;

namespace IoTCommands.Client.Waiting;

/// <summary>Runs the waits for executions of one command.</summary>
/// <remarks>
/// A few executions are read one by one. For many, the list of recently ended executions shows which ones to read. The list cannot show that a device did not
/// answer, so each execution is also read when its timeout has elapsed.
/// </remarks>
internal sealed class CommandPoller(IAmazonIoT client, IoTCommandsClientOptions options, long origin, ThrottlingBackoff backoff, string? commandArn)
{
    /// <summary>The number of waits from which on the list needs fewer requests.</summary>
    internal const int WaitsForList = 5;

    private const int PageSize = 100;
    private const int MaxParallelReads = 8;

    // How long the control plane may not know a new execution. AWS does not document how long that can take.
    private static readonly TimeSpan TimeToShowUp = TimeSpan.FromSeconds(5);

    // The filter of the list has whole minutes, and the clocks may differ.
    private static readonly TimeSpan ListOverlap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MinListPause = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly HashSet<ExecutionWait> _waits = [];
    private TaskCompletionSource<bool> _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _lastAdded;
    private TimeSpan _lastList;
    private DateTimeOffset _listedUntil = options.TimeProvider.GetUtcNow();
    private bool _canList = commandArn is not null;

    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _waits.Count == 0;
            }
        }
    }

    private TimeSpan Now => options.TimeProvider.GetElapsedTime(origin);

    public void Add(ExecutionWait wait)
    {
        lock (_gate)
        {
            if (_waits.Count == 0)
            {
                _lastList = wait.Begin;
            }

            _waits.Add(wait);
            _listedUntil = Earlier(_listedUntil, ListBegin(wait));
            _lastAdded = wait.Begin;
            _added.TrySetResult(true);
        }
    }

    public void Cancel(ExecutionWait wait, CancellationToken cancellationToken)
    {
        Remove(wait);
        wait.Cancel(cancellationToken);
    }

    public void FailAll(Exception exception)
    {
        foreach (ExecutionWait wait in Snapshot())
        {
            Remove(wait);
            wait.Fail(exception);
        }
    }

    /// <summary>Reads executions until there are no waits left.</summary>
    public async Task RunUntilIdleAsync(CancellationToken stopping)
    {
        while (Snapshot() is { Length: > 0 } waits)
        {
            bool isListed = _canList && waits.Length >= WaitsForList;
            TimeSpan next = waits.Min(wait => wait.NextRead(isListed, options, backoff.Factor));
            if (isListed && NextList() is var nextList && nextList < next)
            {
                next = nextList;
            }

            if (await PauseUntilAsync(next, stopping).ConfigureAwait(false))
            {
                await ReadAsync(waits, isListed, stopping).ConfigureAwait(false);
            }
        }
    }

    private TimeSpan NextList()
    {
        TimeSpan pause = Pauses.AfterWaiting(_lastList - _lastAdded, options);
        return _lastList + ((pause < MinListPause ? MinListPause : pause) * backoff.Factor);
    }

    /// <returns>True if the time has come; false if a wait was added before.</returns>
    private async Task<bool> PauseUntilAsync(TimeSpan time, CancellationToken stopping)
    {
        TimeSpan pause = time - Now;
        if (pause <= TimeSpan.Zero)
        {
            return true;
        }

        Task added;
        lock (_gate)
        {
            if (_added.Task.IsCompleted)
            {
                _added = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                return false;
            }

            added = _added.Task;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        // Rounded up, because a delay drops fractions of a millisecond. It would end before any wait is due.
        Task delay = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds)), options.TimeProvider, over.Token);
        Task first = await Task.WhenAny(delay, added).ConfigureAwait(false);
        over.Cancel();
        stopping.ThrowIfCancellationRequested();
        return first == delay;
    }

    private async Task ReadAsync(ExecutionWait[] waits, bool isListed, CancellationToken stopping)
    {
        HashSet<string> ended = isListed && NextList() <= Now ? await ListEndedAsync(stopping).ConfigureAwait(false) : [];
        TimeSpan now = Now;
        double factor = backoff.Factor;
        ConcurrentQueue<ExecutionWait> due = new();
        foreach (ExecutionWait wait in waits)
        {
            bool isInList = ended.Contains(KeyOf(wait.ExecutionId, wait.TargetArn));
            wait.IsListedAsEnded |= isInList;
            if (isInList || wait.NextRead(isListed, options, factor) <= now)
            {
                due.Enqueue(wait);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(due.Count, MaxParallelReads)).Select(_ => ReadAsync(due, stopping))).ConfigureAwait(false);
    }

    private async Task ReadAsync(ConcurrentQueue<ExecutionWait> due, CancellationToken stopping)
    {
        while (due.TryDequeue(out ExecutionWait? wait))
        {
            await ReadAsync(wait, stopping).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(ExecutionWait wait, CancellationToken stopping)
    {
        if (wait.End.IsCompleted)
        {
            return;
        }

        try
        {
            GetCommandExecutionRequest request = new() { ExecutionId = wait.ExecutionId, TargetArn = wait.TargetArn, IncludeResult = true };
            GetCommandExecutionResponse response = await client.GetCommandExecutionAsync(request, stopping).ConfigureAwait(false);
            wait.LastError = null;
            wait.IsListedAsEnded = false;
            wait.Timeout = CommandEnd.ToTimeout(response.ExecutionTimeoutSeconds) ?? wait.Timeout;
            if (CommandEnd.From(response) is { } end)
            {
                if (end.IsTerminal || end.Status != CommandEndStatus.TimedOut || !wait.WaitsForLateReport)
                {
                    Complete(wait, end);
                    return;
                }

                wait.SetEndWithoutAnswer(end, Now);
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested && IsTransient(exception, wait))
        {
            wait.LastError = exception;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            Remove(wait);
            wait.Fail(exception);
            return;
        }

        TimeSpan now = Now;
        wait.SetRead(now);
        if (wait.EndWithoutAnswer is { } withoutAnswer && now >= wait.LateReportsUntil)
        {
            Complete(wait, withoutAnswer);
        }
        else if (now >= wait.LateReportsUntil + options.TimeoutGracePeriod)
        {
            Remove(wait);
            wait.Fail(new TimeoutException(
                $"AWS IoT reported no end of the execution {wait.ExecutionId} on {wait.TargetArn} within {options.TimeoutGracePeriod.TotalSeconds} seconds after its "
                    + "timeout. It may end later: read it with FindEndAsync.",
                wait.LastError));
        }
    }

    private async Task<HashSet<string>> ListEndedAsync(CancellationToken stopping)
    {
        HashSet<string> ended = new(StringComparer.Ordinal);
        DateTimeOffset begin = options.TimeProvider.GetUtcNow();
        DateTimeOffset after;
        lock (_gate)
        {
            // No wait needs executions that ended earlier, even if the last list is older.
            DateTimeOffset oldest = _waits.Aggregate(begin, (earliest, wait) => Earlier(earliest, ListBegin(wait)));
            after = oldest > _listedUntil ? oldest : _listedUntil;
            _listedUntil = begin;
        }

        _lastList = Now;
        ListCommandExecutionsRequest request = new()
        {
            CommandArn = commandArn,
            MaxResults = PageSize,
            CompletedTimeFilter = new TimeFilter
            {
                After = (after - ListOverlap).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            },
        };
        try
        {
            do
            {
                ListCommandExecutionsResponse page = await client.ListCommandExecutionsAsync(request, stopping).ConfigureAwait(false);
                foreach (CommandExecutionSummary execution in page.CommandExecutions ?? [])
                {
                    ended.Add(KeyOf(execution.ExecutionId, execution.TargetArn));
                }

                request.NextToken = page.NextToken;
            }
            while (!string.IsNullOrEmpty(request.NextToken));
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested && IsTransient(exception))
        {
            // The next list begins at the same time as this one, so no end is missed.
            lock (_gate)
            {
                _listedUntil = Earlier(_listedUntil, after);
            }
        }
        catch (AmazonServiceException)
        {
            // A caller without permission to list executions may still be allowed to get each one. If not, the wait fails with the exception of that request.
            _canList = false;
        }

        return ended;
    }

    /// <summary>Returns the time from which on the list must show the end of the execution: its start, or when it was last read.</summary>
    private DateTimeOffset ListBegin(ExecutionWait wait)
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        DateTimeOffset lastRead = now - (Now - wait.LastRead);
        return Earlier(wait.LastRead > wait.Begin ? lastRead : wait.StartedAt ?? lastRead, now);
    }

    private static DateTimeOffset Earlier(DateTimeOffset first, DateTimeOffset second) => first < second ? first : second;

    private bool IsTransient(Exception exception, ExecutionWait wait) =>
        IsTransient(exception) || (exception is ResourceNotFoundException && Now < wait.Begin + TimeToShowUp);

    private bool IsTransient(Exception exception)
    {
        switch (exception)
        {
            case AmazonServiceException refusal when refusal is ThrottlingException || (int)refusal.StatusCode == 429:
                backoff.Throttled();
                return true;
            case AmazonServiceException refusal:
                // Without a status code, there was no response.
                return (int)refusal.StatusCode is 0 or >= 500;
            case AmazonClientException { InnerException: { } inner }:
                // The SDK wraps what failed when it requested credentials.
                return IsTransient(inner);
            default:
                return exception is HttpRequestException or IOException or TimeoutException or OperationCanceledException;
        }
    }

    private static string KeyOf(string executionId, string targetArn) => $"{executionId} {targetArn}";

    private void Complete(ExecutionWait wait, CommandEnd end)
    {
        Remove(wait);
        wait.Complete(end);
    }

    private void Remove(ExecutionWait wait)
    {
        lock (_gate)
        {
            _waits.Remove(wait);
        }
    }

    private ExecutionWait[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _waits];
        }
    }
}
