namespace IoTCommands;

/// <summary>
/// Specifies the reason codes that do not come from a handler: those that IoTCommands.Devices reports by itself, and the one that AWS IoT sets for a timeout.
/// </summary>
/// <remarks>AWS IoT API reference, <c>StatusReason</c>.</remarks>
public static class CommandReasonCodes
{
    /// <summary>
    /// <c>$NO_RESPONSE_FROM_DEVICE</c>, TIMED_OUT: the timeout has elapsed without an outcome from the device. It is AWS IoT's own code; the device may still
    /// report an outcome.
    /// </summary>
    public const string NoResponseFromDevice = "$NO_RESPONSE_FROM_DEVICE";

    /// <summary><c>UNKNOWN_COMMAND</c>, REJECTED: the payload fits no command that has a handler on the device.</summary>
    public const string UnknownCommand = "UNKNOWN_COMMAND";

    /// <summary><c>AMBIGUOUS_COMMAND</c>, REJECTED: the payload fits more than one command.</summary>
    public const string AmbiguousCommand = "AMBIGUOUS_COMMAND";

    /// <summary><c>INVALID_PAYLOAD</c>, REJECTED: a value does not have its parameter's type, or does not meet a condition.</summary>
    public const string InvalidPayload = "INVALID_PAYLOAD";

    /// <summary><c>STALE_COMMAND</c>, REJECTED: the command was started too long ago (<c>CommandDispatcherOptions.StartTimeSelector</c>).</summary>
    public const string StaleCommand = "STALE_COMMAND";

    /// <summary><c>TOO_MANY_EXECUTIONS</c>, REJECTED: the queue of the device is full (<c>CommandDispatcherOptions.MaxQueuedExecutions</c>).</summary>
    public const string TooManyExecutions = "TOO_MANY_EXECUTIONS";

    /// <summary><c>SHUTTING_DOWN</c>: the device shuts down. REJECTED if the handler was not called; FAILED if it did not end in time.</summary>
    public const string ShuttingDown = "SHUTTING_DOWN";

    /// <summary><c>DEVICE_RESTARTED</c>, FAILED: the program ended while the handler ran (<c>CommandDispatcherOptions.JournalFile</c>).</summary>
    public const string DeviceRestarted = "DEVICE_RESTARTED";

    /// <summary><c>TIME_LIMIT_EXCEEDED</c>, TIMED_OUT: the handler did not end before the timeout, or could not begin before it.</summary>
    public const string TimeLimitExceeded = "TIME_LIMIT_EXCEEDED";

    /// <summary><c>UNHANDLED_EXCEPTION</c>, FAILED: the handler threw an exception. The local endpoint reports it for its devices too.</summary>
    public const string UnhandledException = "UNHANDLED_EXCEPTION";

    /// <summary><c>INVALID_OUTCOME</c>, FAILED: the outcome that the handler returned is too large, or the service refused it.</summary>
    public const string InvalidOutcome = "INVALID_OUTCOME";
}
