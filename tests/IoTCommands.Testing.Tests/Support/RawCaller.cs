using System.Text;
using System.Text.Json;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>Sends requests that no SDK would send.</summary>
internal static class RawCaller
{
    public const string Date = "20260801T120000Z";

    private const string Signature = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly HttpClient Http = new();

    public static string Authorization(
        string credential = "AKIDEXAMPLE/20260801/us-east-1/iot-jobs-data/aws4_request", string signedHeaders = "host;x-amz-date",
            string signature = Signature) =>
        $"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={signedHeaders}, Signature={signature}";

    /// <summary>Sends a request of the control plane.</summary>
    public static Task<RawAnswer> CallAsync(this LocalIoTCommands local, string method, string path, string? body = null) =>
        local.SendAsync(new HttpMethod(method), path, body, Authorization("AKIDEXAMPLE/20260801/us-east-1/iot/aws4_request"), Date);

    public static Task<RawAnswer> StartAsync(this LocalIoTCommands local, string body)
        => local.SendAsync(HttpMethod.Post, "/command-executions", body, Authorization(), Date);

    /// <summary>Starts a command on a thing of the endpoint, with more members: <c>"parameters":{…}</c>.</summary>
    public static Task<RawAnswer> StartAsync(this LocalIoTCommands local, string commandId, string thing, string members) =>
        local.StartAsync($$"""{"commandArn":"{{local.Account}}:command/{{commandId}}","targetArn":"{{CommandTarget.ForThing(local.Account, thing)}}"{{(members.Length == 0 ? "" : "," + members)}}}""");

    public static async Task<RawAnswer> SendAsync(
        this LocalIoTCommands local,
        HttpMethod method,
        string path,
        string? body,
        string? authorization,
        string? date,
        string? apiVersion = null)
    {
        using HttpRequestMessage request = Request(local, method, path, body, authorization, date);
        if (apiVersion is not null)
        {
            request.Headers.Add("x-amz-api-version", apiVersion);
        }

        using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using JsonDocument json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return new RawAnswer(response.StatusCode, Header(response, "x-amzn-ErrorType"), Header(response, "x-amzn-RequestId"), json.RootElement.Clone());
    }

    /// <summary>Creates a signed start request.</summary>
    public static HttpRequestMessage Request(LocalIoTCommands local, string body)
        => Request(local, HttpMethod.Post, "/command-executions", body, Authorization(), Date);

    private static HttpRequestMessage Request(LocalIoTCommands local, HttpMethod method, string path, string? body, string? authorization, string? date)
    {
        HttpRequestMessage request = new(method, new Uri(local.Endpoint, path));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (authorization is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        }

        if (date is not null)
        {
            request.Headers.Add("X-Amz-Date", date);
        }

        return request;
    }

    private static string? Header(HttpResponseMessage response, string name)
        => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.Single() : null;
}
