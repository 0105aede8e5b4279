namespace IoTCommands.Testing.Http;

/// <summary>The exception that is thrown if the response is an error. The SDK converts this response to an exception of its own.</summary>
internal sealed class ServiceException(int statusCode, string errorCode, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    /// <summary>The value of <c>x-amzn-ErrorType</c>, which determines the type of the SDK's exception.</summary>
    public string ErrorCode { get; } = errorCode;

    /// <summary>The problems in the message, each with the member of the request that has it.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [new RequestProblem(message, null)];

    /// <summary>The <c>resourceId</c> of a ConflictException or ResourceAlreadyExistsException.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The <c>resourceArn</c> of a ResourceAlreadyExistsException.</summary>
    public string? ResourceArn { get; init; }
}
