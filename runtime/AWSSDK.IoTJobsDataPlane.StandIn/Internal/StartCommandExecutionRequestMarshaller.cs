using System.Text.Json;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.IoTJobsDataPlane.Internal;

/// <summary>
/// Creates the HTTP request. It runs once per call, outside the retries, so the SDK's own retries send the same client token, also one that is created here.
/// </summary>
internal sealed class StartCommandExecutionRequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    internal static StartCommandExecutionRequestMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (StartCommandExecutionRequest)input;
        var http = new DefaultRequest(request, "Amazon.IoTJobsDataPlane")
        {
            HttpMethod = "POST",
            ResourcePath = "/command-executions",
            Content = WriteBody(request),
        };
        http.Headers["Content-Type"] = "application/json";
        http.Headers[HeaderKeys.XAmzApiVersion] = "2017-09-29";
        return http;
    }

    private static byte[] WriteBody(StartCommandExecutionRequest request)
    {
        // Not the SDK's own buffer, because its build for .NET Framework does not have it, and the netstandard2.0 build runs there too.
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("clientToken", request.IsSetClientToken() ? request.ClientToken : Guid.NewGuid().ToString());
        if (request.IsSetCommandArn())
        {
            writer.WriteString("commandArn", request.CommandArn);
        }

        if (request.IsSetExecutionTimeoutSeconds())
        {
            writer.WriteNumber("executionTimeoutSeconds", request.ExecutionTimeoutSeconds.Value);
        }

        if (request.IsSetParameters())
        {
            writer.WriteStartObject("parameters");
            foreach (KeyValuePair<string, CommandParameterValue> parameter in request.Parameters)
            {
                writer.WriteStartObject(parameter.Key);
                CommandParameterValueMarshaller.WriteMembers(writer, parameter.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        if (request.IsSetTargetArn())
        {
            writer.WriteString("targetArn", request.TargetArn);
        }

        writer.WriteEndObject();
        writer.Flush();

        // The signer needs an array of exactly the body's length.
        return buffer.ToArray();
    }
}
