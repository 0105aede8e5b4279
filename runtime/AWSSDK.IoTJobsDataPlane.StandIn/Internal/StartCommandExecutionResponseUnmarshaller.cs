using System.Net;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoTJobsDataPlane.Internal;

internal sealed class StartCommandExecutionResponseUnmarshaller : JsonResponseUnmarshaller
{
    internal static StartCommandExecutionResponseUnmarshaller Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
    {
        var response = new StartCommandExecutionResponse();
        var reader = new StreamingUtf8JsonReader(context.Stream);
        context.Read(ref reader);
        int depth = context.CurrentDepth;
        while (context.ReadAtDepth(depth, ref reader))
        {
            if (context.TestExpression("executionId", depth, ref reader))
            {
                response.ExecutionId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
            }
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        return ServiceErrorUnmarshaller.Unmarshall(context, innerException, statusCode);
    }
}
