using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.Util;

namespace Amazon.IoT.Internal;

/// <summary>One operation: writes the request, and has the unmarshaller that reads the response.</summary>
internal abstract class Operation(JsonResponseUnmarshaller unmarshaller) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    internal JsonResponseUnmarshaller Unmarshaller { get; } = unmarshaller;

    public abstract IRequest Marshall(AmazonWebServiceRequest input);
}

/// <param name="httpMethod">The HTTP method.</param>
/// <param name="path">The path. A name in braces stands for a member of the request.</param>
/// <param name="unmarshaller">The unmarshaller that reads the response.</param>
/// <param name="writeUri">Adds the parts of the path and the query; null if there are none.</param>
/// <param name="writeBody">Writes the members of the body in alphabetical order; null if there is no body.</param>
internal sealed class Operation<TRequest>(
    string httpMethod,
    string path,
    JsonResponseUnmarshaller unmarshaller,
    Action<TRequest, RequestUri> writeUri,
    Action<TRequest, Utf8JsonWriter> writeBody = null) : Operation(unmarshaller)
    where TRequest : AmazonIoTRequest
{
    public override IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (TRequest)input;
        var http = new DefaultRequest(request, "Amazon.IoT") { HttpMethod = httpMethod, ResourcePath = path };
        http.Headers[HeaderKeys.XAmzApiVersion] = "2015-05-28";
        writeUri?.Invoke(request, new RequestUri(http));
        if (writeBody is null)
        {
            http.UseQueryString = true;
            return http;
        }

        http.Headers["Content-Type"] = "application/json";
        http.UseQueryString = http.Parameters.Count > 0;
        // Not the SDK's own buffer, because its build for .NET Framework does not have it, and the netstandard2.0 build runs there too.
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writeBody(request, writer);
        writer.WriteEndObject();
        writer.Flush();

        // The signer needs an array of exactly the body's length.
        http.Content = buffer.ToArray();
        return http;
    }
}

/// <summary>Adds path parts and query parameters to the address of a request. A query parameter is added only if it is set.</summary>
internal readonly struct RequestUri(DefaultRequest request)
{
    internal void AddPathPart(string name, string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new AmazonIoTException($"Request object does not have required field {char.ToUpperInvariant(name[0])}{name.Substring(1)} set");
        }

        request.AddPathResource("{" + name + "}", StringUtils.FromString(value));
    }

    internal void AddQuery(string name, string value)
    {
        if (value is not null)
        {
            request.Parameters.Add(name, value);
        }
    }

    internal void AddQuery(string name, int? value)
    {
        if (value is not null)
        {
            request.Parameters.Add(name, StringUtils.FromInt(value));
        }
    }

    internal void AddQuery(string name, bool? value)
    {
        if (value is not null)
        {
            request.Parameters.Add(name, StringUtils.FromBool(value));
        }
    }
}
