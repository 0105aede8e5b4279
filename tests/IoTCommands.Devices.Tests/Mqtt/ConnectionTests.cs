using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Web;
using Amazon.Runtime;
using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;
using Microsoft.Extensions.Time.Testing;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace IoTCommands.Devices.Tests.Mqtt;

/// <summary>Tests each way to connect, over real sockets: TLS, ALPN, certificates, WebSockets and signatures, checked as AWS IoT does.</summary>
public sealed class ConnectionTests : IDisposable
{
    private const string Endpoint = "a1b2c3-ats.iot.eu-central-1.amazonaws.com";
    private const string Region = "eu-central-1";

    private static readonly CommandDefinition Reboot = TestCommand.Static("Reboot", """{"cmd":"reboot"}""");

    private readonly CertificateAuthority _amazon = new("Root");

    public void Dispose() => _amazon.Dispose();

    [Theory]
    [InlineData(443, "x-amzn-mqtt-ca")]
    [InlineData(8883, "")]
    public async Task A_certificate_connects_and_names_server_and_protocol(int port, string protocol)
    {
        using CertificateAuthority devices = new("Devices");
        using X509Certificate2 server = _amazon.Issue(Endpoint);
        using X509Certificate2 device = devices.Issue("t");
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Reboot);
        await using TlsFront front = new(server, local.MqttPort!.Value, devices);
        MqttTransportOptions options = Options(MqttAuthentication.FromCertificate(device), front.EndPoint);
        options.Port = port;

        await using DeviceRun run = await DeviceRun.StartAsync(Rebooter(), options);

