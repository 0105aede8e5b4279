using System.Buffers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Amazon.Runtime;
using IoTCommands.Devices.Mqtt;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace IoTCommands.Devices;

/// <summary>A connection to AWS IoT over MQTT, with MQTTnet. If the connection is lost, the transport connects again.</summary>
/// <remarks>
/// <see cref="SubscribeAsync"/> and <see cref="PublishAsync"/> are thread-safe; <see cref="RunAsync"/> must not be called again before it has completed.
/// </remarks>
public sealed class MqttTransport : ICommandTransport
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    private const string NoConnection = "There is no connection to the broker.";

    private readonly MqttTransportOptions _options;
    private ILogger _log = NullLogger.Instance;
    private volatile IMqttClient? _client;

    /// <summary>Initializes a transport, which connects when a <see cref="CommandDispatcher"/> runs it.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or wrong.</exception>
    public MqttTransport(MqttTransportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _options = options;
    }

    /// <inheritdoc/>
    public async Task RunAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        _log = (_options.LoggerFactory ?? receiver.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<MqttTransport>();
        TimeSpan longest = _options.MinReconnectDelay;
        while (!cancellationToken.IsCancellationRequested)
        {
            TimeSpan connected = await RunConnectionAsync(receiver, cancellationToken).ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            // Only a long connection resets the pause. A broker may accept a connection and then drop it, for example if two devices have the same client id.
            if (connected > _options.MaxReconnectDelay)
            {
                longest = _options.MinReconnectDelay;
            }

#pragma warning disable CA5394 // The random number spreads the reconnects of a fleet. It is no secret.
            TimeSpan pause = longest * (0.5 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
            await Task.Delay(pause, _options.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            longest = longest < _options.MaxReconnectDelay / 2 ? longest * 2 : _options.MaxReconnectDelay;
        }
    }

    /// <inheritdoc/>
    public async Task SubscribeAsync(string topicFilter, CancellationToken cancellationToken)
    {
        MqttClientSubscribeResult result = await GetClient().SubscribeAsync(topicFilter, MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken)
            .ConfigureAwait(false);
        foreach (MqttClientSubscribeResultItem item in result.Items)
        {
            if (item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2)
            {
                throw new IOException($"The broker refuses the subscription to {topicFilter}: {item.ResultCode} {result.ReasonString}");
            }
        }
    }

    /// <inheritdoc/>
    public async Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, string contentType, CancellationToken cancellationToken)
    {
        MqttApplicationMessage message = new()
        {
            Topic = topic,
            Payload = new ReadOnlySequence<byte>(payload),
            QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
            ContentType = _options.Version == MqttVersion.Version5 ? contentType : null,
        };
        MqttClientPublishResult result;
        try
        {
            result = await GetClient().PublishAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (MqttClientNotConnectedException e)
        {
            throw new InvalidOperationException(NoConnection, e);
        }

        if (!result.IsSuccess)
        {
            throw new InvalidOperationException($"The broker refuses the message on {topic}: {result.ReasonCode} {result.ReasonString}");
        }
    }

    /// <summary>Creates the options of MQTTnet for one connection.</summary>
    internal async Task<MqttClientOptions> CreateClientOptionsAsync()
    {
        MqttAuthentication? authentication = _options.Authentication;
        int port = _options.Port ?? authentication?.DefaultPort ?? (_options.UseTls ? 8883 : 1883);
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithClientId(_options.ClientId)
            .WithProtocolVersion(_options.Version == MqttVersion.Version5 ? MqttProtocolVersion.V500 : MqttProtocolVersion.V311)
            .WithCleanSession(_options.SessionExpiry == TimeSpan.Zero)
            .WithKeepAlivePeriod(_options.KeepAlive)
            .WithTimeout(_options.ConnectTimeout);
        if (_options.Version == MqttVersion.Version5)
        {
            builder = builder.WithSessionExpiryInterval((uint)_options.SessionExpiry.TotalSeconds);
        }

        if (authentication?.Credentials is { } credentials)
        {
            ImmutableCredentials current = await credentials.GetCredentialsAsync().ConfigureAwait(false);
            Uri url = SignedWebSocketUrl.Create(_options.Endpoint!, port, authentication.Region!, current, _options.TimeProvider.GetUtcNow());
            builder = builder.WithWebSocketServer(webSocket => webSocket.WithUri(url.AbsoluteUri));
        }
        else
        {
            builder = builder.WithTcpServer(_options.Endpoint, port);
            if (_options.SocketEndPoint is { } socket)
            {
                builder = builder.WithEndPoint(socket);
            }
        }

        if (authentication?.UserName is { } userName)
        {
            builder = builder.WithCredentials(userName, authentication.Password);
        }

        return _options.UseTls ? builder.WithTlsOptions(tls => SetTls(tls, authentication, port)).Build() : builder.Build();
    }

    private void SetTls(MqttClientTlsOptionsBuilder tls, MqttAuthentication? authentication, int port)
    {
        // By default, MQTTnet asks the certificate authority about revocation at each connection, which fails in a network that allows only MQTT.
        // AWS's SDKs do not check revocation either.
        tls.UseTls().WithTargetHost(_options.Endpoint).WithRevocationMode(X509RevocationMode.NoCheck);
        if (authentication?.Certificate is { } certificate)
        {
            tls.WithClientCertificates(new X509Certificate2Collection(certificate));
        }

        if (authentication?.GetApplicationProtocol(port) is { } protocol)
        {
            tls.WithApplicationProtocols([new SslApplicationProtocol(protocol)]);
        }

        if (_options.TrustedRoots is { } roots)
        {
            // MQTTnet's own option for roots does nothing for WebSockets.
            tls.WithCertificateValidationHandler(server => IsTrusted(server, roots));
        }
    }

    private static bool IsTrusted(MqttClientCertificateValidationEventArgs server, X509Certificate2Collection roots)
    {
        // TLS has checked that there is a certificate and that its name fits. It has also checked the chain, but with the system's roots, so only chain errors
        // are ignored here.
        if ((server.SslPolicyErrors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(server.Chain.ChainPolicy.ExtraStore);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        return chain.Build((X509Certificate2)server.Certificate);
    }

    private IMqttClient GetClient() => _client ?? throw new InvalidOperationException(NoConnection);

    /// <returns>How long the connection lasted; zero if there was none.</returns>
    private async Task<TimeSpan> RunConnectionAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken)
    {
        long? connectedAt = null;
        using IMqttClient client = new MqttClientFactory().CreateMqttClient(new WholePacketAdapter.Factory());
        // MQTTnet's own timeout does not apply to a call with a token.
        using CancellationTokenSource timeout = new(_options.ConnectTimeout);
        using CancellationTokenSource lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        TaskCompletionSource<string> disconnected = new(TaskCreationOptions.RunContinuationsAsynchronously);
        client.ApplicationMessageReceivedAsync += args =>
        {
            receiver.HandleMessage(ToMessage(args.ApplicationMessage));
            return Task.CompletedTask;
        };
        client.DisconnectedAsync += args =>
        {
            disconnected.TrySetResult(args.Exception?.Message ?? args.Reason.ToString());
            return Task.CompletedTask;
        };
        try
        {
            MqttClientOptions options = await CreateClientOptionsAsync().WaitAsync(lost.Token).ConfigureAwait(false);
            MqttClientConnectResult result = await client.ConnectAsync(options, lost.Token).ConfigureAwait(false);
            if (result.ResultCode != MqttClientConnectResultCode.Success)
            {
                throw new IOException($"{result.ResultCode} {result.ReasonString}");
            }

            _client = client;
            Task subscribed = receiver.HandleConnectedAsync(result.IsSessionPresent, lost.Token);
            if (await Task.WhenAny(subscribed, disconnected.Task).ConfigureAwait(false) == disconnected.Task)
            {
                await lost.CancelAsync().ConfigureAwait(false);
            }

            await subscribed.ConfigureAwait(false);
            timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            connectedAt = _options.TimeProvider.GetTimestamp();
            _log.Connected(_options.Endpoint!, result.IsSessionPresent);
            string reason = await disconnected.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            _log.Disconnected(_options.Endpoint!, reason);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _client = null;
            await DisconnectAsync(client).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A connection can throw any exception. Without a network, a device continues to try.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // The stack trace is not logged: a device without a network would fill its log with one for each attempt.
            _log.ConnectFailed(
                _options.Endpoint!,
                timeout.IsCancellationRequested ? $"The connection took longer than {_options.ConnectTimeout}." : e.GetBaseException().Message);
        }
        finally
        {
            _client = null;
        }

        return connectedAt is { } start ? _options.TimeProvider.GetElapsedTime(start) : TimeSpan.Zero;
    }

    private async Task DisconnectAsync(IMqttClient client)
    {
        try
        {
            if (client.IsConnected)
            {
                await client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None)
                    .WaitAsync(_options.ConnectTimeout).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The connection ends in any case.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.Disconnected(_options.Endpoint!, e.Message);
        }
    }

    private static CommandTransportMessage ToMessage(MqttApplicationMessage message) => new(
        message.Topic,
        message.Payload.ToArray(),
        message.MessageExpiryInterval > 0 ? TimeSpan.FromSeconds(message.MessageExpiryInterval) : null);
}
