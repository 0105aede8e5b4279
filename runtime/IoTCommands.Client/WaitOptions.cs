namespace IoTCommands.Client;

/// <summary>Provides options for waiting for the end of one execution.</summary>
public sealed class WaitOptions
{
    private TimeSpan _lateAnswerTime;
    private TimeSpan? _executionTimeout;

    /// <summary>
    /// Gets or sets how long to wait for a late answer after AWS IoT has set the status TIMED_OUT, counted from the execution's timeout. A device that was off
    /// line can answer then, and the answer replaces the status. The default is zero: TIMED_OUT is the end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan LateAnswerTime
    {
        get => _lateAnswerTime;
        set => _lateAnswerTime = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The time to wait for a late answer must not be negative.");
    }

    /// <summary>
    /// Gets or sets the timeout that the execution was started with, which saves a request if many executions are waited for. The default is null: AWS IoT
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
