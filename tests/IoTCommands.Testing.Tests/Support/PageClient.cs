using System.Net;
using System.Text;
using System.Text.Json;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>Sends the requests that the page sends in a browser.</summary>
internal static class PageClient
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> GetPageAsync(this LocalIoTCommands local, string path, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(local.Endpoint, path)), headers);

    /// <summary>Starts a command as the page's form does. The members of the body are those of StartCommandExecution.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Body)> StartByPageAsync(this LocalIoTCommands local, string body)
    {
        using HttpResponseMessage response = await local.PostPageAsync(body, ("Origin", local.Endpoint.GetLeftPart(UriPartial.Authority)));
        return (response.StatusCode, await ReadJsonAsync(response));
    }

    public static Task<HttpResponseMessage> PostPageAsync(this LocalIoTCommands local, string body, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(local.Endpoint, "/page/start"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return SendAsync(request, headers);
    }

    public static async Task<JsonElement> GetDetailsAsync(this LocalIoTCommands local, string executionId)
    {
        using HttpResponseMessage response = await local.GetPageAsync($"/page/executions/{executionId}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadJsonAsync(response);
    }

    public static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage response)
    {
        using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        return json.RootElement.Clone();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using (request)
        {
            foreach ((string name, string value) in headers)
            {
                if (name == "Content-Type")
                {
                    request.Content!.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(value);
                }
                else
                {
                    Assert.True(request.Headers.TryAddWithoutValidation(name, value));
                }
            }

            return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        }
    }
}

/// <summary>An open event stream of the page.</summary>
internal sealed class PageEvents : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private PageEvents(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reader = new StreamReader(stream);
    }

    public static async Task<PageEvents> OpenAsync(LocalIoTCommands local, string query = "")
    {
        HttpResponseMessage response = await local.GetPageAsync("/page/events" + query);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return new PageEvents(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Waits for the first event that matches.</summary>
    /// <returns>The event. Its kind is Undefined at the end of the stream.</returns>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool>? matches = null)
    {
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using JsonDocument json = JsonDocument.Parse(line[6..]);
                if (matches is null || matches(json.RootElement))
                {
                    return json.RootElement.Clone();
                }
            }
        }

        return default;
    }

    /// <summary>Waits for an event with a member.</summary>
    public async Task<JsonElement> NextAsync(string member) =>
        (await NextAsync(message => message.TryGetProperty(member, out _))).GetProperty(member);

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }
}
