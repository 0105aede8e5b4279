using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IoTCommands.Benchmarks.Local;

/// <summary>Devices over MQTT 3.1.1 that report SUCCEEDED at once. Measures the time from each start to the service's acceptance of the report.</summary>
internal sealed class StartedDevices : IDisposable
{
    private readonly List<Device> _devices = [];

    public ConcurrentQueue<TimeSpan> Latencies { get; } = new();

    public static string NameOf(int device) => $"device-{device}";

    public static async Task<StartedDevices> ConnectAsync(int port, int count)
    {
        StartedDevices devices = new();
        for (int i = 0; i < count; i++)
        {
            devices._devices.Add(await Device.ConnectAsync(port, NameOf(i), devices.Latencies).ConfigureAwait(false));
        }

        return devices;
    }

    /// <summary>Waits until a device is idle. The device's next execution begins now.</summary>
    public async Task BeginAsync(int device)
    {
        await _devices[device].Idle.WaitAsync().ConfigureAwait(false);
        _devices[device].StartedAt = Stopwatch.GetTimestamp();
    }

    public async Task WaitUntilIdleAsync()
    {
        foreach (Device device in _devices)
        {
            await device.Idle.WaitAsync().ConfigureAwait(false);
            device.Idle.Release();
        }
    }

    public void Dispose()
    {
        foreach (Device device in _devices)
        {
            device.Dispose();
        }
    }

    private sealed class Device(TcpClient client, string name, ConcurrentQueue<TimeSpan> latencies) : IDisposable
    {
        private const int FirstPacketId = 1;

        private static readonly byte[] Succeeded = Encoding.ASCII.GetBytes("{\"status\":\"SUCCEEDED\"}");

        private readonly NetworkStream _stream = client.GetStream();
        private readonly string _prefix = $"$aws/commands/things/{name}/executions/";
        private readonly byte[] _buffer = new byte[16 * 1024];
        private int _start;
        private int _length;

        public SemaphoreSlim Idle { get; } = new(1);

        public long StartedAt { get; set; }

        public static async Task<Device> ConnectAsync(int port, string name, ConcurrentQueue<TimeSpan> latencies)
        {
            TcpClient client = new() { NoDelay = true };
            await client.ConnectAsync(IPAddress.Loopback, port).ConfigureAwait(false);
            Device device = new(client, name, latencies);
            await device.SendAsync(0x10, [.. Text("MQTT"), 4, 2, 0, 0, .. Text(name)]).ConfigureAwait(false);
            await device.ReadAsync().ConfigureAwait(false);
            foreach (string filter in (string[])["+/request/json", "+/response/accepted/json"])
            {
                await device.SendAsync(0x82, [0, FirstPacketId, .. Text(device._prefix + filter), 1]).ConfigureAwait(false);
                await device.ReadAsync().ConfigureAwait(false);
            }

            _ = device.RunAsync();
            return device;
        }

        public void Dispose()
        {
            client.Dispose();
            Idle.Dispose();
        }

        private static byte[] Text(string text) => [(byte)(text.Length >> 8), (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

        private async Task RunAsync()
        {
            try
            {
                while (true)
                {
                    (byte type, ReadOnlyMemory<byte> body) = await ReadAsync().ConfigureAwait(false);
                    if (type >> 4 == 3)
                    {
                        int topicLength = (body.Span[0] << 8) | body.Span[1];
                        string topic = Encoding.ASCII.GetString(body.Span.Slice(2, topicLength));
                        byte[] packetId = body.Slice(2 + topicLength, 2).ToArray();
                        await SendAsync(0x40, packetId).ConfigureAwait(false);
                        await OnMessageAsync(topic).ConfigureAwait(false);
                    }
                }
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The measurement has ended.
            }
        }

        private async Task OnMessageAsync(string topic)
        {
            const string Request = "/request/json";
            if (topic.EndsWith(Request, StringComparison.Ordinal))
            {
                await SendAsync(0x32, [.. Text($"{topic[..^Request.Length]}/response/json"), 0, FirstPacketId, .. Succeeded]).ConfigureAwait(false);
            }
            else
            {
                latencies.Enqueue(Stopwatch.GetElapsedTime(StartedAt));
                Idle.Release();
            }
        }

        private async Task SendAsync(byte type, byte[] body)
        {
            byte[] length = body.Length < 128 ? [(byte)body.Length] : [(byte)(body.Length | 0x80), (byte)(body.Length >> 7)];
            await _stream.WriteAsync((byte[])[type, .. length, .. body]).ConfigureAwait(false);
        }

        private async Task<(byte Type, ReadOnlyMemory<byte> Body)> ReadAsync()
        {
            while (true)
            {
                if (_length >= 3)
                {
                    int header = (_buffer[_start + 1] & 0x80) == 0 ? 2 : 3;
                    int body = (_buffer[_start + 1] & 0x7F) | (header == 3 ? _buffer[_start + 2] << 7 : 0);
                    if (_length >= header + body)
                    {
                        (byte, ReadOnlyMemory<byte>) packet = (_buffer[_start], _buffer.AsMemory(_start + header, body).ToArray());
                        _start += header + body;
                        _length -= header + body;
                        return packet;
                    }
                }

                _buffer.AsSpan(_start, _length).CopyTo(_buffer);
                _start = 0;
                int read = await _stream.ReadAsync(_buffer.AsMemory(_length)).ConfigureAwait(false);
                if (read == 0)
                {
                    throw new IOException("The broker has closed the connection.");
                }

                _length += read;
            }
        }
    }
}
