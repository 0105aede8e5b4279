namespace IoTCommands.Testing.Http;

/// <summary>An answer of the service that is an error: what the SDK turns into its own exception.</summary>
internal sealed class ServiceException(int statusCode, string errorCode, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    /// <summary>What <c>x-amzn-ErrorType</c> says; the SDK picks the exception's type by it.</summary>
    public string ErrorCode { get; } = errorCode;

    /// <summary>What a ConflictException is about.</summary>
    public string? ResourceId { get; init; }
}
