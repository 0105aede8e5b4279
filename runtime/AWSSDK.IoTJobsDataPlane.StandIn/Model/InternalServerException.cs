using System.Net;
using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>HTTP 500: the service failed. The SDK has already retried.</summary>
public partial class InternalServerException : AmazonIoTJobsDataPlaneException
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
    public InternalServerException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
