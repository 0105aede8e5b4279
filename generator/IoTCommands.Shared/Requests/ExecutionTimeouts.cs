namespace IoTCommands.Requests;

/// <summary>AWS: <c>executionTimeoutSeconds</c> of StartCommandExecution, whole seconds from 1.</summary>
internal static class ExecutionTimeouts
{
    /// <summary>The longest, unless AWS has changed the account's quota (AWS: developer guide, "Start and monitor commands").</summary>
    public const long LongestSeconds = 12 * 60 * 60;

    public static bool IsTooShort(TimeSpan timeout) => timeout.Ticks < TimeSpan.TicksPerSecond;

    /// <summary>The timeout as it is sent: a part of a second counts as a whole one, so that a device never has less time than the caller gave it.</summary>
    public static long ToSeconds(TimeSpan timeout)
    {
        long seconds = timeout.Ticks / TimeSpan.TicksPerSecond;
        return timeout.Ticks % TimeSpan.TicksPerSecond == 0 ? seconds : seconds + 1;
    }
}
