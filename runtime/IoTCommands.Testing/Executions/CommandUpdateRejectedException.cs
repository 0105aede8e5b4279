namespace IoTCommands.Testing;

/// <summary>
/// The exception that is thrown when the service refuses an update of an execution by its device. A real device receives a message on
/// <c>…/response/rejected</c> instead.
/// </summary>
public sealed class CommandUpdateRejectedException : Exception
{
    /// <summary>Initializes the exception with a default message.</summary>
    public CommandUpdateRejectedException()
        : base("The service refused the update of the execution.")
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public CommandUpdateRejectedException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause; null if there is none.</param>
    public CommandUpdateRejectedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CommandUpdateRejectedException(CommandUpdateErrorCode errorCode, string executionId, string message)
        : base($"{errorCode}: {message} (Execution {executionId}.)")
    {
        Reason = message;
        ErrorCode = errorCode;
        ExecutionId = executionId;
    }

    /// <summary>Gets why the update was refused. The default is <see cref="CommandUpdateErrorCode.InvalidRequest"/>.</summary>
    public CommandUpdateErrorCode ErrorCode { get; }

    /// <summary>Gets what a real device receives as <c>errorMessage</c>.</summary>
    internal string Reason { get; } = string.Empty;

    /// <summary>Gets the id of the execution that was not updated; null if the exception was created without it.</summary>
    public string? ExecutionId { get; }
}

/// <summary>Specifies why the service refused an update of an execution.</summary>
/// <remarks>
/// AWS IoT developer guide, <c>error</c> in the message on <c>…/response/rejected</c>. Codes that only the MQTT message itself can cause are not here.
/// </remarks>
public enum CommandUpdateErrorCode
{
    /// <summary><c>InvalidRequest</c>: the reason or the result is not valid.</summary>
    InvalidRequest,

    /// <summary><c>InvalidStateTransition</c>: the status cannot change to the reported one. A retry does not help.</summary>
    InvalidStateTransition,

    /// <summary><c>TerminalStateReached</c>: the status is terminal. A retry does not help.</summary>
    TerminalStateReached,

    /// <summary>
    /// <c>DataConflict</c>: the report came too soon after the one before (<see cref="AwsAssumptions.MinUpdateInterval"/>). A device should try again.
    /// </summary>
    DataConflict,
}
