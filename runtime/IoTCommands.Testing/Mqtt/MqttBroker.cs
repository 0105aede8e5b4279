using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Templates;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace IoTCommands.Testing.Mqtt;

/// <summary>An MQTT broker on 127.0.0.1 for devices: it publishes the messages of starts and takes what devices report.</summary>
/// <remarks>AWS IoT developer guide, "Reserved topics" and "MQTT". It does what AWS's broker does to mistakes: it ends the connection.</remarks>
internal sealed class MqttBroker : IAsyncDisposable
{
    /// <summary>AWS's limit of a message.</summary>
    private const int MaxPayloadBytes = 128 * 1024;

    private const int MaxPendingMessages = 1_000;

    private readonly ServiceState _state;
    private readonly MqttServer _server;

    /// <summary>What is published, in order. It is never published from a callback of the server, which would wait for itself.</summary>
    private readonly Channel<MqttApplicationMessage> _outgoing = Channel.CreateUnbounded<MqttApplicationMessage>(new() { SingleReader = true });

    private Task _pump = Task.CompletedTask;

    private MqttBroker(ServiceState state, MqttServer server, int port)
    {
        _state = state;
        _server = server;
        Port = port;
    }

    public int Port { get; }

    public static async Task<MqttBroker> StartAsync(ServiceState state, int port, X509Certificate2? certificate)
    {
        port = port == 0 ? FindFreePort() : port;
        MqttServerFactory factory = new();
        MqttServerOptionsBuilder options = factory.CreateServerOptionsBuilder().WithPersistentSessions().WithMaxPendingMessagesPerClient(MaxPendingMessages);
        options = certificate is null
            ? options.WithDefaultEndpoint()
                .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
                .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
                .WithDefaultEndpointPort(port)
            : options.WithoutDefaultEndpoint()
                .WithEncryptedEndpoint()
                .WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
                .WithEncryptedEndpointBoundIPV6Address(IPAddress.None)
                .WithEncryptedEndpointPort(port)
                .WithEncryptionCertificate(certificate)
                .WithEncryptionSslProtocol(SslProtocols.None);
        if (state.Sessions is not null)
        {
            factory.DefaultServerAdapters.Insert(0, _ => state.Sessions);
        }

        MqttServer server = factory.CreateMqttServer(options.Build());
        MqttBroker broker = new(state, server, port);
        state.Sessions?.Follow(server);
        server.InterceptingPublishAsync += broker.OnPublishAsync;
        server.InterceptingSubscriptionAsync += OnSubscriptionAsync;
        server.InterceptingOutboundPacketAsync += broker.OnOutboundPacketAsync;
        try
        {
            await server.StartAsync().ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            server.Dispose();
            throw new IOException($"The MQTT broker cannot listen on 127.0.0.1:{port}: {e.Message}. Use another port, or 0 for any free one.", e);
        }

        state.Executions.Log.Appended += broker.OnChange;
        broker._pump = Task.Run(broker.PumpAsync);
        return broker;
    }

    /// <summary>Creates the message of a start. What is left of the timeout is set when it is sent.</summary>
    public static MqttApplicationMessage CreateRequest(CommandExecutionSnapshot execution) => CreateMessage(
        execution.Message.Topic, execution.Message.Payload.ToArray(), execution.Message.ContentType, SecondsOf(execution.ExecutionTimeout));

    public async ValueTask DisposeAsync()
    {
        _state.Executions.Log.Appended -= OnChange;
        _outgoing.Writer.TryComplete();
        await _pump.ConfigureAwait(false);
        await _server.StopAsync(new MqttServerStopOptions()).ConfigureAwait(false);
        _server.Dispose();
    }

    /// <summary>MQTTnet does not tell which port it got.</summary>
    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task OnSubscriptionAsync(InterceptingSubscriptionEventArgs args)
    {
        if (args.TopicFilter.QualityOfServiceLevel == MqttQualityOfServiceLevel.ExactlyOnce || CommandTopic.HasWildcardFormat(args.TopicFilter.Topic))
        {
            args.ProcessSubscription = false;
            args.CloseConnection = true;
        }

        return Task.CompletedTask;
    }

    private Task OnPublishAsync(InterceptingPublishEventArgs args)
    {
        MqttApplicationMessage message = args.ApplicationMessage;
        // The broker's own messages have no session.
        if (args.ClientId == string.Empty)
        {
            return Task.CompletedTask;
        }

        CommandTopic? topic = CommandTopic.ParseResponse(message.Topic);
        if (message.QualityOfServiceLevel == MqttQualityOfServiceLevel.ExactlyOnce || message.Payload.Length > MaxPayloadBytes
            || (topic is null && CommandTopic.IsReserved(message.Topic)))
        {
            args.ProcessPublish = false;
            args.CloseConnection = true;
        }
        else if (topic is not null)
        {
            args.ProcessPublish = false;
            Respond(topic, message.Payload.ToArray());
            _state.Sessions?.Acknowledge(args.ClientId, topic.ExecutionId);
            // The publication is acknowledged when this returns.
            return _state.WhenCommittedAsync();
        }

        return Task.CompletedTask;
    }

