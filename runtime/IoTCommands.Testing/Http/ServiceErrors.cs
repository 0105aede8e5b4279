using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Every error that the endpoint answers with: status and code in one place.</summary>
/// <remarks>
/// The modelled ones are those of StartCommandExecution in the model of <c>iot-jobs-data</c> (2017-09-29), statuses included; the API's page prints
/// 400 for throttling, where the model has 429.
/// The others are AWS's common errors, which every operation can give.
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

    /// <summary>Not AWS's: the request comes from a web page, or to a name that is not this machine's.</summary>
    public static ServiceException AccessDenied(string message) => new(StatusCodes.Status403Forbidden, "AccessDeniedException", message);

    public static ServiceException UnknownOperation(string message) => new(StatusCodes.Status404NotFound, "UnknownOperationException", message);

    public static ServiceException MissingAuthenticationToken(string message) =>
        new(StatusCodes.Status403Forbidden, "MissingAuthenticationTokenException", message);

    public static ServiceException IncompleteSignature(string message) => new(StatusCodes.Status403Forbidden, "IncompleteSignatureException", message);

    public static ServiceException InvalidSignature(string message) => new(StatusCodes.Status403Forbidden, "InvalidSignatureException", message);
}
