using System.Net;
using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>HTTP 409: a command with the id already exists, or the execution has not ended.</summary>
public partial class ConflictException : AmazonIoTException
{
    /// <inheritdoc/>
    public ConflictException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public ConflictException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public ConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public ConflictException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The id of the resource that is in conflict; null if the response has none.</summary>
    public string ResourceId { get; set; }
}

/// <summary>HTTP 500: DescribeEndpoint failed.</summary>
public partial class InternalFailureException : AmazonIoTException
{
    /// <inheritdoc/>
    public InternalFailureException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public InternalFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public InternalFailureException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public InternalFailureException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public InternalFailureException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 500: the service failed.</summary>
public partial class InternalServerException : AmazonIoTException
{
    /// <inheritdoc/>
    public InternalServerException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public InternalServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public InternalServerException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public InternalServerException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public InternalServerException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 400: the arguments of DescribeEndpoint are not valid.</summary>
public partial class InvalidRequestException : AmazonIoTException
{
    /// <inheritdoc/>
    public InvalidRequestException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public InvalidRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public InvalidRequestException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public InvalidRequestException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public InvalidRequestException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 404: the command or the execution does not exist.</summary>
public partial class ResourceNotFoundException : AmazonIoTException
{
    /// <inheritdoc/>
    public ResourceNotFoundException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ResourceNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public ResourceNotFoundException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public ResourceNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 402: a quota of the account is exceeded.</summary>
public partial class ServiceQuotaExceededException : AmazonIoTException
{
    /// <inheritdoc/>
    public ServiceQuotaExceededException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ServiceQuotaExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public ServiceQuotaExceededException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public ServiceQuotaExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public ServiceQuotaExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 400: too many requests. The SDK has already retried.</summary>
public partial class ThrottlingException : AmazonIoTException
{
    /// <inheritdoc/>
    public ThrottlingException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ThrottlingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public ThrottlingException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public ThrottlingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public ThrottlingException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 401: the caller may not describe the endpoint.</summary>
public partial class UnauthorizedException : AmazonIoTException
{
    /// <inheritdoc/>
    public UnauthorizedException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public UnauthorizedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public UnauthorizedException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public UnauthorizedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public UnauthorizedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>HTTP 400: an argument is not valid for the service or the command's definition.</summary>
public partial class ValidationException : AmazonIoTException
{
    /// <inheritdoc/>
    public ValidationException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public ValidationException(Exception innerException)
        : base(innerException)
    {
    }

    /// <inheritdoc/>
    public ValidationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <inheritdoc/>
    public ValidationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
