using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace IoTCommands.Tests.Support;

/// <summary>The network side of the SDK's client. It records each request, and returns the given response.</summary>
internal sealed class StubHandler(Func<RecordedRequest, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    public StubHandler()
        : this((_, _) => Started())
    {
    }

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static HttpResponseMessage Started(string executionId = "execution-1") => Json(HttpStatusCode.OK, $$"""{"executionId":"{{executionId}}"}""");

    /// <summary>Creates an error in the form that AWS's REST services use.</summary>
    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message = "told so")
    {
        HttpResponseMessage response = Json(status, $$"""{"message":"{{message}}"}""");
        response.Headers.Add("x-amzn-ErrorType", code);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var recorded = new RecordedRequest(request.Method.Method, request.RequestUri!, await request.Content!.ReadAsStringAsync(cancellationToken));
        int number = _requests.Count;
        _requests.Enqueue(recorded);
        cancellationToken.ThrowIfCancellationRequested();
        return answer(recorded, number);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.Add("x-amzn-RequestId", "request-1");
        return response;
    }
}
