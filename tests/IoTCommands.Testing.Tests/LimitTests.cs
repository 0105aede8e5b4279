using System.Net;
using System.Net.Sockets;
using System.Text;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace IoTCommands.Testing.Tests;

/// <summary>What a client may take of an endpoint, and what comes next.</summary>
public sealed class LimitTests
{
    private const int PayloadLimit = 128 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_and_a_thing_over_the_limit_are_refused()
    {
        await using LocalIoTCommands local = await StartAsync(limits => (limits.MaxCommands, limits.MaxThings) = (2, 1));
        const string Payload = """{"payload":{"content":"AA=="}}""";

        RawAnswer second = await local.CallAsync("PUT", "/commands/second", Payload);
        RawAnswer third = await local.CallAsync("PUT", "/commands/third", Payload);
        RawAnswer again = await local.CallAsync("PUT", "/commands/second", Payload);
        RawAnswer thing = await local.CallAsync("POST", "/things/t");
        RawAnswer other = await local.CallAsync("POST", "/things/u");
        RawAnswer same = await local.CallAsync("POST", "/things/t");

        Assert.Null(second.ErrorType);
        third.ShouldBe(402, "ServiceQuotaExceededException", "LocalIoTCommandsLimits.MaxCommands");
        again.ShouldBe(409, "ConflictException");
        Assert.Null(thing.ErrorType);
        other.ShouldBe(410, "LimitExceededException", "LocalIoTCommandsLimits.MaxThings");
        Assert.Null(same.ErrorType);
    }

