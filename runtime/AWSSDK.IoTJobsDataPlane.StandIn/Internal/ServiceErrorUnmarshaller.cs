using System.Net;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.StandIn;

namespace Amazon.IoTJobsDataPlane.Internal;

/// <summary>
/// Creates the exception for an error response. The error code determines the exception, not the HTTP status. The core finds the code in the body or in the
/// header x-amzn-ErrorType.
/// </summary>
internal static class ServiceErrorUnmarshaller
{
    internal static AmazonServiceException Unmarshall(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        ErrorResponse error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        return error.Code switch
        {
            nameof(ConflictException) => ReadMembers(
                new ConflictException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode), context),
            nameof(InternalServerException) => new InternalServerException(
                error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
            nameof(ResourceNotFoundException) => new ResourceNotFoundException(
                error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
            nameof(ServiceQuotaExceededException) => new ServiceQuotaExceededException(
                error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
            nameof(ThrottlingException) => ReadMembers(
                new ThrottlingException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode), context),
            nameof(ValidationException) => new ValidationException(
                error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
            _ => new AmazonIoTJobsDataPlaneException(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode),
        };
    }

    private static T ReadMembers<T>(T exception, JsonUnmarshallerContext context)
        where T : AmazonIoTJobsDataPlaneException
    {
        ErrorMembers.Read(context, (JsonUnmarshallerContext member, int depth, ref StreamingUtf8JsonReader reader) =>
        {
            if (exception is ConflictException conflict && member.TestExpression("resourceId", depth, ref reader))
            {
                conflict.ResourceId = StringUnmarshaller.Instance.Unmarshall(member, ref reader);
            }
            else if (exception is ThrottlingException throttling && member.TestExpression("payload", depth, ref reader))
            {
                throttling.Payload = MemoryStreamUnmarshaller.Instance.Unmarshall(member, ref reader);
            }
        });
        return exception;
    }
}
