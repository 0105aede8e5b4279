using System.Net;
using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>
/// An error response of the service. Error codes in the service's model have derived exceptions. This class is the exception for all other codes.
/// </summary>
public partial class AmazonIoTException : AmazonServiceException
{
    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">The message.</param>
    public AmazonIoTException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public AmazonIoTException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes an exception with the message of an inner exception.</summary>
    /// <param name="innerException">The cause.</param>
    public AmazonIoTException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    /// <summary>Initializes an exception with the parts of a response.</summary>
    /// <param name="message">The service's message.</param>
    /// <param name="errorType">Who caused the error; unknown for services that respond in JSON.</param>
    /// <param name="errorCode">The error code, such as <c>ValidationException</c>.</param>
    /// <param name="requestId">The request's id, from the header x-amzn-RequestId.</param>
    /// <param name="statusCode">The HTTP status code of the response.</param>
    public AmazonIoTException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Initializes an exception with the parts of a response and an inner exception.</summary>
    /// <param name="message">The service's message.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="errorType">Who caused the error; unknown for services that respond in JSON.</param>
    /// <param name="errorCode">The error code, such as <c>ValidationException</c>.</param>
    /// <param name="requestId">The request's id, from the header x-amzn-RequestId.</param>
    /// <param name="statusCode">The HTTP status code of the response.</param>
    public AmazonIoTException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
