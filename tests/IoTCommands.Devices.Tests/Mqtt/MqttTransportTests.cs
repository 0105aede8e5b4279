using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Amazon.Runtime;
using IoTCommands.Devices.Mqtt;
using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;
using MQTTnet;
using MQTTnet.Server;

namespace IoTCommands.Devices.Tests.Mqtt;

public sealed class MqttTransportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly DateTimeOffset Now = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Action<MqttTransportOptions>> Mistakes => new()
    {
        { "Endpoint is missing", static options => options.Endpoint = null },
        { "Endpoint is 'https://a.example'", static options => options.Endpoint = "https://a.example" },
        { "Endpoint is 'a.example:8883'", static options => options.Endpoint = "a.example:8883" },
        { "ClientId is missing", static options => options.ClientId = "" },
        { "Port is 70000", static options => options.Port = 70_000 },
        {
            "UseTls is false",
            static options => (options.UseTls, options.Authentication) = (false, MqttAuthentication.FromCustomAuthorizer(new() { AuthorizerName = "a" }))
        },
        { "KeepAlive is 00:00:00", static options => options.KeepAlive = TimeSpan.Zero },
        { "ConnectTimeout is 1.00:00:01", static options => options.ConnectTimeout = new TimeSpan(1, 0, 0, 1) },
        { "MaxReconnectDelay is 1.00:00:01", static options => options.MaxReconnectDelay = new TimeSpan(1, 0, 0, 1) },
        { "ConnectTimeout is", static options => options.ConnectTimeout = TimeSpan.FromSeconds(-1) },
        { "MaxReconnectDelay is", static options => options.MaxReconnectDelay = TimeSpan.FromMilliseconds(1) },
        { "SessionExpiry is", static options => options.SessionExpiry = TimeSpan.FromDays(100_000) },
        { "Version is 7", static options => options.Version = (MqttVersion)7 },
        { "TimeProvider is null", static options => options.TimeProvider = null! },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Options_that_are_wrong_are_told(string message, Action<MqttTransportOptions> configure)
    {
        MqttTransportOptions options = new() { Endpoint = "a.iot.eu-central-1.amazonaws.com", ClientId = "t" };
        _ = new MqttTransport(options);

        configure(options);

        Assert.StartsWith(message, Assert.Throws<ArgumentException>("options", () => new MqttTransport(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 8883, null)]
    [InlineData(443, 443, "x-amzn-mqtt-ca")]
    public async Task A_certificate_uses_8883_or_443_with_ALPN(int? port, int expectedPort, string? protocol)
    {
        using X509Certificate2 certificate = CreateCertificate("CN=t");

        MqttClientOptions options = await CreateOptionsAsync(MqttAuthentication.FromCertificate(certificate), port);

        MqttClientTcpOptions tcp = Assert.IsType<MqttClientTcpOptions>(options.ChannelOptions);
        Assert.Equal(expectedPort, ((DnsEndPoint)tcp.RemoteEndpoint).Port);
        Assert.Equal(protocol is null ? [] : [protocol], tcp.TlsOptions.ApplicationProtocols?.Select(static item => item.ToString()) ?? []);
        Assert.Equal(certificate.Thumbprint, ((X509Certificate2)tcp.TlsOptions.ClientCertificatesProvider.GetCertificates()[0]).Thumbprint);
        Assert.True(tcp.TlsOptions.UseTls);
        Assert.Equal((false, 3600u), (options.CleanSession, options.SessionExpiryInterval));
    }

    [Fact]
    public async Task A_custom_authorizer_gets_its_name_and_its_token_in_the_user_name()
    {
        CustomAuthorizerOptions authorizer = new()
        {
            AuthorizerName = "my authorizer",
            UserName = "user",
            Password = "secret",
            TokenKeyName = "tokenKey",
            Token = "tok=en",
            TokenSignature = "c2ln+/==",
        };
        MqttClientOptions options = await CreateOptionsAsync(MqttAuthentication.FromCustomAuthorizer(authorizer), null);

        Assert.Equal(
            "user?x-amz-customauthorizer-name=my%20authorizer&x-amz-customauthorizer-signature=c2ln%2B%2F%3D%3D&tokenKey=tok%3Den",
            options.Credentials.GetUserName(options));
        Assert.Equal("secret", Encoding.UTF8.GetString(options.Credentials.GetPassword(options)));
        MqttClientTcpOptions tcp = Assert.IsType<MqttClientTcpOptions>(options.ChannelOptions);
        Assert.Equal(443, ((DnsEndPoint)tcp.RemoteEndpoint).Port);
        Assert.Equal(["mqtt"], tcp.TlsOptions.ApplicationProtocols.Select(static item => item.ToString()));
    }

    [Fact]
    public void A_token_requires_its_name_and_its_signature()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "options", static () => MqttAuthentication.FromCustomAuthorizer(new() { Token = "t", TokenKeyName = "k" }));

        Assert.StartsWith("TokenKeyName, Token and TokenSignature belong together", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("options", static () => MqttAuthentication.FromCustomAuthorizer(null!));
    }

    [Fact]
    public async Task Credentials_sign_the_URL_of_a_WebSocket_for_each_connection()
    {
        MqttClientOptions options = await CreateOptionsAsync(
            MqttAuthentication.FromCredentials(new SessionAWSCredentials("AKID", "secret", "to/ken"), "eu-central-1"), null);

        MqttClientWebSocketOptions webSocket = Assert.IsType<MqttClientWebSocketOptions>(options.ChannelOptions);
        Uri url = new(webSocket.Uri);
        Assert.Equal(("wss", "a.iot.eu-central-1.amazonaws.com", "/mqtt"), (url.Scheme, url.Host, url.AbsolutePath));
        Assert.EndsWith("&X-Amz-Security-Token=to%2Fken", url.Query, StringComparison.Ordinal);
    }

    /// <summary>The expected signature was computed by botocore 1.43 (SigV4QueryAuth for the service iotdevicegateway, without X-Amz-Expires).</summary>
    [Fact]
    public void The_signature_is_that_of_AWS()
    {
        Uri url = SignedWebSocketUrl.Create(
            "a.iot.eu-central-1.amazonaws.com", 443, "eu-central-1", new ImmutableCredentials("AKID", "secret", null), Now);

        Assert.Equal(
            "wss://a.iot.eu-central-1.amazonaws.com/mqtt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKID%2F20260801%2Feu-central-1%2Fiotdevicegateway%2Faws4_request"
                + "&X-Amz-Date=20260801T120000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=d57354aef1729e0d09bb4a59ff114c1ba6c5b6f7f53e97951f626c60883a829a",
            url.AbsoluteUri);
    }

    [Fact]
    public async Task A_device_connects_by_mutual_TLS_with_PEM_files_and_roots_of_its_own()
    {
        using X509Certificate2 server = CreateCertificate("CN=localhost", serverName: "localhost");
        using X509Certificate2 device = CreateCertificate("CN=t");
        TaskCompletionSource<string?> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int port = FindFreePort();
        MqttServerFactory factory = new();
        using MqttServer broker = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithoutDefaultEndpoint()
            .WithEncryptedEndpoint()
            .WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
            .WithEncryptedEndpointPort(port)
            .WithEncryptionCertificate(server)
            .WithClientCertificate((_, certificate, _, _) =>
            {
                seen.TrySetResult(certificate?.Subject);
                return certificate is not null;
            })
            .Build());
        await broker.StartAsync();
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string certificateFile = Path.Combine(folder, "device.pem");
            string keyFile = Path.Combine(folder, "device.key");
            await File.WriteAllTextAsync(certificateFile, device.ExportCertificatePem(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(keyFile, device.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
            CommandDispatcher dispatcher = new();
            await using DeviceRun run = await DeviceRun.StartAsync(dispatcher, new MqttTransportOptions
            {
                Endpoint = "localhost",
                Port = port,
                ClientId = "t",
                Authentication = MqttAuthentication.FromPemFiles(certificateFile, keyFile),
                TrustedRoots = [X509CertificateLoader.LoadCertificate(server.RawData)],
                MinReconnectDelay = TimeSpan.FromMilliseconds(20),
            });

            Assert.Equal("CN=t", await seen.Task.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            await broker.StopAsync();
        }
    }

    [Fact]
    public async Task A_broker_that_is_not_trusted_is_not_connected_to()
    {
        using X509Certificate2 server = CreateCertificate("CN=localhost", serverName: "localhost");
        using X509Certificate2 other = CreateCertificate("CN=other");
        int port = FindFreePort();
        MqttServerFactory factory = new();
        using MqttServer broker = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithoutDefaultEndpoint()
            .WithEncryptedEndpoint()
            .WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
            .WithEncryptedEndpointPort(port)
            .WithEncryptionCertificate(server)
            .Build());
        await broker.StartAsync();
        bool isConnected = false;
        broker.ClientConnectedAsync += _ =>
        {
            isConnected = true;
            return Task.CompletedTask;
        };
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(2));
        MqttTransport transport = new(new MqttTransportOptions
        {
            Endpoint = "localhost",
            Port = port,
            ClientId = "t",
            TrustedRoots = [other],
            MinReconnectDelay = TimeSpan.FromMilliseconds(50),
        });

        await new CommandDispatcher().RunAsync(transport, DeviceTarget.ForThing("t"), stop.Token);

        Assert.False(isConnected);
        await broker.StopAsync();
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_is_tried_again()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        MqttTransportOptions options = DeviceRun.Options(((IPEndPoint)listener.LocalEndpoint).Port);
        options.ConnectTimeout = TimeSpan.FromMilliseconds(200);
        using CancellationTokenSource stop = new();
        Task running = new MqttTransport(options).RunAsync(new CuttingReceiver(null), stop.Token);

        using TcpClient first = await listener.AcceptTcpClientAsync(Cancellation).AsTask().WaitAsync(DeviceRun.Patience, Cancellation);
        using TcpClient second = await listener.AcceptTcpClientAsync(Cancellation).AsTask().WaitAsync(DeviceRun.Patience, Cancellation);

        await stop.CancelAsync();
        await running.WaitAsync(DeviceRun.Patience, Cancellation);
    }

    /// <summary>If a packet were sent in part, the broker would parse the next packet as the rest of it.</summary>
    [Fact]
    public async Task A_message_that_is_canceled_while_it_is_sent_is_sent_to_its_end()
    {
        const int Size = 100_000;
        const int Count = 200;
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        MqttTransport transport = new(DeviceRun.Options(((IPEndPoint)listener.LocalEndpoint).Port));
        CuttingReceiver receiver = new(null);
        using CancellationTokenSource stop = new();
        Task running = transport.RunAsync(receiver, stop.Token);
        using TcpClient device = await listener.AcceptTcpClientAsync(Cancellation).AsTask().WaitAsync(DeviceRun.Patience, Cancellation);
        NetworkStream stream = device.GetStream();
        _ = await ReadPacketAsync(stream);
        byte[] connAck = [0x20, 3, 0, 0, 0];
        await stream.WriteAsync(connAck, Cancellation);
        await receiver.Connected.WaitAsync(DeviceRun.Patience, Cancellation);
        using CancellationTokenSource cancel = new();
        byte[] payload = new byte[Size];
        payload.AsSpan().Fill((byte)'x');

        // The messages do not fit into the socket buffers, and nothing is read, so the transport stops in the middle of one.
        Task[] canceled = [.. Enumerable.Range(0, Count).Select(_ => transport.PublishAsync("t", payload, "a/b", cancel.Token))];
        for (int received = 0; received == 0 || received != device.Available;)
        {
            received = device.Available;
            await Task.Delay(200, Cancellation);
        }

        await cancel.CancelAsync();
        Task last = transport.PublishAsync("last", payload, "a/b", stop.Token);

        for (bool isLast = false; !isLast;)
        {
            byte[] packet = await ReadPacketAsync(stream);
            Assert.Equal(0x30, packet[0] & 0xF0);
            Assert.Equal(payload, packet[^Size..]);
            isLast = packet.AsSpan().IndexOf("last"u8) > 0;
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => last);
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(canceled).WaitAsync(DeviceRun.Patience, Cancellation));
        Assert.All(canceled, static task => Assert.True(task.IsCompleted && !task.IsCompletedSuccessfully));
        await running.WaitAsync(DeviceRun.Patience, Cancellation);
    }

    /// <returns>The packet from its first byte, without its length field.</returns>
    private static async Task<byte[]> ReadPacketAsync(NetworkStream stream)
    {
        byte[] head = new byte[1];
        await stream.ReadExactlyAsync(head, Cancellation);
        byte[] digit = new byte[1];
        int length = 0;
        for (int shift = 0; shift == 0 || (digit[0] & 0x80) != 0; shift += 7)
        {
            await stream.ReadExactlyAsync(digit, Cancellation);
            length |= (digit[0] & 0x7F) << shift;
        }

        byte[] packet = new byte[1 + length];
        packet[0] = head[0];
        await stream.ReadExactlyAsync(packet.AsMemory(1), Cancellation);
        return packet;
    }

    [Fact]
    public async Task Credentials_that_do_not_come_are_asked_for_again()
    {
        HangingCredentials credentials = new();
        using CancellationTokenSource stop = new();
        Task running = new MqttTransport(new MqttTransportOptions
        {
            Endpoint = "localhost",
            ClientId = "t",
            Authentication = MqttAuthentication.FromCredentials(credentials, "eu-central-1"),
            ConnectTimeout = TimeSpan.FromMilliseconds(200),
            MinReconnectDelay = TimeSpan.FromMilliseconds(20),
        }).RunAsync(new CuttingReceiver(null), stop.Token);

        await credentials.AskedTwice.WaitAsync(DeviceRun.Patience, Cancellation);

        await stop.CancelAsync();
        await running.WaitAsync(DeviceRun.Patience, Cancellation);
    }

    [Fact]
    public async Task Pauses_grow_also_if_the_broker_accepts_and_then_drops()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null);
        await using TcpProxy proxy = new(local.MqttPort!.Value);
        PauseRecorder pauses = new();
        MqttTransportOptions options = DeviceRun.Options(proxy.Port);
        options.TimeProvider = pauses;
        using CancellationTokenSource stop = new();
        Task running = new MqttTransport(options).RunAsync(new CuttingReceiver(proxy), stop.Token);

        await pauses.Fifth.WaitAsync(DeviceRun.Patience, Cancellation);
        await stop.CancelAsync();
        await running.WaitAsync(DeviceRun.Patience, Cancellation);

        TimeSpan[] seen = [.. pauses.Seen];
        Assert.InRange(seen[0], options.MinReconnectDelay / 2, options.MinReconnectDelay);
        Assert.InRange(seen[4], seen[0] * 4, options.MinReconnectDelay * 16);
    }

    [Fact]
    public async Task The_first_pause_after_a_connection_that_lasted_is_short()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null);
        await using TcpProxy proxy = new(local.MqttPort!.Value);
        PauseRecorder pauses = new();
        MqttTransportOptions options = DeviceRun.Options(proxy.Port);
        options.TimeProvider = pauses;
        // Each connection lasts longer than this delay.
        options.MaxReconnectDelay = TimeSpan.FromMilliseconds(40);
        using CancellationTokenSource stop = new();
        Task running = new MqttTransport(options).RunAsync(new CuttingReceiver(proxy), stop.Token);

        await pauses.Fifth.WaitAsync(DeviceRun.Patience, Cancellation);
        await stop.CancelAsync();
        await running.WaitAsync(DeviceRun.Patience, Cancellation);

        Assert.All(pauses.Seen, pause => Assert.InRange(pause, options.MinReconnectDelay / 2, options.MinReconnectDelay));
    }

    [Fact]
    public void A_certificate_needs_its_private_key()
    {
        using X509Certificate2 certificate = CreateCertificate("CN=t");
        using X509Certificate2 without = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.Throws<ArgumentException>(() => MqttAuthentication.FromCertificate(without));
    }

    private static Task<MqttClientOptions> CreateOptionsAsync(MqttAuthentication authentication, int? port) => new MqttTransport(new MqttTransportOptions
    {
        Endpoint = "a.iot.eu-central-1.amazonaws.com",
        ClientId = "t",
        Authentication = authentication,
        Port = port,
    }).CreateClientOptionsAsync();

    private static X509Certificate2 CreateCertificate(string subject, string? serverName = null)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new(subject, key, HashAlgorithmName.SHA256);
        if (serverName is not null)
        {
            SubjectAlternativeNameBuilder names = new();
            names.AddDnsName(serverName);
            request.CertificateExtensions.Add(names.Build());
        }

        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Cuts each connection soon after the subscription.</summary>
    private sealed class CuttingReceiver(TcpProxy? proxy) : ICommandTransportReceiver
    {
        private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Connected => _connected.Task;

        public Task HandleConnectedAsync(bool isSessionPresent, CancellationToken cancellationToken)
        {
            _connected.TrySetResult();
            _ = Task.Delay(50, CancellationToken.None).ContinueWith(_ => proxy?.Cut(), TaskScheduler.Default);
            return Task.CompletedTask;
        }

        public void HandleMessage(CommandTransportMessage message)
        {
        }
    }

    private sealed class HangingCredentials : AWSCredentials
    {
        private readonly TaskCompletionSource _askedTwice = new();
        private int _count;

        public Task AskedTwice => _askedTwice.Task;

        public override ImmutableCredentials GetCredentials() => throw new NotSupportedException();

        public override Task<ImmutableCredentials> GetCredentialsAsync()
        {
            if (++_count == 2)
            {
                _askedTwice.SetResult();
            }

            return new TaskCompletionSource<ImmutableCredentials>().Task;
        }
    }

    /// <summary>The system's clock. It records the length of each pause.</summary>
    private sealed class PauseRecorder : TimeProvider
    {
        private readonly TaskCompletionSource _fifth = new();

        public ConcurrentQueue<TimeSpan> Seen { get; } = [];

        public Task Fifth => _fifth.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Seen.Enqueue(dueTime);
            if (Seen.Count == 5)
            {
                _fifth.SetResult();
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
