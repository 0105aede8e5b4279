using System.Net;
using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>HTTP 400: an argument is not valid for the service or the command's definition.</summary>
public partial class ValidationException : AmazonIoTJobsDataPlaneException
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
    public ValidationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
