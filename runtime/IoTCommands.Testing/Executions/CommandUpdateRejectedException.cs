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

    internal CommandUpdateRejectedException(string errorCode, string executionId, string message)
        : base($"{errorCode}: {message} (Execution {executionId}.)")
    {
        Reason = message;
        ErrorCode = errorCode;
        ExecutionId = executionId;
    }

    /// <summary>
    /// Gets the service's error code: <c>InvalidRequest</c> if the reason or the result is not valid, <c>InvalidStateTransition</c> if the status cannot change
    /// to the reported one, <c>TerminalStateReached</c> if it is terminal, and <c>DataConflict</c> if the update came too soon after the previous one
    /// (<see cref="AwsAssumptions.MinUpdateInterval"/>). Null if the exception was created without it.
    /// </summary>
    /// <remarks>AWS IoT developer guide, <c>error</c> in the message on <c>…/response/rejected</c>. A retry helps only after <c>DataConflict</c>.</remarks>
    public string? ErrorCode { get; }

    /// <summary>Gets the <c>errorMessage</c> that a real device receives.</summary>
    internal string Reason { get; } = string.Empty;

    /// <summary>Gets the id of the execution that was not updated; null if the exception was created without it.</summary>
    public string? ExecutionId { get; }
}

/// <summary>The error codes of AWS IoT for a refused update, except those that only the MQTT message itself can cause.</summary>
internal static class UpdateErrors
{
    /// <summary>The reason or the result is not valid.</summary>
    public const string InvalidRequest = "InvalidRequest";

    /// <summary>The status cannot change to the reported one. A retry does not help.</summary>
    public const string InvalidStateTransition = "InvalidStateTransition";

    /// <summary>The status is terminal. A retry does not help.</summary>
    public const string TerminalStateReached = "TerminalStateReached";

    /// <summary>The report came too soon after the previous one (<see cref="AwsAssumptions.MinUpdateInterval"/>). A device should try again.</summary>
    public const string DataConflict = "DataConflict";
}
