using System.Threading.Channels;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests persistent sessions of MQTT clients when an endpoint is started again with the file of an earlier one.</summary>
public sealed class StateFileMqttTests : IDisposable
{
    private const string Requests = "$aws/commands/things/t/executions/+/request/json";

    private readonly string _directory = Directory.CreateTempSubdirectory("iotcommands").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    private string File => Path.Combine(_directory, "state.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(MqttProtocolVersion.V500)]
    [InlineData(MqttProtocolVersion.V311)]
    public async Task A_device_that_was_off_line_receives_what_has_not_timed_out(MqttProtocolVersion version)
    {
        string waiting;
        await using (LocalIoTCommands local = await StartAsync())
        {
            CommandTarget thing = local.AddThing("t");
            await using (Device before = await Device.ConnectAsync(local, version))
            {
                Assert.False(before.IsSessionPresent);
                await before.SubscribeAsync(Requests);
            }

            await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":10");
            waiting = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
            await local.StartCommandAsync("c", local.AddThing("other"), "\"executionTimeoutSeconds\":300");
        }

        _time.Advance(TimeSpan.FromSeconds(20));
        await using LocalIoTCommands again = await StartAsync();
        await using Device device = await Device.ConnectAsync(again, version);

        Assert.True(device.IsSessionPresent);
        MqttApplicationMessage message = await device.ReceiveAsync();
        Assert.Equal($"$aws/commands/things/t/executions/{waiting}/request/json", message.Topic);
        if (version == MqttProtocolVersion.V500)
        {
            Assert.Equal(280u, message.MessageExpiryInterval);
        }

        // The subscription was also restored, and no other message was queued.
        string next = await again.StartCommandAsync("c", CommandTarget.ForThing(again.Account, "t"));
        Assert.Contains(next, (await device.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_was_acknowledged_is_not_delivered_again()
    {
        await using (LocalIoTCommands local = await StartAsync())
        {
            await using Device before = await Device.ConnectAsync(local);
            await before.SubscribeAsync(Requests);
            await local.StartCommandAsync("c", local.AddThing("t"), "\"executionTimeoutSeconds\":300");
            await before.ReceiveAsync();

            // The broker processes packets in order, so it has received the acknowledgment.
            await before.UnsubscribeAsync("another/topic");
        }

        await using LocalIoTCommands again = await StartAsync();
        await using Device device = await Device.ConnectAsync(again);
        string next = await again.StartCommandAsync("c", CommandTarget.ForThing(again.Account, "t"));

        Assert.Contains(next, (await device.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_that_was_not_acknowledged_is_delivered_again_unless_its_device_has_reported(bool reports)
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            await using Device before = await Device.ConnectAsync(local, acknowledges: false);
            await before.SubscribeAsync(Requests);
            id = await local.StartCommandAsync("c", local.AddThing("t"), "\"executionTimeoutSeconds\":300");
            await before.ReceiveAsync();
            if (reports)
            {
                await before.ReportAsync(id, "IN_PROGRESS");
            }
        }

        await using LocalIoTCommands again = await StartAsync();
        await using Device device = await Device.ConnectAsync(again);
        string next = await again.StartCommandAsync("c", CommandTarget.ForThing(again.Account, "t"));

        Assert.Contains(reports ? next : id, (await device.ReceiveAsync()).Topic, StringComparison.Ordinal);
        Assert.Equal(reports ? IoTCommandExecutionStatus.InProgress : IoTCommandExecutionStatus.Created, again.Executions.Get(id).Status);
    }

    [Fact]
    public async Task Each_session_has_its_own_messages()
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            await using (Device before = await Device.ConnectAsync(local, clientId: "monitor"))
            {
                await before.SubscribeAsync("$aws/commands/things/+/executions/+/request/json");
            }

            await using Device other = await Device.ConnectAsync(local);
            await other.SubscribeAsync(Requests);
            id = await local.StartCommandAsync("c", local.AddThing("t"), "\"executionTimeoutSeconds\":300");
            await other.ReceiveAsync();
            await other.ReportAsync(id, "SUCCEEDED");
        }

        await using LocalIoTCommands again = await StartAsync();
        await using Device monitor = await Device.ConnectAsync(again, clientId: "monitor");

        Assert.Contains(id, (await monitor.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a clean session")]
    [InlineData("a clean session later")]
    [InlineData("an expired session")]
    [InlineData("no subscription any more")]
    [InlineData("a subscription with QoS 0")]
    public async Task Nothing_waits_for(string what)
    {
        await using (LocalIoTCommands local = await StartAsync())
        {
            await using (Device before = await Device.ConnectAsync(local, isClean: what == "a clean session"))
            {
                await before.SubscribeAsync(
                    Requests, what == "a subscription with QoS 0" ? MqttQualityOfServiceLevel.AtMostOnce : MqttQualityOfServiceLevel.AtLeastOnce);
                if (what == "no subscription any more")
                {
                    await before.UnsubscribeAsync(Requests);
                }
            }

            await local.StartCommandAsync("c", local.AddThing("t"), "\"executionTimeoutSeconds\":43200");
            if (what == "a clean session later")
            {
                await using Device later = await Device.ConnectAsync(local, isClean: true);
            }
        }

        _time.Advance(what == "an expired session" ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(59));
        await using LocalIoTCommands again = await StartAsync();
        await using Device device = await Device.ConnectAsync(again);
        await device.SubscribeAsync(Requests);
        string next = await again.StartCommandAsync("c", CommandTarget.ForThing(again.Account, "t"));

        Assert.Equal(what.EndsWith("more", StringComparison.Ordinal) || what.EndsWith('0'), device.IsSessionPresent);
        Assert.Contains(next, (await device.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_refused_is_not_there_again()
    {
        await using (LocalIoTCommands local = await StartAsync(static options => options.Limits.MaxMqttSessions = 1))
        {
            await using Device first = await Device.ConnectAsync(local, clientId: "first");
            await using MqttDevice refused = await MqttDevice.ConnectAsync(local, "refused", cleanSession: false);
            Assert.False(refused.IsConnected);
        }

        await using LocalIoTCommands again = await StartAsync();
        await using Device known = await Device.ConnectAsync(again, clientId: "first");
        await using Device unknown = await Device.ConnectAsync(again, clientId: "refused");

        Assert.Equal((true, false), (known.IsSessionPresent, unknown.IsSessionPresent));
    }

    [Fact]
    public async Task A_lower_limit_of_sessions_keeps_as_many_as_it_allows()
    {
        string[] clientIds = ["a", "b", "c"];
        await using (LocalIoTCommands local = await StartAsync())
        {
            foreach (string clientId in clientIds)
            {
                await using Device device = await Device.ConnectAsync(local, clientId: clientId);
            }
        }

        await using (await StartAsync(static options => options.Limits.MaxMqttSessions = 2))
        {
            // The endpoint drops a session when it starts.
        }

        await using LocalIoTCommands again = await StartAsync();
        int kept = 0;
        foreach (string clientId in clientIds)
        {
            await using Device device = await Device.ConnectAsync(again, clientId: clientId);
            kept += device.IsSessionPresent ? 1 : 0;
        }

        Assert.Equal(2, kept);
    }

    [Fact]
    public async Task A_session_that_cannot_be_restored_leaves_the_port_free()
    {
        int port;
        await using (LocalIoTCommands local = await StartAsync())
        {
            port = local.MqttPort!.Value;
            await using Device device = await Device.ConnectAsync(local);
        }

        await using (SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync(Cancellation);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE session SET protocol = 99";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(options => options.MqttPort = port));

        await using LocalIoTCommands again = await Endpoints.StartAsync(options => options.MqttPort = port);
        Assert.Equal(port, again.MqttPort);
    }

    private Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions>? configure = null) => Endpoints.StartAsync(
        options =>
        {
            (options.MqttPort, options.TimeProvider, options.StateFile) = (0, _time, File);
            configure?.Invoke(options);
        },
        TestCommand.Static("c"));

    private sealed class Device : IAsyncDisposable
    {
        private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
        private readonly Channel<MqttApplicationMessage> _received = Channel.CreateUnbounded<MqttApplicationMessage>();

        public bool IsSessionPresent { get; private set; }

        public static async Task<Device> ConnectAsync(
            LocalIoTCommands local,
            MqttProtocolVersion version = MqttProtocolVersion.V500,
            string clientId = "d",
            bool isClean = false,
            bool acknowledges = true)
        {
            Device device = new();
            device._client.ApplicationMessageReceivedAsync += async args =>
            {
                // Acknowledges before the test continues. The client's automatic acknowledgment would be sent later, or never.
                args.AutoAcknowledge = false;
                if (acknowledges)
                {
                    await args.AcknowledgeAsync(Cancellation);
                }

                device._received.Writer.TryWrite(args.ApplicationMessage);
            };
            MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
                .WithTcpServer("127.0.0.1", local.MqttPort).WithClientId(clientId).WithProtocolVersion(version).WithCleanSession(isClean);
            if (!isClean)
            {
                options = options.WithSessionExpiryInterval(3600);
            }

            device.IsSessionPresent = (await device._client.ConnectAsync(options.Build(), Cancellation)).IsSessionPresent;
            return device;
        }

        public Task<MqttClientSubscribeResult> SubscribeAsync(string filter, MqttQualityOfServiceLevel level = MqttQualityOfServiceLevel.AtLeastOnce) =>
            _client.SubscribeAsync(filter, level, Cancellation);

        public Task<MqttClientUnsubscribeResult> UnsubscribeAsync(string filter) => _client.UnsubscribeAsync(filter, Cancellation);

        public Task<MqttClientPublishResult> ReportAsync(string executionId, string status) => _client.PublishStringAsync(
            $"$aws/commands/things/t/executions/{executionId}/response/json", $$"""{"status":"{{status}}"}""", MqttQualityOfServiceLevel.AtLeastOnce,
            cancellationToken: Cancellation);

        public async Task<MqttApplicationMessage> ReceiveAsync() =>
            await _received.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        public async ValueTask DisposeAsync()
        {
            await _client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None);
            _client.Dispose();
        }
    }
}
