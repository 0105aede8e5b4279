using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace IoTCommands.Devices.Tests.Support;

/// <summary>The TLS of AWS IoT in front of a broker: names of protocols and servers, and certificates of devices.</summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SslServerAuthenticationOptions _options;
    private readonly int _brokerPort;
    private readonly Task _accepting;

    /// <summary>Starts to listen.</summary>
    /// <param name="server">The certificate of the server.</param>
    /// <param name="brokerPort">The port of the broker, which has no TLS.</param>
    /// <param name="devices">The authority of the devices' certificates; null if devices have none.</param>
    public TlsFront(X509Certificate2 server, int brokerPort, CertificateAuthority? devices = null)
    {
        _brokerPort = brokerPort;
        _options = new SslServerAuthenticationOptions
        {
            ServerCertificate = server,
            ApplicationProtocols = [new("x-amzn-mqtt-ca"), new("mqtt")],
            ClientCertificateRequired = devices is not null,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => devices is null || devices.HasIssued(certificate),
        };
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public int Port => EndPoint.Port;

    /// <summary>Gets what the device sent in the handshake, for each connection.</summary>
    public ConcurrentQueue<Handshake> Handshakes { get; } = [];

    /// <summary>Gets the number of failed handshakes.</summary>
    public int Failures { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(TcpClient device)
    {
        using (device)
        {
            using SslStream stream = new(device.GetStream());
            try
            {
                await stream.AuthenticateAsServerAsync(_options);
            }
            catch (Exception e) when (e is AuthenticationException or IOException)
            {
                Failures++;
                return;
            }

            Handshakes.Enqueue(new Handshake(
                stream.NegotiatedApplicationProtocol.ToString(), stream.TargetHostName, stream.RemoteCertificate?.Subject));
            using TcpClient broker = new();
            await broker.ConnectAsync(IPAddress.Loopback, _brokerPort);
            await Pipes.ConnectAsync(stream, broker.GetStream());
        }
    }

    /// <param name="Protocol">The negotiated protocol; empty if the device named none.</param>
    /// <param name="ServerName">The server name that the device requested.</param>
    /// <param name="Subject">The subject of the device's certificate; null if it has none.</param>
    internal sealed record Handshake(string Protocol, string ServerName, string? Subject);
}

internal static class Pipes
{
    /// <summary>Copies in both directions until one end closes.</summary>
    public static async Task ConnectAsync(Stream a, Stream b)
    {
        try
        {
            await await Task.WhenAny(a.CopyToAsync(b), b.CopyToAsync(a));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or WebSocketException or NotSupportedException)
        {
            // The connection was cut.
        }
    }
}
