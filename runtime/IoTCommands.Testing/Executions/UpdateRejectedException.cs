namespace IoTCommands.Testing;

/// <summary>The service refused a device's update; a real device gets a message at <c>…/response/rejected</c> instead.</summary>
public sealed class UpdateRejectedException : Exception
{
    internal UpdateRejectedException(UpdateErrorCode errorCode, string executionId, string message)
        : base($"{errorCode}: {message} (Execution {executionId}.)")
    {
        ErrorCode = errorCode;
        ExecutionId = executionId;
    }

    /// <summary>Why.</summary>
    public UpdateErrorCode ErrorCode { get; }

    /// <summary>The execution that was not updated.</summary>
    public string ExecutionId { get; }
}
