namespace IoTCommands.Requests;

/// <summary>Checks and converts execution timeouts. AWS: <c>executionTimeoutSeconds</c> of StartCommandExecution, whole seconds from 1.</summary>
internal static class ExecutionTimeouts
{
    /// <summary>The default of the quota, 12 hours (AWS IoT developer guide, "Start and monitor commands").</summary>
    public const long LongestSeconds = 12 * 60 * 60;

    public static bool IsTooShort(TimeSpan timeout) => timeout.Ticks < TimeSpan.TicksPerSecond;

    /// <summary>Rounds up, so that a device does not have less time than the caller specified.</summary>
    public static long ToSeconds(TimeSpan timeout)
    {
        long seconds = timeout.Ticks / TimeSpan.TicksPerSecond;
        return timeout.Ticks % TimeSpan.TicksPerSecond == 0 ? seconds : seconds + 1;
    }
}
