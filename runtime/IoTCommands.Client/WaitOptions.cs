namespace IoTCommands.Client;

/// <summary>Provides options for waiting for the end of one execution.</summary>
public sealed class WaitOptions
{
    private TimeSpan _lateReportWait;
    private TimeSpan? _executionTimeout;

    /// <summary>
    /// Gets or sets how long to wait for a late report of the device after AWS IoT has set the status TIMED_OUT, counted from the execution's timeout. A device
    /// that was offline can still report, and its report replaces the status. The default is zero: TIMED_OUT is the end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan LateReportWait
    {
        get => _lateReportWait;
        set => _lateReportWait = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The time to wait for a late report must not be negative.");
    }

    /// <summary>
    /// Gets or sets the timeout that the execution was started with. It saves a request if there are waits for many executions. The default is null: AWS IoT
    /// is asked.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan? ExecutionTimeout
    {
        get => _executionTimeout;
        set => _executionTimeout = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The execution timeout must be positive.");
    }
}