    /// <summary>A message that waited for its device longer than the timeout is dropped.</summary>
    private Task OnOutboundPacketAsync(InterceptingPacketEventArgs args)
    {
        if (args.Packet is MqttPublishPacket { MessageExpiryInterval: > 0 } publish
            && CommandTopic.FindExecutionOfRequest(publish.Topic) is { } id
            && _state.Executions.Find(id) is { } execution)
        {
            TimeSpan left = execution.CreatedAt + execution.ExecutionTimeout - _state.Time.GetUtcNow();
            args.ProcessPacket = left > TimeSpan.Zero;
            publish.MessageExpiryInterval = SecondsOf(left);
        }

        return Task.CompletedTask;
    }

    private void Respond(CommandTopic topic, ReadOnlyMemory<byte> payload)
    {
        string? clientToken = null;
        try
        {
            DeviceResponse response = DeviceResponse.Parse(payload, topic.Format == "cbor");
            clientToken = response.ClientToken;
            CommandTarget target = topic.IsClient
                ? CommandTarget.ForClient(_state.Account, topic.TargetName)
                : CommandTarget.ForThing(_state.Account, topic.TargetName);
            if (_state.Executions.Find(topic.ExecutionId, target) is null)
            {
                throw new ResponseRejectedException("ResourceNotFound", $"There is no execution '{topic.ExecutionId}' on {target.Arn}.", clientToken);
            }

            _state.Executions.Get(topic.ExecutionId).Update(response.Update);
            Publish(topic, topic.AcceptedTopic, writer => WriteCommon(writer, topic, clientToken));
        }
        catch (ResponseRejectedException e)
        {
            Reject(topic, e.ErrorCode, e.Message, e.ClientToken);
        }
        catch (CommandUpdateRejectedException e)
        {
            Reject(topic, e.ErrorCode.ToString(), e.Reason, clientToken);
        }
        catch (ArgumentException e)
        {
            Reject(topic, "InvalidTopic", e.Message, clientToken);
        }
    }

    private void Reject(CommandTopic topic, string errorCode, string message, string? clientToken) => Publish(topic, topic.RejectedTopic, writer =>
    {
        writer.WriteString("error", errorCode);
        writer.WriteString("errorMessage", message);
        WriteCommon(writer, topic, clientToken);
    });

    private static void WriteCommon(Utf8JsonWriter writer, CommandTopic topic, string? clientToken)
    {
        writer.WriteString("executionId", topic.ExecutionId);
        writer.WriteIfSet("clientToken", clientToken);
    }

    private void Publish(CommandTopic topic, string replyTopic, Action<Utf8JsonWriter> writeMembers)
    {
        byte[] json = WriteJson(writeMembers);
        bool isCbor = topic.Format == "cbor";
        Enqueue(replyTopic, isCbor ? CborPayload.FromJson(Encoding.UTF8.GetString(json)) : json, isCbor ? "application/cbor" : "application/json");
    }

    /// <summary>Called under the locks of the execution and of the log, so it only enqueues.</summary>
    private void OnChange(CommandExecutionSnapshot snapshot)
    {
        if (snapshot.Status == IoTCommandExecutionStatus.Created)
        {
            Enqueue(CreateRequest(snapshot));
        }

        // A handler that throws after the outcome changes no status.
        if (snapshot.HandlerException is null || snapshot.StatusReason?.Code == CommandStatusReason.UnhandledException)
        {
            Enqueue($"$aws/events/commandExecution/{snapshot.CommandId}/{StatusNames.Of(snapshot.Status)}", WriteEvent(snapshot), "application/json");
        }
    }

    private static byte[] WriteEvent(CommandExecutionSnapshot snapshot) => WriteJson(writer =>
    {
        writer.WriteString("executionId", snapshot.ExecutionId);
        writer.WriteString("status", StatusNames.Of(snapshot.Status));
        if (snapshot.StatusReason is { } reason)
        {
            writer.WriteStartObject("statusReason");
            writer.WriteString("reasonCode", reason.Code);
            writer.WriteIfSet("reasonDescription", reason.Description);
            writer.WriteEndObject();
        }

        writer.WriteString("eventType", "COMMAND_EXECUTION");
        writer.WriteString("commandArn", snapshot.CommandArn);
        writer.WriteString("targetArn", snapshot.Target.Arn);
        writer.WriteNumber("timestamp", snapshot.LastUpdatedAt.ToUnixTimeMilliseconds());
    });

    private static byte[] WriteJson(Action<Utf8JsonWriter> writeMembers)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    private static uint SecondsOf(TimeSpan time) => (uint)Math.Max(0, Math.Ceiling(time.TotalSeconds));

    private void Enqueue(string topic, byte[] payload, string contentType) => Enqueue(CreateMessage(topic, payload, contentType, 0));

    /// <summary>No device may receive what a kill could undo.</summary>
    private void Enqueue(MqttApplicationMessage message) => _state.AfterCommit(() => _outgoing.Writer.TryWrite(message));

    private static MqttApplicationMessage CreateMessage(string topic, byte[] payload, string contentType, uint expirySeconds) => new()
    {
        Topic = topic,
        PayloadSegment = payload,
        ContentType = contentType,
        MessageExpiryInterval = expirySeconds,
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
    };

    private async Task PumpAsync()
    {
        await foreach (MqttApplicationMessage message in _outgoing.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await _server.InjectApplicationMessage(
                new InjectedMqttApplicationMessage(message) { SenderClientId = string.Empty }, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
