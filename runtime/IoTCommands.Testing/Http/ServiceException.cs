namespace IoTCommands.Testing.Http;

/// <summary>The exception that is thrown for a response that is an error. The SDK makes its own exception of it.</summary>
internal sealed class ServiceException(int statusCode, string errorCode, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    /// <summary>The value of <c>x-amzn-ErrorType</c>, by which the SDK chooses the type of its exception.</summary>
    public string ErrorCode { get; } = errorCode;

    /// <summary>The problems in the message, each with its member of the request.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [new RequestProblem(message, null)];

    /// <summary>The <c>resourceId</c> of a ConflictException or ResourceAlreadyExistsException.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The <c>resourceArn</c> of a ResourceAlreadyExistsException.</summary>
    public string? ResourceArn { get; init; }
}
