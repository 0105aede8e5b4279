using System.Net;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.StandIn;

namespace Amazon.IoT.Internal;

/// <summary>Reads a JSON object into a structure, using a table of members. Other members are skipped.</summary>
internal sealed class StructureUnmarshaller<T> : IJsonUnmarshaller<T, JsonUnmarshallerContext>
    where T : class, new()
{
    private readonly List<(string Name, Member Read)> _members = [];

    private delegate void Member(T structure, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader);

    public T Unmarshall(JsonUnmarshallerContext input, ref StreamingUtf8JsonReader reader)
    {
        input.Read(ref reader);
        if (input.IsEmptyResponse || input.CurrentTokenType == System.Text.Json.JsonTokenType.Null)
        {
            return null;
        }

        return UnmarshallMembers(new T(), input, ref reader);
    }

    internal StructureUnmarshaller<T> With<TValue>(string name, IJsonUnmarshaller<TValue, JsonUnmarshallerContext> unmarshaller, Action<T, TValue> set)
    {
        _members.Add((name, (T structure, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader) =>
            set(structure, unmarshaller.Unmarshall(context, ref reader))));
        return this;
    }

    /// <summary>Reads the members of an object. The reader is at its start.</summary>
    internal T UnmarshallMembers(T structure, JsonUnmarshallerContext context, ref StreamingUtf8JsonReader reader)
    {
        int depth = context.CurrentDepth;
        while (context.ReadAtDepth(depth, ref reader))
        {
            foreach ((string name, Member read) in _members)
            {
                if (context.TestExpression(name, depth, ref reader))
                {
                    read(structure, context, ref reader);
                    break;
                }
            }
        }

        return structure;
    }
}

/// <summary>Reads a response, using its table of members.</summary>
/// <param name="members">The members of the body; null for a response without a body.</param>
/// <param name="setStatus">Sets the HTTP status of the response; null if the response has no such property.</param>
internal sealed class ResponseUnmarshaller<T>(StructureUnmarshaller<T> members, Action<T, int> setStatus = null) : JsonResponseUnmarshaller
    where T : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
    {
        var response = new T();
        setStatus?.Invoke(response, (int)context.ResponseData.StatusCode);
        if (members is null)
        {
            return response;
        }

        var reader = new StreamingUtf8JsonReader(context.Stream);
        context.Read(ref reader);
        return members.UnmarshallMembers(response, context, ref reader);
    }

    /// <remarks>The error code determines the exception, not the HTTP status. The core finds it in the body or in the header x-amzn-ErrorType.</remarks>
    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream);
        ErrorResponse error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        string message = error.Message;
        (ErrorType type, string code, string requestId) = (error.Type, error.Code, error.RequestId);
        return code switch
        {
            nameof(ConflictException) => WithResourceId(new ConflictException(message, innerException, type, code, requestId, statusCode), context),
            nameof(InternalFailureException) => new InternalFailureException(message, innerException, type, code, requestId, statusCode),
            nameof(InternalServerException) => new InternalServerException(message, innerException, type, code, requestId, statusCode),
            nameof(InvalidRequestException) => new InvalidRequestException(message, innerException, type, code, requestId, statusCode),
            nameof(ResourceNotFoundException) => new ResourceNotFoundException(message, innerException, type, code, requestId, statusCode),
            nameof(ServiceQuotaExceededException) => new ServiceQuotaExceededException(message, innerException, type, code, requestId, statusCode),
            nameof(ThrottlingException) => new ThrottlingException(message, innerException, type, code, requestId, statusCode),
            nameof(UnauthorizedException) => new UnauthorizedException(message, innerException, type, code, requestId, statusCode),
            nameof(ValidationException) => new ValidationException(message, innerException, type, code, requestId, statusCode),
            _ => new AmazonIoTException(message, innerException, type, code, requestId, statusCode),
        };
    }

    private static ConflictException WithResourceId(ConflictException exception, JsonUnmarshallerContext context)
    {
        ErrorMembers.Read(context, (JsonUnmarshallerContext member, int depth, ref StreamingUtf8JsonReader reader) =>
        {
            if (member.TestExpression("resourceId", depth, ref reader))
            {
                exception.ResourceId = StringUnmarshaller.Instance.Unmarshall(member, ref reader);
            }
        });
        return exception;
    }
}
