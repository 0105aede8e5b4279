namespace IoTCommands.Devices;

/// <summary>The exception that is thrown when AWS IoT refuses a report of a device and a retry would not help.</summary>
/// <remarks>AWS IoT developer guide, the message on <c>…/response/rejected</c>.</remarks>
public sealed class CommandReportException : Exception
{
    /// <summary>The error code of AWS for a report that is not valid.</summary>
    internal const string InvalidRequest = "InvalidRequest";

    /// <summary>Initializes the exception with a default message.</summary>
    public CommandReportException()
        : base("AWS IoT refused the report.")
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public CommandReportException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause; null if there is none.</param>
    public CommandReportException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CommandReportException(string errorCode, string? message, string executionId)
        : base($"{errorCode}: {message} (Execution {executionId}.)")
    {
        ErrorCode = errorCode;
        ExecutionId = executionId;
    }

    /// <summary>Gets the error code, for example <c>TerminalStateReached</c> or <c>InvalidStateTransition</c>; null if the exception was created without
    /// it.</summary>
    public string? ErrorCode { get; }

    /// <summary>Gets the execution id; null if the exception was created without it.</summary>
    public string? ExecutionId { get; }

    /// <summary>Gets whether the service refused the content of the report. If so, it may accept another report.</summary>
    internal bool IsAboutReport => ErrorCode is InvalidRequest or "InvalidJson";
}
