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

    /// <summary>How many connections there were.</summary>
    public int Count { get; private set; }

    /// <summary>Cuts all connections, as a network does: without a word.</summary>
    public void Cut()
    {
        foreach (TcpClient client in _clients)
        {
            client.Dispose();
        }
    }

    /// <summary>Cuts all connections, and new ones as soon as they are made, until it is set to false.</summary>
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
            // It was cut.
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
                    // The broker is down, and may come back.
                    broker.Dispose();
                    device.Dispose();
                    continue;
                }

                // Before Cut can see them, which would leave no streams to get.
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