        Assert.Equal("DONE", await RunAsync(local));
        Assert.Equal(new TlsFront.Handshake(protocol, Endpoint, "CN=t"), Assert.Single(front.Handshakes));
    }

    [Fact]
    public async Task A_certificate_of_another_authority_does_not_connect()
    {
        using CertificateAuthority devices = new("Devices");
        using CertificateAuthority others = new("Others");
        using X509Certificate2 server = _amazon.Issue(Endpoint);
        using X509Certificate2 device = others.Issue("t");
        await using TlsFront front = new(server, brokerPort: 1, devices);

        await RunUntilAsync(Options(MqttAuthentication.FromCertificate(device), front.EndPoint), () => front.Failures >= 2);

        Assert.Empty(front.Handshakes);
    }

    [Fact]
    public async Task A_server_with_another_name_is_not_connected_to()
    {
        using X509Certificate2 server = _amazon.Issue("b1b2c3-ats.iot.eu-central-1.amazonaws.com");
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Reboot);
        await using TlsFront front = new(server, local.MqttPort!.Value);

        await RunUntilAsync(
            Options(MqttAuthentication.FromCustomAuthorizer(new() { AuthorizerName = "a" }), front.EndPoint),
            () => front.Handshakes.Count + front.Failures >= 2);

        Assert.DoesNotContain(local.Journal.Entries, static entry => entry.ToString().Contains("is connected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_custom_authorizer_gets_a_token_whose_signature_it_can_check()
    {
        const string Token = "a token/with + and =";
        using RSA key = RSA.Create(2048);
        string signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(Token), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        ConcurrentQueue<string> seen = [];
        using X509Certificate2 server = _amazon.Issue(Endpoint);
        await using Broker broker = await Broker.StartAsync(connecting =>
        {
            string[] userName = connecting.UserName.Split('?', 2);
            var query = HttpUtility.ParseQueryString(userName[1]);
            bool isSigned = key.VerifyData(
                Encoding.UTF8.GetBytes(query["deviceToken"]!),
                Convert.FromBase64String(query["x-amz-customauthorizer-signature"]!),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1);
            seen.Enqueue($"{userName[0]}:{Encoding.UTF8.GetString(connecting.RawPassword)} {query["x-amz-customauthorizer-name"]} {isSigned}");
            connecting.ReasonCode = isSigned ? MqttConnectReasonCode.Success : MqttConnectReasonCode.BadUserNameOrPassword;
        });
        await using TlsFront front = new(server, broker.Port);

        CustomAuthorizerOptions authorizer = new()
        {
            AuthorizerName = "fleet",
            UserName = "ada",
            Password = "pass word",
            TokenKeyName = "deviceToken",
            Token = Token,
            TokenSignature = signature,
        };
        await using DeviceRun run = await DeviceRun.StartAsync(
            new CommandDispatcher(), Options(MqttAuthentication.FromCustomAuthorizer(authorizer), front.EndPoint));

        Assert.Equal("ada:pass word fleet True", Assert.Single(seen));
        Assert.Equal(new TlsFront.Handshake("mqtt", Endpoint, null), Assert.Single(front.Handshakes));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a/session+token=")]
    public async Task Credentials_connect_by_a_WebSocket_whose_request_is_signed(string? token)
    {
        using X509Certificate2 server = _amazon.Issue("localhost");
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Reboot);
        await using WebSocketBroker front = await WebSocketBroker.StartAsync(
            server, local.MqttPort!.Value, new QuerySignature(Region, key => key == "AKID" ? ("secret", token) : null, TimeProvider.System));
        AWSCredentials credentials = token is null ? new BasicAWSCredentials("AKID", "secret") : new SessionAWSCredentials("AKID", "secret", token);

        await using DeviceRun run = await DeviceRun.StartAsync(Rebooter(), WebSocketOptions(credentials, front));

        Assert.Equal("DONE", await RunAsync(local));
        Assert.StartsWith("AKID at ", Assert.Single(front.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_does_not_connect()
    {
        using X509Certificate2 server = _amazon.Issue("localhost");
        await using WebSocketBroker front = await WebSocketBroker.StartAsync(
            server, brokerPort: 1, new QuerySignature(Region, static _ => ("secret", null), TimeProvider.System));

        await RunUntilAsync(WebSocketOptions(new BasicAWSCredentials("AKID", "another"), front), () => front.Requests.Count >= 2);

        Assert.All(front.Requests, static request => Assert.Equal("wrong signature", request));
    }

    [Theory]
    [InlineData(false, "localhost")]
    [InlineData(true, "another.example")]
    public async Task A_WebSocket_of_a_server_that_is_not_trusted_is_not_connected_to(bool isTrusted, string name)
    {
        using CertificateAuthority others = new("Others");
        using X509Certificate2 server = (isTrusted ? _amazon : others).Issue(name);
        QuerySignature signer = new(Region, static _ => ("secret", null), TimeProvider.System);
        await using WebSocketBroker front = await WebSocketBroker.StartAsync(server, brokerPort: 1, signer);
        CountingCredentials credentials = new();

        await RunUntilAsync(WebSocketOptions(credentials, front), () => credentials.Count >= 3);

        Assert.Empty(front.Requests);
    }

    [Fact]
    public async Task A_reconnect_signs_again_with_the_credentials_of_the_time()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
        using X509Certificate2 server = _amazon.Issue("localhost");
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Reboot);
        await using WebSocketBroker front = await WebSocketBroker.StartAsync(
            server, local.MqttPort!.Value, new QuerySignature(Region, static key => ($"secret of {key}", null), time));
        MqttTransportOptions options = WebSocketOptions(new CountingCredentials(), front);
        options.TimeProvider = time;
        await using DeviceRun run = await DeviceRun.StartAsync(Rebooter(), options);

        time.Advance(TimeSpan.FromHours(1));
        front.Cut();
        await WaitAsync(() => front.Requests.Count >= 2, () => time.Advance(options.MinReconnectDelay));

        Assert.Equal("AKID1 at 20260801T120000Z", front.Requests.First());
        Assert.StartsWith("AKID2 at 20260801T1300", front.Requests.ElementAt(1), StringComparison.Ordinal);
        Assert.Equal("DONE", await RunAsync(local));
    }

    private static CommandDispatcher Rebooter() =>
        new CommandDispatcher().On(Reboot, static (_, _) => Task.FromResult(CommandOutcome.Succeeded(reasonCode: "DONE")));

    private static async Task<string?> RunAsync(LocalIoTCommands local)
    {
        string execution = await DeviceRun.StartCommandAsync(local, Reboot);
        return (await DeviceRun.WaitForEndAsync(local, execution)).StatusReason?.Code;
    }

    private static async Task RunUntilAsync(MqttTransportOptions options, Func<bool> condition)
    {
        using CancellationTokenSource stop = new();
        Task running = new CommandDispatcher().RunAsync(new MqttTransport(options), DeviceTarget.ForThing("t"), stop.Token);
        await WaitAsync(condition);
        await stop.CancelAsync();
        await running.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
    }

    private static async Task WaitAsync(Func<bool> condition, Action? meanwhile = null)
    {
        using CancellationTokenSource patience = new(DeviceRun.Patience);
        while (!condition())
        {
            meanwhile?.Invoke();
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Creates the options of a device that connects to a server of the test.</summary>
    private MqttTransportOptions Options(MqttAuthentication authentication, EndPoint server) => new()
    {
        Endpoint = Endpoint,
        ClientId = "t",
        Authentication = authentication,
        TrustedRoots = _amazon.Root,
        MinReconnectDelay = TimeSpan.FromMilliseconds(20),
        SocketEndPoint = server,
    };

    private MqttTransportOptions WebSocketOptions(AWSCredentials credentials, WebSocketBroker server) => new()
    {
        Endpoint = "localhost",
        Port = server.Port,
        ClientId = "t",
        Authentication = MqttAuthentication.FromCredentials(credentials, Region),
        TrustedRoots = _amazon.Root,
        MinReconnectDelay = TimeSpan.FromMilliseconds(20),
    };

    /// <summary>Credentials that have another access key on each request.</summary>
    private sealed class CountingCredentials : AWSCredentials
    {
        private int _count;

        public int Count => _count;

        public override ImmutableCredentials GetCredentials()
        {
            int count = Interlocked.Increment(ref _count);
            return new ImmutableCredentials($"AKID{count}", $"secret of AKID{count}", null);
        }
    }

    /// <summary>A broker without TLS. The test sets which clients it accepts.</summary>
    private sealed class Broker(MqttServer server, int port) : IAsyncDisposable
    {
        public int Port => port;

        public static async Task<Broker> StartAsync(Action<ValidatingConnectionEventArgs> validate)
        {
            using TcpListener listener = new(IPAddress.Loopback, 0);
            listener.Start();
            int port = ((IPEndPoint)listener.LocalEndpoint).Port;
            listener.Stop();
            MqttServerFactory factory = new();
            MqttServer server = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
                .WithDefaultEndpoint()
                .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
                .WithDefaultEndpointPort(port)
                .Build());
            server.ValidatingConnectionAsync += connecting =>
            {
                validate(connecting);
                return Task.CompletedTask;
            };
            await server.StartAsync();
            return new Broker(server, port);
        }

        public async ValueTask DisposeAsync()
        {
            await server.StopAsync();
            server.Dispose();
        }
    }
}
