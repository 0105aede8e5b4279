using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Kestrel on 127.0.0.1 without the generic host: it reads no configuration files and no environment variables, endpoints share nothing, and it starts in a few
/// milliseconds.
/// </summary>
internal sealed class LocalServer : IAsyncDisposable
{
    /// <summary>The time that a shutdown waits for a request. Without a limit, a client that sends half of a body would delay it forever.</summary>
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(2);

    private const double MinBodyBytesPerSecond = 240;

    private readonly KestrelServer _server;
    private readonly LocalApplication _application;

    private LocalServer(KestrelServer server, LocalApplication application, Uri address)
    {
        _server = server;
        _application = application;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Failures of the endpoint itself. The callers received an empty response with status 500.</summary>
    public IReadOnlyCollection<Exception> Failures => _application.Failures;

    public static async Task<LocalServer> StartAsync(
        RequestPipeline pipeline, int port, LocalIoTCommandsLimits limits, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        KestrelServerOptions options = new() { AddServerHeader = false };
        // RequestBody limits the length. Kestrel's limit closes the connection while the client is still sending.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxConcurrentConnections = limits.MaxHttpConnections;
        options.Limits.RequestHeadersTimeout = limits.SlowClientTimeout;
        options.Limits.MinRequestBodyDataRate = new MinDataRate(MinBodyBytesPerSecond, limits.SlowClientTimeout);
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);

        SocketTransportFactory transport = new(Options.Create(new SocketTransportOptions()), loggerFactory);
        KestrelServer server = new(Options.Create(options), transport, loggerFactory);
        LocalApplication application = new(pipeline);
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            throw new IOException($"The local endpoint cannot listen on 127.0.0.1:{port}: {e.Message}. Use another port, or 0 for any free one.", e);
        }

        string address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new LocalServer(server, application, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource limit = new(ShutdownLimit);
        await _server.StopAsync(limit.Token).ConfigureAwait(false);
        _server.Dispose();
    }
}
