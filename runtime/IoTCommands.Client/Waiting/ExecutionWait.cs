namespace IoTCommands.Client.Waiting;

/// <summary>One wait for the end of one execution. Times are counted from the creation of the poller.</summary>
internal sealed class ExecutionWait(string executionId, string targetArn, DateTimeOffset? startedAt, WaitOptions options, TimeSpan begin)
{
    // AWS IoT's default, used until a response has the timeout.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    // AWS's quota. It limits how long a wait continues without any response.
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromHours(12);

    private readonly TaskCompletionSource<CommandEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private double _jitter = NewJitter();

    /// <summary>When the time for late reports is over, counted from when the end was first seen; null before.</summary>
    private TimeSpan? _lateReportsUntil;

    public string ExecutionId { get; } = executionId;

    public string TargetArn { get; } = targetArn;

    /// <summary>Gets when the execution was started; null if that is not known.</summary>
    public DateTimeOffset? StartedAt { get; } = startedAt;

    public Task<CommandEnd> End => _end.Task;

    public TimeSpan Begin { get; } = begin;

    /// <summary>Gets or sets the timeout of the execution, from AWS IoT or the caller; null while it is not known.</summary>
    public TimeSpan? Timeout { get; set; } = options.ExecutionTimeout;

    /// <summary>Gets the end that a late report can still replace; null if there is none.</summary>
    public CommandEnd? EndWithoutAnswer { get; private set; }

    /// <summary>
    /// Gets or sets whether a list has shown that the execution ended. A later list may not show it, so the execution is read until that succeeds.
    /// </summary>
    public bool IsListedAsEnded { get; set; }

    public Exception? LastError { get; set; }

    public TimeSpan LastRead { get; private set; } = begin;

    /// <summary>Gets when the time for late reports is over. A wait can begin long after the timeout.</summary>
    public TimeSpan LateReportsUntil
    {
        get
        {
            TimeSpan afterTimeout = Begin + (Timeout ?? MaxTimeout) + options.LateReportWait;
            return _lateReportsUntil is { } afterEnd && afterEnd < afterTimeout ? afterEnd : afterTimeout;
        }
    }

    public bool WaitsForLateReport => options.LateReportWait > TimeSpan.Zero;

    public void SetEndWithoutAnswer(CommandEnd end, TimeSpan now)
    {
        EndWithoutAnswer = end;
        _lateReportsUntil ??= now + options.LateReportWait;
    }

    public void SetRead(TimeSpan now)
    {
        LastRead = now;
        _jitter = NewJitter();
    }

    /// <summary>Returns when to read this execution by itself.</summary>
    /// <param name="isListed">True if a list shows which devices have answered, so only a missing answer must be found; otherwise, false.</param>
    /// <param name="settings">The options with the first and the longest pause.</param>
    /// <param name="backoff">The factor by which throttling makes pauses longer.</param>
    public TimeSpan NextRead(bool isListed, IoTCommandsClientOptions settings, double backoff)
    {
        // An execution of unknown age may have ended before the times that the list shows, so it is read one time by itself.
        bool isInList = isListed && !IsListedAsEnded && (StartedAt is not null || LastRead > Begin);
        TimeSpan from = isInList ? Begin + (Timeout ?? DefaultTimeout) : Begin;
        if (LastRead < from)
        {
            return from;
        }

        TimeSpan pause = Pauses.AfterWaiting(LastRead - from, settings);
        TimeSpan next = LastRead + (pause * _jitter * backoff);
        return EndWithoutAnswer is null || next < LateReportsUntil ? next : LateReportsUntil;
    }

    public void Complete(CommandEnd end) => _end.TrySetResult(end);

    public void Fail(Exception exception) => _end.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _end.TrySetCanceled(cancellationToken);

    // Waits that began at the same time must not stay in step.
#pragma warning disable CA5394 // Nothing here is secret.
    private static double NewJitter() => 0.8 + (Random.Shared.NextDouble() * 0.4);
#pragma warning restore CA5394
}

/// <summary>Computes the pause between two reads.</summary>
internal static class Pauses
{
    /// <summary>Returns half of the time waited, within the limits of the options. So a wait lasts at most 1.5 times as long as its execution.</summary>
    public static TimeSpan AfterWaiting(TimeSpan waited, IoTCommandsClientOptions settings)
    {
        TimeSpan pause = waited / 2;
        return pause < settings.InitialPollDelay ? settings.InitialPollDelay : pause > settings.MaxPollDelay ? settings.MaxPollDelay : pause;
    }
}

/// <summary>The factor by which polling is slower because AWS IoT throttles. All requests share it, because they share AWS's limits.</summary>
internal sealed class ThrottlingBackoff(TimeProvider timeProvider)
{
    private const double Max = 32;

    // Requests that are throttled within this time count as one.
    private static readonly TimeSpan TimeOfOneBurst = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeToHalve = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private double _factor = 1;
    private long _throttledAt;

    public double Factor
    {
        get
        {
            lock (_gate)
            {
                return Math.Max(1, _factor * Math.Pow(0.5, timeProvider.GetElapsedTime(_throttledAt).TotalSeconds / TimeToHalve.TotalSeconds));
            }
        }
    }

    public void Throttled()
    {
        lock (_gate)
        {
            if (_factor == 1 || timeProvider.GetElapsedTime(_throttledAt) >= TimeOfOneBurst)
            {
                _factor = Math.Min(Max, Factor * 2);
                _throttledAt = timeProvider.GetTimestamp();
            }
        }
    }
}
