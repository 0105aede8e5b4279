using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IoTCommands.Benchmarks.Local;

/// <summary>A client with little overhead: one connection, and requests that are prepared as bytes.</summary>
internal sealed class HttpStarter : IDisposable
{
    public const string Response = "{\"executionId\":\"8d1c2a52-8b1f-4b3b-a1a6-6d0c9c1d6f57\"}";

    private const string Account = "arn:aws:iot:us-east-1:123456789012";

    private readonly TcpClient _client;
    private readonly byte[] _buffer = new byte[8 * 1024];
    private readonly Dictionary<string, byte[]> _starts = new(StringComparer.Ordinal);

    private HttpStarter(TcpClient client) => _client = client;

    public static async Task<HttpStarter> ConnectAsync(int port)
    {
        TcpClient client = new() { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port).ConfigureAwait(false);
        return new HttpStarter(client);
    }

    public static async Task CreateCommandAsync(int port)
    {
        using HttpStarter starter = await ConnectAsync(port).ConfigureAwait(false);
        await starter.SendAsync(Request(
            "PUT /commands/Bench", "iot",
            """{"payloadTemplate":"{\"cmd\":\"setTemp\",\"targetC\":\"${aws:iot:commandexecution::parameter:targetC}\"}","preprocessor":{"awsJsonSubstitution":{"outputFormat":"JSON"}},"mandatoryParameters":[{"name":"targetC","type":"INTEGER","valueConditions":[{"comparisonOperator":"IN_RANGE","operand":{"numberRange":{"min":"30","max":"275"}}}]}]}"""))
            .ConfigureAwait(false);
    }

    public Task ListCommandsAsync() => SendAsync(Request("GET /commands", "iot", string.Empty));

    public Task StartAsync(string thing, int timeoutSeconds = 3_600)
    {
        if (!_starts.TryGetValue(thing, out byte[]? request))
        {
            request = Request(
                "POST /command-executions", "iot-jobs-data",
                $$$$"""{"commandArn":"{{{{Account}}}}:command/Bench","targetArn":"{{{{Account}}}}:thing/{{{{thing}}}}","executionTimeoutSeconds":{{{{timeoutSeconds}}}},"parameters":{"targetC":{"I":180}}}""");
            _starts.Add(thing, request);
        }

        return SendAsync(request);
    }

    public void Dispose() => _client.Dispose();

    private static byte[] Request(string line, string service, string body) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{line} HTTP/1.1\r\nHost: localhost\r\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260801/us-east-1/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature={new string('0', 64)}\r\nX-Amz-Date: 20260801T120000Z\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));

    private async Task SendAsync(byte[] request)
    {
        NetworkStream stream = _client.GetStream();
        await stream.WriteAsync(request).ConfigureAwait(false);
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(_buffer.AsMemory(length)).ConfigureAwait(false);
            if (read == 0)
            {
                throw new IOException("The service has closed the connection.");
            }

            length += read;
            if (IsWhole(_buffer.AsSpan(0, length)))
            {
                return;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> response)
    {
        int end = response.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        if (!response.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(response));
        }

        ReadOnlySpan<byte> name = "Content-Length: "u8;
        ReadOnlySpan<byte> header = response[(response.IndexOf(name) + name.Length)..];
        int contentLength = int.Parse(header[..header.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        return response.Length >= end + 4 + contentLength;
    }
}
