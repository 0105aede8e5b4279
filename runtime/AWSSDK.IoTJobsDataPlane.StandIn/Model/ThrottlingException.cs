using System.Net;
using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>HTTP 429 (400 in some responses): too many requests. The SDK has already retried, with the same client token.</summary>
public partial class ThrottlingException : AmazonIoTJobsDataPlaneException
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
    public ThrottlingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The bytes of the response's <c>payload</c>; null if the response has none.</summary>
    public MemoryStream Payload { get; set; }
}
