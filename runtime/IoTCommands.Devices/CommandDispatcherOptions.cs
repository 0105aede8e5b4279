using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices;

/// <summary>Provides options for a <see cref="CommandDispatcher"/>.</summary>
public sealed class CommandDispatcherOptions
{
    /// <summary>Gets or sets how many handlers can run at the same time, at least 1. The default is 4.</summary>
    public int MaxConcurrentExecutions { get; set; } = 4;

    /// <summary>
    /// Gets or sets how many executions can wait until a handler can run. All others are reported as REJECTED with
    /// <see cref="CommandReasonCodes.TooManyExecutions"/>. The default is 100.
    /// </summary>
    public int MaxQueuedExecutions { get; set; } = 100;

    /// <summary>
    /// Gets or sets the path of the journal, a file with the executions that were received. With it, each execution is handled once even after a restart, and
    /// an outcome that was not delivered is reported again. Its directory must exist. The default is null: executions are remembered in memory only.
    /// </summary>
    public string? JournalFile { get; set; }

    /// <summary>
    /// Gets or sets a function that returns when an execution was started, for example from a parameter of the command. Use it with MQTT 3.1.1: there, a
    /// message that waited in the broker does not show its age. The default is null. A command without a start time is never stale.
    /// </summary>
    public Func<CommandArguments, DateTimeOffset?>? StartTimeSelector { get; set; }

    /// <summary>
    /// Gets or sets the age from which on a command is stale. Used if <see cref="StartTimeSelector"/> returns its start and the payload does not have the
    /// timeout. The default is 5 minutes.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets or sets how long a report may take, from its publication to the service's answer, before it is sent again. The default is 10 seconds.
    /// </summary>
    public TimeSpan ReportTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets how long a handler can continue after its token was canceled. After that, the outcome is reported without waiting for the handler. The
    /// default is 2 seconds.
    /// </summary>
    public TimeSpan CancellationGracePeriod { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets how long a shutdown waits until all outcomes are delivered. The default is 10 seconds.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets the clock. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the logger factory. The default is null: nothing is logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <returns>Null if the options are valid; otherwise, what is wrong.</returns>
    internal string? FindProblem() =>
        MaxConcurrentExecutions < 1 ? $"{nameof(MaxConcurrentExecutions)} is {MaxConcurrentExecutions}; it must be at least 1."
        : MaxQueuedExecutions < 0 ? $"{nameof(MaxQueuedExecutions)} is {MaxQueuedExecutions}; it must not be negative."
        : MaxAge <= TimeSpan.Zero ? $"{nameof(MaxAge)} is {MaxAge}; it must be more than 0."
        : JournalFile?.Length == 0 ? $"{nameof(JournalFile)} is empty; it must be the path of a file, or null."
        : ReportTimeout <= TimeSpan.Zero ? $"{nameof(ReportTimeout)} is {ReportTimeout}; it must be more than 0."
        : CancellationGracePeriod < TimeSpan.Zero ? $"{nameof(CancellationGracePeriod)} is {CancellationGracePeriod}; it must not be negative."
        : ShutdownTimeout < TimeSpan.Zero ? $"{nameof(ShutdownTimeout)} is {ShutdownTimeout}; it must not be negative."
        : FindTooLong(ReportTimeout, nameof(ReportTimeout))
        ?? FindTooLong(CancellationGracePeriod, nameof(CancellationGracePeriod))
        ?? FindTooLong(ShutdownTimeout, nameof(ShutdownTimeout))
        ?? (TimeProvider is null ? $"{nameof(TimeProvider)} is null; it must be a clock, such as TimeProvider.System." : null);

    /// <summary>A timer cannot wait for longer than 49 days, and a longer time is a mistake.</summary>
    internal static string? FindTooLong(TimeSpan time, string name) => time > TimeSpan.FromDays(1) ? $"{name} is {time}; it must be at most 1 day." : null;
}

/// <summary>Provides options for one handler.</summary>
public sealed class CommandHandlerOptions
{
    /// <summary>
    /// Gets or sets whether executions of the command run one after the other, in the order in which they are received. The default is false: they can run at
    /// the same time.
    /// </summary>
    public bool RunsInOrder { get; set; }

    /// <summary>
    /// Gets or sets the time after which the handler's token is canceled if the timeout of the execution is longer or not known. Null for no limit.
    /// </summary>
    public TimeSpan? TimeLimit { get; set; }
}