    [Fact]
    public async Task A_command_counts_until_its_deletion_is_due()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => (options.TimeProvider, options.Limits.MaxCommands) = (time, 1));
        const string Payload = """{"payload":{"content":"AA=="}}""";
        await local.CallAsync("PUT", "/commands/first", Payload);
        await local.CallAsync("DELETE", "/commands/first");

        time.Advance(TimeSpan.FromHours(11));
        RawAnswer early = await local.CallAsync("PUT", "/commands/second", Payload);
        time.Advance(TimeSpan.FromHours(1));
        RawAnswer due = await local.CallAsync("PUT", "/commands/second", Payload);

        early.ShouldBe(402, "ServiceQuotaExceededException", "LocalIoTCommandsLimits.MaxCommands");
        Assert.Equal(HttpStatusCode.OK, due.Status);
    }

    [Fact]
    public async Task A_limit_that_is_none_is_refused()
    {
        ArgumentException none = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(limits => limits.MaxThings = 0));
        ArgumentException fast = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(limits => limits.SlowClientTimeout = TimeSpan.FromSeconds(1)));

        Assert.Contains("LocalIoTCommandsLimits.MaxThings is 0", none.Message, StringComparison.Ordinal);
        Assert.Contains("LocalIoTCommandsLimits.SlowClientTimeout is 00:00:01", fast.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PayloadLimit, true)]
    [InlineData(PayloadLimit + 1, false)]
    public async Task A_payload_may_have_128_KB(int length, bool isDelivered)
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync("telemetry/t");

        await device.TryAsync(client => client.PublishBinaryAsync(
            "telemetry/t", new byte[length], MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancellation));

        if (isDelivered)
        {
            Assert.Equal(length, (await device.ReceiveAsync()).Payload.Length);
        }
        else
        {
            await device.Disconnected.WaitAsync(Patience, Cancellation);
        }
    }

    [Fact]
    public async Task A_packet_that_is_far_larger_is_cut_before_it_is_sent()
    {
        await using LocalIoTCommands local = await StartAsync();
        using TcpClient client = await ConnectRawAsync(local);

        // PUBLISH with a length of 268,435,455 bytes, of which not one is sent.
        await client.GetStream().WriteAsync(new byte[] { 0x32, 0xFF, 0xFF, 0xFF, 0x7F }, Cancellation);

        await EndAsync(client);
        Assert.Contains("is cut: a packet has more than 131072 bytes", local.Journal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_MQTT_client_that_is_slow_is_cut()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.SlowClientTimeout = TimeSpan.FromSeconds(2));
        using TcpClient silent = new();
        await silent.ConnectAsync(IPAddress.Loopback, local.MqttPort!.Value, Cancellation);
        using TcpClient half = await ConnectRawAsync(local);
        using TcpClient idle = await ConnectRawAsync(local);

        await half.GetStream().WriteAsync(new byte[] { 0x32, 0x10, 0x00 }, Cancellation);
        await EndAsync(silent);
        await EndAsync(half);

        // One that waits between two packets is not slow.
        await idle.GetStream().WriteAsync(new byte[] { 0xC0, 0x00 }, Cancellation);
        byte[] pong = new byte[2];
        await idle.GetStream().ReadExactlyAsync(pong, Cancellation);
        Assert.Equal(new byte[] { 0xD0, 0x00 }, pong);
    }

    [Fact]
    public async Task An_HTTP_client_that_is_slow_is_cut()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.SlowClientTimeout = TimeSpan.FromSeconds(2));
        using TcpClient headers = await SendAsync(local, "POST /command-executions HTTP/1.1\r\nHost: loc");
        using TcpClient body = await SendAsync(
            local,
            $"POST /command-executions HTTP/1.1\r\nHost: localhost\r\nAuthorization: {RawCaller.Authorization()}\r\nX-Amz-Date: {RawCaller.Date}\r\nContent-Length: 100\r\n\r\n{{");

        await EndAsync(headers);
        await EndAsync(body);
        await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);

        Assert.Null((await local.CallAsync("GET", "/commands")).ErrorType);
    }

    [Fact]
    public async Task A_connection_over_the_limit_is_refused_until_another_ends()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.MaxMqttConnections = 1);
        MqttDevice first = await MqttDevice.ConnectAsync(local, "first");

        await Assert.ThrowsAnyAsync<Exception>(() => MqttDevice.ConnectAsync(local, "second"));
        await first.DisposeAsync();

        await using MqttDevice second = await Eventually(() => MqttDevice.ConnectAsync(local, "second"));
        Assert.Contains("is refused: there are 1 connections", local.Journal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MqttProtocolVersion.V500)]
    [InlineData(MqttProtocolVersion.V311)]
    public async Task A_session_over_the_limit_is_refused_and_one_that_exists_can_go_on(MqttProtocolVersion version)
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.MaxMqttSessions = 1);
        await using (await MqttDevice.ConnectAsync(local, "first", version, cleanSession: false))
        {
        }

        await using MqttDevice second = await MqttDevice.ConnectAsync(local, "second", version);
        await using MqttDevice first = await MqttDevice.ConnectAsync(local, "first", version, cleanSession: false);

        Assert.Equal((true, false), (first.IsConnected, second.IsConnected));
        Assert.Contains("'second' is refused: there are 1 sessions", local.Journal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_clients_that_connect_at_once_only_as_many_as_the_limit_allows_get_a_session()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.MaxMqttSessions = 3);

        MqttDevice[] devices = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => MqttDevice.ConnectAsync(local, $"device-{i}")));

        Assert.Equal(3, devices.Count(static device => device.IsConnected));
        foreach (MqttDevice device in devices)
        {
            await device.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_subscription_over_the_limit_is_refused_until_another_ends()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.MaxMqttSubscriptionsPerSession = 2);
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync("a", "b", "a");

        MqttClientSubscribeResult refused = await device.TrySubscribeAsync("c");
        await device.UnsubscribeAsync("a");
        MqttClientSubscribeResult granted = await device.TrySubscribeAsync("c");

        Assert.Equal(MqttClientSubscribeResultCode.QuotaExceeded, Assert.Single(refused.Items).ResultCode);
        Assert.Equal(MqttClientSubscribeResultCode.GrantedQoS1, Assert.Single(granted.Items).ResultCode);
    }

    [Fact]
    public async Task Of_too_many_messages_for_a_device_that_is_off_line_the_newest_are_kept()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.MaxMqttQueuedMessagesPerSession = 2);
        CommandTarget thing = local.AddThing("t");
        await using (MqttDevice before = await MqttDevice.ConnectAsync(local, "d", cleanSession: false))
        {
            await before.SubscribeAsync("$aws/commands/things/t/executions/+/request/json");
        }

        await local.WaitForDisconnectAsync("d");
        string[] ids = new string[3];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
        }

        await Eventually(() => Task.FromResult(local.Journal.Entries.First(
            static entry => entry.ToString().Contains("a message for 'd' is dropped", StringComparison.Ordinal))));
        await using MqttDevice device = await MqttDevice.ConnectAsync(local, "d", cleanSession: false);

        Assert.Contains(ids[1], (await device.ReceiveAsync()).Topic, StringComparison.Ordinal);
        Assert.Contains(ids[2], (await device.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retained_message_over_the_limit_is_refused_until_another_is_deleted()
    {
        await using LocalIoTCommands local = await StartAsync(limits => limits.MaxMqttRetainedMessages = 1);
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        (string Topic, string Payload, bool IsRetained, bool IsRefused)[] messages =
        [
            ("a", "1", true, false), ("b", "1", true, true), ("b", "1", false, false), ("a", "2", true, false), ("a", "", true, false), ("b", "1", true, false),
        ];

        List<bool> refused = [];
        foreach ((string topic, string payload, bool isRetained, _) in messages)
        {
            MqttClientPublishReasonCode code = await device.PublishAsync(topic, payload, isRetained);
            refused.Add(code == MqttClientPublishReasonCode.QuotaExceeded);
        }

        Assert.Equal(messages.Select(static message => message.IsRefused), refused);
        Assert.Contains("to b is dropped: there are 1 retained messages", local.Journal.ToString(), StringComparison.Ordinal);
    }

    private static Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsLimits>? configure = null) => Endpoints.StartAsync(
        options =>
        {
            options.MqttPort = 0;
            configure?.Invoke(options.Limits);
        },
        TestCommand.Static("c"));

    /// <summary>A client of MQTT 3.1.1 that is connected.</summary>
    private static async Task<TcpClient> ConnectRawAsync(LocalIoTCommands local)
    {
        TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, local.MqttPort!.Value, Cancellation);
        byte[] id = Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("N"));
        byte[] connect = [0x10, (byte)(12 + id.Length), 0, 4, (byte)'M', (byte)'Q', (byte)'T', (byte)'T', 4, 2, 0, 60, 0, (byte)id.Length, .. id];
        await client.GetStream().WriteAsync(connect, Cancellation);
        byte[] answer = new byte[4];
        await client.GetStream().ReadExactlyAsync(answer, Cancellation);
        Assert.Equal(new byte[] { 0x20, 2, 0, 0 }, answer);
        return client;
    }

    private static async Task<TcpClient> SendAsync(LocalIoTCommands local, string text)
    {
        TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, local.Endpoint.Port, Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);
        return client;
    }

    /// <summary>Waits until the endpoint closes the connection.</summary>
    private static async Task EndAsync(TcpClient client)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, Cancellation).AsTask().WaitAsync(Patience, Cancellation) > 0)
            {
                // An error response comes first.
            }
        }
        catch (IOException)
        {
            // Reset, which is an end too.
        }
    }

    private static async Task<T> Eventually<T>(Func<Task<T>> action)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return await action();
            }
            catch (Exception) when (i < 600)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }
}
