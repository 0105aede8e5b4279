using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Creates the errors of the endpoint with their status and code.</summary>
/// <remarks>
/// The status of each error is the one in the models of <c>iot</c> (2015-05-28) and <c>iot-jobs-data</c> (2017-09-29). For throttling, the first has 400 and
/// the second 429; the API reference has 400 for both. Errors that are in neither are AWS's common errors, which each operation can return.
/// </remarks>
internal static class ServiceErrors
{
    public static ServiceException Validation(string message) => new(StatusCodes.Status400BadRequest, "ValidationException", message);

    public static ServiceException Validation(RequestProblems problems) =>
        new(StatusCodes.Status400BadRequest, "ValidationException", problems.ToString()) { Problems = problems.First };

    public static ServiceException Serialization(string message) => new(StatusCodes.Status400BadRequest, "SerializationException", message);

    public static ServiceException ResourceNotFound(string message, string? member = null) =>
        new(StatusCodes.Status404NotFound, "ResourceNotFoundException", message) { Problems = [new RequestProblem(message, member)] };

    public static ServiceException Conflict(string message, string resourceId) =>
        new(StatusCodes.Status409Conflict, "ConflictException", message) { ResourceId = resourceId };

    /// <summary>Operations on things return this error instead of ValidationException.</summary>
    public static ServiceException InvalidRequest(RequestProblems problems) =>
        new(StatusCodes.Status400BadRequest, "InvalidRequestException", problems.ToString());

    public static ServiceException ResourceAlreadyExists(string message, string resourceId, string resourceArn) =>
        new(StatusCodes.Status409Conflict, "ResourceAlreadyExistsException", message) { ResourceId = resourceId, ResourceArn = resourceArn };

    public static ServiceException VersionConflict(string message) => new(StatusCodes.Status409Conflict, "VersionConflictException", message);

    public static ServiceException ServiceQuotaExceeded(string message) => new(StatusCodes.Status402PaymentRequired, "ServiceQuotaExceededException", message);

    /// <summary>Operations on things return this error instead of ServiceQuotaExceededException.</summary>
    public static ServiceException LimitExceeded(string message) => new(StatusCodes.Status410Gone, "LimitExceededException", message);

    public static ServiceException Throttling(string message, int statusCode) => new(statusCode, "ThrottlingException", message);

    public static ServiceException InternalServer(string message) => new(StatusCodes.Status500InternalServerError, "InternalServerException", message);

    public static ServiceException RequestTooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLargeException", message);

    /// <summary>The request is from a web page or for another host, or an ARN is of another account.</summary>
    public static ServiceException AccessDenied(string message) => new(StatusCodes.Status403Forbidden, "AccessDeniedException", message);

    public static ServiceException UnknownOperation(string message) => new(StatusCodes.Status404NotFound, "UnknownOperationException", message);

    public static ServiceException MissingAuthenticationToken(string message) =>
        new(StatusCodes.Status403Forbidden, "MissingAuthenticationTokenException", message);

    public static ServiceException IncompleteSignature(string message) => new(StatusCodes.Status403Forbidden, "IncompleteSignatureException", message);

    public static ServiceException UnrecognizedClient(string message) => new(StatusCodes.Status403Forbidden, "UnrecognizedClientException", message);

    public static ServiceException InvalidSignature(string message) => new(StatusCodes.Status403Forbidden, "InvalidSignatureException", message);
}
