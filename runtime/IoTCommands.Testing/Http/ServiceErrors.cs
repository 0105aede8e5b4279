using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Creates the errors of the endpoint with their status and code.</summary>
/// <remarks>
/// The errors of StartCommandExecution have the status of the model of <c>iot-jobs-data</c> (2017-09-29); for throttling, it is 429 and not 400 as in the API
/// reference.
/// The others are AWS's common errors, which each operation can return.
/// </remarks>
internal static class ServiceErrors
{
    public static ServiceException Validation(string message) => new(StatusCodes.Status400BadRequest, "ValidationException", message);

    public static ServiceException Validation(RequestProblems problems) => Validation(problems.ToString());

    public static ServiceException Serialization(string message) => new(StatusCodes.Status400BadRequest, "SerializationException", message);

    public static ServiceException ResourceNotFound(string message) => new(StatusCodes.Status404NotFound, "ResourceNotFoundException", message);

    public static ServiceException Conflict(string message, string resourceId) =>
        new(StatusCodes.Status409Conflict, "ConflictException", message) { ResourceId = resourceId };

    public static ServiceException ServiceQuotaExceeded(string message) => new(StatusCodes.Status402PaymentRequired, "ServiceQuotaExceededException", message);

    public static ServiceException Throttling(string message) => new(StatusCodes.Status429TooManyRequests, "ThrottlingException", message);

    public static ServiceException InternalServer(string message) => new(StatusCodes.Status500InternalServerError, "InternalServerException", message);

    public static ServiceException RequestTooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLargeException", message);

    /// <summary>An error of the local endpoint only: the request is from a web page or for another host.</summary>
    public static ServiceException AccessDenied(string message) => new(StatusCodes.Status403Forbidden, "AccessDeniedException", message);

    public static ServiceException UnknownOperation(string message) => new(StatusCodes.Status404NotFound, "UnknownOperationException", message);

    public static ServiceException MissingAuthenticationToken(string message) =>
        new(StatusCodes.Status403Forbidden, "MissingAuthenticationTokenException", message);

    public static ServiceException IncompleteSignature(string message) => new(StatusCodes.Status403Forbidden, "IncompleteSignatureException", message);

    public static ServiceException InvalidSignature(string message) => new(StatusCodes.Status403Forbidden, "InvalidSignatureException", message);
}
