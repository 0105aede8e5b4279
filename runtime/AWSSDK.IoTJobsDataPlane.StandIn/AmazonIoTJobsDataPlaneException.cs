using System.Net;
using Amazon.Runtime;

namespace Amazon.IoTJobsDataPlane;

/// <summary>
/// An error that the service answered with. The base of the service's modelled errors, and itself the exception for an error code that is not modelled.
/// </summary>
public partial class AmazonIoTJobsDataPlaneException : AmazonServiceException
{
    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public AmazonIoTJobsDataPlaneException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public AmazonIoTJobsDataPlaneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception that takes its message from its cause.</summary>
    /// <param name="innerException">The cause.</param>
    public AmazonIoTJobsDataPlaneException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    /// <summary>Makes an exception of an answer's parts.</summary>
    /// <param name="message">What went wrong, in the service's words.</param>
    /// <param name="errorType">Who is at fault; unknown for services that answer in JSON.</param>
    /// <param name="errorCode">The error code, such as <c>ValidationException</c>.</param>
    /// <param name="requestId">The request's id, from the header x-amzn-RequestId.</param>
    /// <param name="statusCode">The answer's HTTP status.</param>
    public AmazonIoTJobsDataPlaneException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Makes an exception of an answer's parts and its cause.</summary>
    /// <param name="message">What went wrong, in the service's words.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="errorType">Who is at fault; unknown for services that answer in JSON.</param>
    /// <param name="errorCode">The error code, such as <c>ValidationException</c>.</param>
    /// <param name="requestId">The request's id, from the header x-amzn-RequestId.</param>
    /// <param name="statusCode">The answer's HTTP status.</param>
    public AmazonIoTJobsDataPlaneException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
