using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Implementations;
using MQTTnet.Server;

namespace IoTCommands.Testing.Mqtt;

/// <summary>Accepts connections for the broker on 127.0.0.1. MQTTnet's own listener limits neither their number nor the size of a packet.</summary>
internal sealed class MqttListener : IMqttServerAdapter
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2? _certificate;
    private readonly LocalIoTCommandsLimits _limits;
    private readonly LocalJournal _journal;
    private readonly ConcurrentDictionary<Stream, Task> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _accepting = Task.CompletedTask;

    /// <exception cref="SocketException">The port is in use or not allowed.</exception>
    public MqttListener(int port, X509Certificate2? certificate, LocalIoTCommandsLimits limits, LocalJournal journal)
    {
        _certificate = certificate;
        _limits = limits;
        _journal = journal;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Func<IMqttChannelAdapter, Task>? ClientHandler { get; set; }

    public Task StartAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        _accepting = Task.Run(() => AcceptAsync(options, logger));
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        foreach (Stream stream in _connections.Keys)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(_connections.Values).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client has already disconnected, or the listener stops.
                continue;
            }

            if (_connections.Count >= _limits.MaxMqttConnections)
            {
                _journal.AddConnection(
                    $"{socket.RemoteEndPoint} is refused: there are {_limits.MaxMqttConnections} connections "
                    + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxMqttConnections)})");
                socket.Dispose();
                continue;
            }

            socket.NoDelay = true;
            NetworkStream stream = new(socket, ownsSocket: true);
            TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _connections.TryAdd(stream, ended.Task);
            _ = Task.Run(async () =>
            {
                try
                {
                    await HandleAsync(stream, socket.RemoteEndPoint!, options, logger).ConfigureAwait(false);
                }
                finally
                {
                    await stream.DisposeAsync().ConfigureAwait(false);
                    _connections.TryRemove(stream, out _);
                    ended.SetResult();
                }
            });
        }
    }

    private async Task HandleAsync(NetworkStream network, EndPoint remote, MqttServerOptions options, IMqttNetLogger logger)
    {
        using MqttPacketLimiter limiter = new(_limits.SlowClientTimeout, reason =>
        {
            _journal.AddConnection($"{remote} is cut: {reason}");
            network.Dispose();
        });
        try
        {
            Stream stream = network;
            if (_certificate is not null)
            {
                SslStream secure = new(network);
                await secure.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions { ServerCertificate = _certificate, EnabledSslProtocols = SslProtocols.None },
                    _stopping.Token).ConfigureAwait(false);
                stream = secure;
            }

            MqttTcpChannel channel = new(new LimitedStream(stream, limiter), network.Socket.LocalEndPoint, remote, null);
            MqttPacketFormatterAdapter formatter = new(new MqttBufferWriter(options.WriterBufferSize, options.WriterBufferSizeMax));
            using MqttChannelAdapter adapter = new(channel, formatter, logger);
            await ClientHandler!(adapter).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or AuthenticationException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            _journal.AddConnection($"{remote} is disconnected: {e.Message}");
        }
    }

    /// <summary>Passes the bytes that are read to the limiter.</summary>
    private sealed class LimitedStream(Stream inner, MqttPacketLimiter limiter) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return limiter.Accept(buffer.Span[..read]) ? read : 0;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            inner.WriteAsync(buffer, offset, count, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
