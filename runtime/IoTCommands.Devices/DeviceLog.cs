using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices;

/// <summary>
/// The log messages. They never have values of parameters. There is one class for the whole assembly, because the source generator of the methods does not keep
/// the order of several classes: two builds would give different bytes.
/// </summary>
internal static partial class DeviceLog
{
    [LoggerMessage(1, LogLevel.Debug, "Execution {ExecutionId} was received again and is ignored")]
    public static partial void Repeated(this ILogger logger, string executionId);

    [LoggerMessage(2, LogLevel.Warning, "Execution {ExecutionId} is not handled: {Outcome}")]
    public static partial void NotHandled(this ILogger logger, string executionId, CommandOutcome outcome);

    [LoggerMessage(3, LogLevel.Information, "Execution {ExecutionId} of {CommandId} ended: {Status}")]
    public static partial void Ended(this ILogger logger, string executionId, string commandId, IoTCommandExecutionStatus status);

    [LoggerMessage(4, LogLevel.Error, "The handler of {CommandId} threw an exception in execution {ExecutionId}")]
    public static partial void HandlerFailed(this ILogger logger, string commandId, string executionId, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "The handler of {CommandId} still runs in execution {ExecutionId}, although its token was canceled")]
    public static partial void HandlerContinues(this ILogger logger, string commandId, string executionId);

    [LoggerMessage(6, LogLevel.Debug, "The report of execution {ExecutionId} is sent again after {Pause}: {Reason}")]
    public static partial void ReportRepeated(this ILogger logger, string executionId, string reason, TimeSpan pause);

    [LoggerMessage(7, LogLevel.Debug, "The report of execution {ExecutionId} could not be published")]
    public static partial void PublishFailed(this ILogger logger, string executionId, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "The outcome of execution {ExecutionId} was refused")]
    public static partial void OutcomeRefused(this ILogger logger, string executionId, Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "The outcome of execution {ExecutionId} was not delivered before the shutdown")]
    public static partial void OutcomeNotDelivered(this ILogger logger, string executionId);

    [LoggerMessage(10, LogLevel.Error, "The journal cannot be written; execution {ExecutionId} may be unknown after a restart")]
    public static partial void JournalFailed(this ILogger logger, string executionId, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "A callback that the handler of {CommandId} registered for its token threw an exception in execution {ExecutionId}")]
    public static partial void CancellationFailed(this ILogger logger, string commandId, string executionId, Exception exception);

    [LoggerMessage(20, LogLevel.Information, "Connected to {Endpoint}; session present: {IsSessionPresent}")]
    public static partial void Connected(this ILogger logger, string endpoint, bool isSessionPresent);

    [LoggerMessage(21, LogLevel.Warning, "The connection to {Endpoint} was lost: {Reason}")]
    public static partial void Disconnected(this ILogger logger, string endpoint, string reason);

    [LoggerMessage(22, LogLevel.Warning, "Cannot connect to {Endpoint}; trying again: {Reason}")]
    public static partial void ConnectFailed(this ILogger logger, string endpoint, string reason);
}
