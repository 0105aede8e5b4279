using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IoTCommands.Devices.Tests.Support;

/// <summary>Forwards connections to a port, and can cut them.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly int _port;
    private readonly Task _accepting;
    private volatile bool _isDown;

    public TcpProxy(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gets the number of connections so far.</summary>
    public int Count { get; private set; }

    /// <summary>Cuts all connections without a disconnect packet, as a network failure does.</summary>
    public void Cut()
    {
        foreach (TcpClient client in _clients)
        {
            client.Dispose();
        }
    }

    /// <summary>Cuts all connections. Until it is set to false, new connections are also cut as soon as they are made.</summary>
    public void SetDown(bool isDown)
    {
        _isDown = isDown;
        if (isDown)
        {
            Cut();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, TcpClient source, TcpClient target)
    {
        try
        {
            await from.CopyToAsync(to);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The connection was cut.
        }

        source.Dispose();
        target.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient device = await _listener.AcceptTcpClientAsync();
                Count++;
                if (_isDown)
                {
                    device.Dispose();
                    continue;
                }

                TcpClient broker = new();
                try
                {
                    await broker.ConnectAsync(IPAddress.Loopback, _port);
                }
                catch (SocketException)
                {
                    // The broker is down, and may start again.
                    broker.Dispose();
                    device.Dispose();
                    continue;
                }

                // Gets the streams before Cut can see the clients. A client that was cut has no stream.
                NetworkStream fromDevice = device.GetStream();
                NetworkStream fromBroker = broker.GetStream();
                _clients.Add(device);
                _clients.Add(broker);
                if (_isDown)
                {
                    Cut();
                }

                _ = CopyAsync(fromDevice, fromBroker, device, broker);
                _ = CopyAsync(fromBroker, fromDevice, broker, device);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }
}
