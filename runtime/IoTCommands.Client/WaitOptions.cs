namespace IoTCommands.Client;

/// <summary>Provides options for waiting for the end of one execution.</summary>
public sealed class WaitOptions
{
    // The sums with it must not overflow.
    private static readonly TimeSpan MaxTime = TimeSpan.FromDays(365);

    private TimeSpan _lateReportWait;
    private TimeSpan? _executionTimeout;

    /// <summary>
    /// Gets or sets how long to wait for a late report of the device after AWS IoT has set the status TIMED_OUT, counted from the execution's timeout, or from
    /// the start of the wait if that is later. A device that was offline can still report, and its report replaces the status. The default is zero: TIMED_OUT
    /// is the end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than 365 days.</exception>
    public TimeSpan LateReportWait
    {
        get => _lateReportWait;
        set => _lateReportWait = value >= TimeSpan.Zero && value <= MaxTime
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The time to wait for a late report must be from 0 to 365 days.");
    }

    /// <summary>
    /// Gets or sets the timeout that the execution was started with. It saves a request if there are waits for many executions. The default is null: AWS IoT
    /// is asked.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or more than 365 days.</exception>
    public TimeSpan? ExecutionTimeout
    {
        get => _executionTimeout;
        set => _executionTimeout = value is null || (value > TimeSpan.Zero && value <= MaxTime)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The execution timeout must be positive, and at most 365 days.");
    }
}
