using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Devices.Tests.Support;

/// <summary>The WebSocket of AWS IoT in front of a broker. It checks the signature of each request.</summary>
internal sealed class WebSocketBroker : IAsyncDisposable
{
    private readonly ConcurrentBag<WebSocket> _connections = [];
    private readonly WebApplication _application;

    private WebSocketBroker(WebApplication application) => _application = application;

    public int Port => new Uri(_application.Urls.Single()).Port;

    /// <summary>Gets, for each request, the access key and the time of its signature, or why it was refused.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Starts to listen.</summary>
    /// <param name="server">The certificate of the server.</param>
    /// <param name="brokerPort">The port of the broker, which has no TLS.</param>
    /// <param name="signer">Provides the secrets and the time.</param>
    public static async Task<WebSocketBroker> StartAsync(X509Certificate2 server, int brokerPort, QuerySignature signer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(server)));
        WebApplication application = builder.Build();
        WebSocketBroker broker = new(application);
        application.UseWebSockets();
        application.MapGet("/mqtt", context => broker.ServeAsync(context, brokerPort, signer));
        await application.StartAsync();
        return broker;
    }

    /// <summary>Cuts all connections without a close message.</summary>
    public void Cut()
    {
        foreach (WebSocket connection in _connections)
        {
            connection.Abort();
        }
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return _application.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context, int brokerPort, QuerySignature signer)
    {
        string? problem = signer.FindProblem(context.Request, out string signed);
        Requests.Enqueue(problem ?? signed);
        if (problem is not null || !context.WebSockets.WebSocketRequestedProtocols.Contains("mqtt"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync("mqtt");
        _connections.Add(socket);
        using TcpClient broker = new();
        await broker.ConnectAsync(IPAddress.Loopback, brokerPort);
        await using WebSocketStream stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary);
        await Pipes.ConnectAsync(stream, broker.GetStream());
    }
}

/// <summary>Checks a signed query as AWS does: computes Signature Version 4 again from the request that arrived.</summary>
internal sealed class QuerySignature(string region, Func<string, (string Secret, string? Token)?> find, TimeProvider time)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    public string? FindProblem(HttpRequest request, out string signed)
    {
        SortedDictionary<string, string> query = new(StringComparer.Ordinal);
        foreach (string pair in request.QueryString.Value!.TrimStart('?').Split('&'))
        {
            string[] parts = pair.Split('=', 2);
            query.Add(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
        }

        query.Remove("X-Amz-Signature", out string? signature);
        query.Remove("X-Amz-Security-Token", out string? token);
        string[] credential = query["X-Amz-Credential"].Split('/');
        string date = query["X-Amz-Date"];
        signed = $"{credential[0]} at {date}";
        if (find(credential[0]) is not { } known)
        {
            return $"no access key {credential[0]}";
        }

        if (token != known.Token)
        {
            return "wrong session token";
        }

        var signedAt = DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if ((time.GetUtcNow() - signedAt).Duration() > MaxAge)
        {
            return $"signature expired: {date}";
        }

        string[] scope = [date.AsSpan(0, 8).ToString(), region, "iotdevicegateway", "aws4_request"];
        if (!credential.Skip(1).SequenceEqual(scope) || query["X-Amz-SignedHeaders"] != "host")
        {
            return $"wrong scope: {query["X-Amz-Credential"]}";
        }

        string canonicalQuery = string.Join('&', query.Select(static pair => $"{Encode(pair.Key)}={Encode(pair.Value)}"));
        string canonical = string.Join(
            '\n', request.Method, request.Path.Value, canonicalQuery, $"host:{request.Headers.Host}", "", "host", Hex(SHA256.HashData([])));
        string toSign = string.Join('\n', "AWS4-HMAC-SHA256", date, string.Join('/', scope), Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        byte[] key = scope.Aggregate(
            Encoding.UTF8.GetBytes("AWS4" + known.Secret), static (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));
        return signature == Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign))) ? null : "wrong signature";
    }

    private static string Encode(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(
        static value => char.IsAsciiLetterOrDigit((char)value) || "-._~".Contains((char)value) ? ((char)value).ToString() : $"%{value:X2}"));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
