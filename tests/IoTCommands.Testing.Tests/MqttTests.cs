using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests devices that are MQTT clients of the broker.</summary>
public sealed class MqttTests
{
    private const string Executions = "$aws/commands/things/t/executions";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(MqttProtocolVersion.V500)]
    [InlineData(MqttProtocolVersion.V311)]
    public async Task A_device_receives_a_command_and_reports_its_result(MqttProtocolVersion version)
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local, "d", version);
        await device.SubscribeAsync(
            $"{Executions}/+/request/json", $"{Executions}/+/response/accepted/json", $"{Executions}/+/response/rejected/json",
            "$aws/events/commandExecution/#");
        string id = await local.StartCommandAsync("c", local.AddThing("t"), "\"executionTimeoutSeconds\":300");

        MqttApplicationMessage request = await device.ReceiveAsync();
        MqttApplicationMessage created = await device.ReceiveAsync();
        await device.PublishAsync(
            $"{Executions}/{id}/response/json",
            """{"status":"SUCCEEDED","statusReason":{"reasonCode":"OK"},"result":{"a":{"s":"72"},"b":{"b":true},"c":{"bin":"AAEC"}},"clientToken":"k"}""");
        MqttApplicationMessage[] answers = [await device.ReceiveAsync(), await device.ReceiveAsync()];

        Assert.Equal($"{Executions}/{id}/request/json", request.Topic);
        Assert.Equal("""{"do":"it"}""", Encoding.UTF8.GetString(request.Payload));
        if (version == MqttProtocolVersion.V500)
        {
            Assert.Equal(("application/json", 300u), (request.ContentType, request.MessageExpiryInterval));
        }

        Assert.Equal("$aws/events/commandExecution/c/CREATED", created.Topic);
        Assert.Equal(
            [
                ("$aws/events/commandExecution/c/SUCCEEDED",
                    $$$"""{"executionId":"{{{id}}}","status":"SUCCEEDED","statusReason":{"reasonCode":"OK"},"eventType":"COMMAND_EXECUTION","commandArn":"{{{local.Account}}}:command/c","targetArn":"{{{local.Account}}}:thing/t","timestamp":1785585600000}"""),
                ($"{Executions}/{id}/response/accepted/json", $$"""{"executionId":"{{id}}","clientToken":"k"}"""),
            ],
            answers.Select(static answer => (answer.Topic, Encoding.UTF8.GetString(answer.Payload))));
        RawAnswer execution = await local.CallAsync(
            "GET", $"/command-executions/{id}?includeResult=true&targetArn={Uri.EscapeDataString($"{local.Account}:thing/t")}");
        Assert.Equal("""{"a":{"S":"72"},"b":{"B":true},"c":{"BIN":"AAEC"}}""", execution.Body.GetProperty("result").GetRawText());
    }

    [Theory]
    [InlineData("no JSON", "InvalidJson")]
    [InlineData("{\"status\":\"\\ud800\"}", "InvalidJson")]
    [InlineData("", "InvalidJson")]
    [InlineData("[]", "InvalidRequest")]
    [InlineData("{}", "InvalidRequest")]
    [InlineData("""{"status":"DONE"}""", "InvalidRequest")]
    [InlineData("""{"status":"CREATED"}""", "InvalidStateTransition")]
    [InlineData("""{"status":"SUCCEEDED","result":{}}""", "InvalidRequest")]
    [InlineData("""{"status":"SUCCEEDED","result":{"a":"text"}}""", "InvalidRequest")]
    [InlineData("""{"status":"SUCCEEDED","result":{"a":{"S":"text"}}}""", "InvalidRequest")]
    [InlineData("""{"status":"SUCCEEDED","result":{"a":{"s":"text","b":true}}}""", "InvalidRequest")]
    [InlineData("""{"status":"FAILED","statusReason":{"reasonCode":"lower case"}}""", "InvalidRequest")]
    [InlineData("""{"status":"FAILED","statusReason":{}}""", "InvalidRequest")]
    public async Task A_report_that_is_not_valid_is_rejected(string payload, string error)
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync($"{Executions}/+/response/rejected/json");
        string id = await local.StartCommandAsync("c", local.AddThing("t"));

        await device.PublishAsync($"{Executions}/{id}/response/json", payload);

        await device.ReceiveRejectionAsync($"{Executions}/{id}/response/rejected/json", error, id);
        Assert.Equal(IoTCommandExecutionStatus.Created, local.Executions.Get(id).Status);
    }

    [Fact]
    public async Task A_report_about_another_or_a_completed_execution_is_rejected()
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync("$aws/commands/things/+/executions/+/response/rejected/json");
        string id = await local.StartCommandAsync("c", local.AddThing("t"));
        const string Succeeded = """{"status":"SUCCEEDED","clientToken":"k"}""";

        await device.PublishAsync($"{Executions}/none/response/json", Succeeded);
        MqttApplicationMessage none = await device.ReceiveRejectionAsync($"{Executions}/none/response/rejected/json", "ResourceNotFound", "none");
        await device.PublishAsync($"$aws/commands/things/other/executions/{id}/response/json", Succeeded);
        await device.ReceiveRejectionAsync($"$aws/commands/things/other/executions/{id}/response/rejected/json", "ResourceNotFound", id);
        await device.PublishAsync($"{Executions}/{id}/response/json", Succeeded);
        await device.PublishAsync($"{Executions}/{id}/response/json", Succeeded);
        await device.ReceiveRejectionAsync($"{Executions}/{id}/response/rejected/json", "TerminalStateReached", id);

        Assert.Contains("\"clientToken\":\"k\"", Encoding.UTF8.GetString(none.Payload), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_too_soon_after_another_conflicts_where_that_is_assumed()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            options =>
            {
                (options.MqttPort, options.TimeProvider) = (0, _time);
                options.Assumptions.MinUpdateInterval = TimeSpan.FromSeconds(1);
            },
            TestCommand.Static("c"));
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync($"{Executions}/+/response/rejected/json", $"{Executions}/+/response/accepted/json");
        string id = await local.StartCommandAsync("c", local.AddThing("t"));

        await device.PublishAsync($"{Executions}/{id}/response/json", "{\"status\":\"IN_PROGRESS\"}");
        MqttApplicationMessage first = await device.ReceiveAsync();
        await device.PublishAsync($"{Executions}/{id}/response/json", "{\"status\":\"SUCCEEDED\"}");
        await device.ReceiveRejectionAsync($"{Executions}/{id}/response/rejected/json", "DataConflict", id);
        _time.Advance(TimeSpan.FromSeconds(1));
        await device.PublishAsync($"{Executions}/{id}/response/json", "{\"status\":\"SUCCEEDED\"}");
        MqttApplicationMessage last = await device.ReceiveAsync();

        Assert.Equal($"{Executions}/{id}/response/accepted/json", first.Topic);
        Assert.Equal($"{Executions}/{id}/response/accepted/json", last.Topic);
    }

    [Fact]
    public async Task A_device_can_report_in_CBOR()
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync($"{Executions}/+/response/accepted/cbor", $"{Executions}/+/response/rejected/cbor");
        string id = await local.StartCommandAsync("c", local.AddThing("t"));
        CborWriter writer = new();
        writer.WriteStartMap(2);
        writer.WriteTextString("status");
        writer.WriteTextString("IN_PROGRESS");
        writer.WriteTextString("result");
        writer.WriteStartMap(1);
        writer.WriteTextString("r");
        writer.WriteStartMap(1);
        writer.WriteTextString("bin");
        writer.WriteByteString([0, 1, 254]);
        writer.WriteEndMap();
        writer.WriteEndMap();
        writer.WriteEndMap();

        await device.PublishAsync($"{Executions}/{id}/response/cbor", writer.Encode());
        MqttApplicationMessage accepted = await device.ReceiveAsync();
        await device.PublishAsync($"{Executions}/{id}/response/cbor", [0xFF]);
        MqttApplicationMessage rejected = await device.ReceiveAsync();

        Assert.Equal($"{Executions}/{id}/response/accepted/cbor", accepted.Topic);
        CborReader reader = new(accepted.Payload.First);
        reader.ReadStartMap();
        Assert.Equal(("executionId", id), (reader.ReadTextString(), reader.ReadTextString()));
        Assert.Equal($"{Executions}/{id}/response/rejected/cbor", rejected.Topic);
        Assert.Equal(new byte[] { 0, 1, 254 }, local.Executions.Get(id).Result!["r"].BinaryValue!.Value.ToArray());
    }

    [Fact]
    public async Task A_client_is_a_target_by_its_id_and_a_payload_without_format_has_a_topic_without()
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local, "gateway-3");
        await device.SubscribeAsync("$aws/commands/clients/gateway-3/executions/+/request");

        string id = await local.StartCommandAsync("raw", CommandTarget.ForClient(local.Account, "gateway-3"));

        Assert.Equal($"$aws/commands/clients/gateway-3/executions/{id}/request", (await device.ReceiveAsync()).Topic);
    }

    [Fact]
    public async Task A_device_that_was_off_line_receives_what_has_not_timed_out()
    {
        await using LocalIoTCommands local = await StartAsync();
        CommandTarget thing = local.AddThing("t");
        await LeaveSessionAsync(local);
        string expired = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":10");
        string waiting = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
        _time.Advance(TimeSpan.FromSeconds(20));
        await using MqttDevice device = await MqttDevice.ConnectAsync(local, "d", cleanSession: false);
        MqttApplicationMessage received = await device.ReceiveAsync();

        Assert.NotEqual(expired, waiting);
        Assert.Equal($"{Executions}/{waiting}/request/json", received.Topic);
        Assert.Equal(280u, received.MessageExpiryInterval);
    }

    [Theory]
    [InlineData("a+b")]
    [InlineData("a/#")]
    public async Task A_client_id_that_no_topic_can_have_receives_nothing_and_other_devices_go_on(string clientId)
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync($"{Executions}/+/request/json");

        string unsent = await local.StartCommandAsync("c", CommandTarget.ForClient(local.Account, clientId));
        string sent = await local.StartCommandAsync("c", local.AddThing("t"));

        Assert.Equal($"{Executions}/{sent}/request/json", (await device.ReceiveAsync()).Topic);
        Assert.Contains(
            $"the message on $aws/commands/clients/{clientId}/executions/{unsent}/request/json is not sent",
            local.Journal.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_came_too_late_is_not_delivered_at_a_later_connection_either()
    {
        await using LocalIoTCommands local = await StartAsync();
        CommandTarget thing = local.AddThing("t");
        await LeaveSessionAsync(local);
        string expired = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":10");
        string waiting = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
        _time.Advance(TimeSpan.FromSeconds(20));
        await using (MqttDevice first = await MqttDevice.ConnectAsync(local, "d", cleanSession: false))
        {
            Assert.Equal($"{Executions}/{waiting}/request/json", (await first.ReceiveAsync()).Topic);
            local.Journal.Clear();
        }

        await local.WaitForDisconnectAsync("d");
        string last = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
        await using MqttDevice device = await MqttDevice.ConnectAsync(local, "d", cleanSession: false);

        // If the acknowledgment of the other message was late, that message comes again.
        List<string> topics = [];
        do
        {
            topics.Add((await device.ReceiveAsync()).Topic);
        }
        while (topics[^1] != $"{Executions}/{last}/request/json");

        Assert.DoesNotContain($"{Executions}/{expired}/request/json", topics);
    }

    [Fact]
    public async Task A_message_of_an_execution_that_is_no_longer_kept_is_not_delivered()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            options => (options.MqttPort, options.TimeProvider, options.MaxKeptExecutions) = (0, _time, 1), TestCommand.Static("c"));
        CommandTarget thing = local.AddThing("t");
        await LeaveSessionAsync(local);
        string dropped = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":10");
        _time.Advance(TimeSpan.FromSeconds(20));
        string kept = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
        Assert.Throws<KeyNotFoundException>(() => local.Executions.Get(dropped));
        await using MqttDevice device = await MqttDevice.ConnectAsync(local, "d", cleanSession: false);

        Assert.Equal($"{Executions}/{kept}/request/json", (await device.ReceiveAsync()).Topic);
    }

    [Theory]
    [InlineData($"{Executions}/+/request/+")]
    [InlineData($"{Executions}/+/request/#")]
    [InlineData($"{Executions}/+/response/accepted/+")]
    public async Task A_wildcard_in_the_place_of_the_format_ends_the_connection(string filter)
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);

        await device.TryAsync(client => client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, Cancellation));

        await device.Disconnected.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
    }

    [Theory]
    [InlineData("any", MqttQualityOfServiceLevel.ExactlyOnce)]
    [InlineData("$aws/things/t/shadow/update", MqttQualityOfServiceLevel.AtLeastOnce)]
    [InlineData($"{Executions}/x/request/json", MqttQualityOfServiceLevel.AtLeastOnce)]
    [InlineData($"{Executions}/x/response/xml", MqttQualityOfServiceLevel.AtLeastOnce)]
    public async Task A_message_that_no_device_may_publish_ends_the_connection(string topic, MqttQualityOfServiceLevel level)
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);

        await device.TryAsync(client => client.PublishAsync(
            new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload("{}").WithQualityOfServiceLevel(level).Build(), Cancellation));

        await device.Disconnected.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
    }

    [Fact]
    public async Task Devices_can_talk_about_other_things()
    {
        await using LocalIoTCommands local = await StartAsync();
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync("telemetry/+");

        await device.PublishAsync("telemetry/t", "{}");

        Assert.Equal("telemetry/t", (await device.ReceiveAsync()).Topic);
    }

    [Fact]
    public async Task With_a_certificate_devices_connect_by_TLS_only()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => (options.MqttPort, options.MqttCertificate) = (0, certificate));

        await using MqttDevice device = await MqttDevice.ConnectAsync(
            local, configure: options => options.WithTlsOptions(tls => tls.WithCertificateValidationHandler(
                handler => handler.Certificate.GetCertHashString() == certificate.GetCertHashString())));
        await device.SubscribeAsync("telemetry/t");
        await device.PublishAsync("telemetry/t", "{}");

        Assert.Equal("telemetry/t", (await device.ReceiveAsync()).Topic);
        await Assert.ThrowsAnyAsync<Exception>(() => MqttDevice.ConnectAsync(local, configure: static options => options.WithTimeout(TimeSpan.FromSeconds(2))));
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        await using LocalIoTCommands local = await StartAsync();

        IOException exception = await Assert.ThrowsAsync<IOException>(() => Endpoints.StartAsync(options => options.MqttPort = local.MqttPort));

        Assert.Contains($"127.0.0.1:{local.MqttPort}", exception.Message, StringComparison.Ordinal);
    }

    private Task<LocalIoTCommands> StartAsync() => Endpoints.StartAsync(
        options => (options.MqttPort, options.TimeProvider) = (0, _time), TestCommand.Static("c"), TestCommand.Static("raw", [1, 2], "text/plain"));

    /// <summary>Subscribes as the client <c>d</c>, and disconnects. The broker keeps the session.</summary>
    private static async Task LeaveSessionAsync(LocalIoTCommands local)
    {
        await using (MqttDevice before = await MqttDevice.ConnectAsync(local, "d", cleanSession: false))
        {
            await before.SubscribeAsync($"{Executions}/+/request/json");
        }

        await local.WaitForDisconnectAsync("d");
    }
}
