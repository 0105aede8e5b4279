using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>A real HTTP/1.1 server on a port of its own. It records each request byte by byte and sends the given answers.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<RecordedRequest, int, Task<Answer>> _answer;
    private readonly Task _accepting;
    private int _count;

    /// <param name="answer">Returns the answer to a request; its second argument is the number of the request, from 0.</param>
    public RecordingServer(Func<RecordedRequest, int, Task<Answer>> answer)
    {
        _answer = answer;
        _listener.Start(backlog: 1024);
        _accepting = AcceptAsync();
    }

    /// <summary>Sends these answers in order, and repeats the last one.</summary>
    public RecordingServer(params Answer[] answers)
        : this((_, number) => Task.FromResult(answers[Math.Min(number, answers.Length - 1)]))
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception stopped) when (_stop.IsCancellationRequested
                && stopped is (OperationCanceledException or SocketException or InvalidOperationException))
            {
                // The listener may close before the token's cancellation reaches the socket. The accept is then aborted.
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    Answer answer = await _answer(request, Interlocked.Increment(ref _count) - 1).WaitAsync(_stop.Token);
                    await stream.WriteAsync(Serialize(answer), _stop.Token);
                }
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // The test has ended while a client keeps its connection open.
            }
            catch (IOException)
            {
                // The client has closed the connection, for example because its call was canceled.
            }
        }
    }

    private async Task<RecordedRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new ArrayBufferWriter<byte>();
        while (!head.WrittenSpan.EndsWith("\r\n\r\n"u8))
        {
            if (await stream.ReadAsync(head.GetMemory(1)[..1], _stop.Token) == 0)
            {
                return null;
            }

            head.Advance(1);
        }

        string[] lines = Encoding.Latin1.GetString(head.WrittenSpan).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] start = lines[0].Split(' ');
        var headers = new List<KeyValuePair<string, string>>();
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        var request = new RecordedRequest(start[0], start[1], headers, []);
        byte[] body = new byte[request.HasHeader("Content-Length") ? int.Parse(request.Header("Content-Length"), CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return request with { Body = body };
    }

    private static byte[] Serialize(Answer answer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Whatever\r\nContent-Type: application/json\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(answer.Body)}\r\n");
        foreach ((string name, string value) in answer.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(answer.Body).ToString());
    }
}
