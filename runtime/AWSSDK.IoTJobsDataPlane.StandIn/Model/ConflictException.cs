using System.Net;
using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>HTTP 409: the client token was already used with other arguments, or the resource is being changed by another request.</summary>
public partial class ConflictException : AmazonIoTJobsDataPlaneException
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
    public ConflictException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>The id of the resource that is in conflict, from the response's <c>resourceId</c>; null if the response has none.</summary>
    public string ResourceId { get; set; }
}
