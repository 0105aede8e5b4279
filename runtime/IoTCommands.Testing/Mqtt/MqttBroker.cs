using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Templates;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace IoTCommands.Testing.Mqtt;

/// <summary>An MQTT broker on 127.0.0.1 for devices: it publishes the messages of starts and receives the reports of devices.</summary>
/// <remarks>AWS IoT developer guide, "Reserved topics" and "MQTT". Like AWS's broker, it ends the connection if a client makes a mistake.</remarks>
internal sealed class MqttBroker : IAsyncDisposable
{
    private readonly ServiceState _state;
    private readonly MqttServer _server;

    /// <summary>The topic filters of each session, connected or not.</summary>
    private readonly ConcurrentDictionary<string, HashSet<string>> _sessions = new(StringComparer.Ordinal);

    /// <summary>The topics that have a retained message.</summary>
    private readonly HashSet<string> _retainedTopics = new(StringComparer.Ordinal);

    /// <summary>The messages to publish, in order. A callback of the server must not publish them itself, because the server would wait for itself.</summary>
    private readonly Channel<MqttApplicationMessage> _outgoing = Channel.CreateUnbounded<MqttApplicationMessage>(new() { SingleReader = true });

    /// <summary>The number of connections of each client id. It can be 2: a new connection exists before the old one, which it replaces, has ended.</summary>
    private readonly ConcurrentDictionary<string, int> _connections = new(StringComparer.Ordinal);

    /// <summary>The number of topic filters that may match events.</summary>
    private int _eventFilters;

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
        MqttListener listener;
        try
        {
            listener = new MqttListener(port, certificate, state.Limits, state.Journal);
        }
        catch (SocketException e)
        {
            throw new IOException($"The MQTT broker cannot listen on 127.0.0.1:{port}: {e.Message}. Use another port, or 0 for any free one.", e);
        }

        MqttServerFactory factory = new();
        MqttServerOptions options = factory.CreateServerOptionsBuilder()
            .WithPersistentSessions()
            .WithMaxPendingMessagesPerClient(state.Limits.MaxMqttQueuedMessagesPerSession)
            .Build();
        MqttServer server = factory.CreateMqttServer(options, state.Sessions is { } sessions ? [sessions, listener] : (IMqttServerAdapter[])[listener]);
        MqttBroker broker = new(state, server, listener.Port);
        state.IsClientConnected = clientId => broker._connections.GetValueOrDefault(clientId) > 0;
        server.ValidatingConnectionAsync += broker.OnConnectingAsync;
        // After the broker's own handler, because the session of a refused connection must not be stored.
        state.Sessions?.Follow(server);
        server.ClientConnectedAsync += broker.OnConnectedAsync;
        server.ClientDisconnectedAsync += broker.OnDisconnectedAsync;
        server.SessionDeletedAsync += broker.OnSessionDeletedAsync;
        server.QueuedApplicationMessageOverwrittenAsync += broker.OnDroppedAsync;
        server.InterceptingPublishAsync += broker.OnPublishAsync;
        server.InterceptingSubscriptionAsync += broker.OnSubscriptionAsync;
        server.ClientUnsubscribedTopicAsync += broker.OnUnsubscribedAsync;
        server.InterceptingOutboundPacketAsync += broker.OnOutboundPacketAsync;
        try
        {
            await server.StartAsync().ConfigureAwait(false);
        }
        catch
        {
            // Disposes of the listener too.
            server.Dispose();
            throw;
        }

        state.Executions.Log.Appended += broker.OnChange;
        broker._pump = Task.Run(broker.PumpAsync);
        return broker;
    }

    /// <summary>Creates the message of a start. Its expiry is set to the remaining timeout when it is sent.</summary>
    public static MqttApplicationMessage CreateRequest(CommandExecutionSnapshot execution) => CreateMessage(
        execution.Message.Topic, execution.Message.Payload.ToArray(), execution.Message.ContentType, SecondsOf(execution.ExecutionTimeout));

    public async ValueTask DisposeAsync()
    {
        _state.Executions.Log.Appended -= OnChange;
        _outgoing.Writer.TryComplete();
        try
        {
            await _pump.ConfigureAwait(false);
        }
        finally
        {
            try
            {
                await _server.StopAsync(new MqttServerStopOptions()).ConfigureAwait(false);
            }
            finally
            {
                _server.Dispose();
            }
        }
    }

    /// <summary>Lists the clients that are connected or have a persistent session.</summary>
    public async Task<IReadOnlyList<MqttClientState>> ListClientsAsync()
    {
        HashSet<string> connected = [.. (await _server.GetClientsAsync().ConfigureAwait(false)).Select(static client => client.Id)];
        IEnumerable<string> sessions = (await _server.GetSessionsAsync().ConfigureAwait(false)).Select(static session => session.Id);
        return [.. connected.Union(sessions).Order(StringComparer.Ordinal).Select(id => new MqttClientState(id, connected.Contains(id)))];
    }

    private Task OnConnectingAsync(ValidatingConnectionEventArgs args)
    {
        // Counted here and not when the client is connected, because many clients may connect at once. The server creates the session next, and calls
        // OnSessionDeletedAsync when it is deleted.
        lock (_sessions)
        {
            if (_sessions.ContainsKey(args.ClientId) || _sessions.Count < _state.Limits.MaxMqttSessions)
            {
                if (args.CleanSession == true)
                {
                    // A clean session ends an earlier session with the same client id.
                    RemoveSession(args.ClientId);
                }

                AddSession(args.ClientId);
                return Task.CompletedTask;
            }
        }

        args.ReasonCode = MqttConnectReasonCode.QuotaExceeded;
        _state.Journal.AddConnection(
            $"'{args.ClientId}' is refused: there are {_state.Limits.MaxMqttSessions} sessions "
            + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxMqttSessions)})");
        return Task.CompletedTask;
    }

    private Task OnConnectedAsync(ClientConnectedEventArgs args)
    {
        // Added again: if a clean session replaces another one, it may have been removed together with that one.
        AddSession(args.ClientId);
        _connections.AddOrUpdate(args.ClientId, 1, static (_, count) => count + 1);
        _state.Journal.AddConnection($"'{args.ClientId}' is connected");
        return Task.CompletedTask;
    }

    private Task OnDisconnectedAsync(ClientDisconnectedEventArgs args)
    {
        if (_connections.AddOrUpdate(args.ClientId, 0, static (_, count) => count - 1) == 0)
        {
            _connections.TryRemove(KeyValuePair.Create(args.ClientId, 0));
        }

        _state.Journal.AddConnection($"'{args.ClientId}' is disconnected");
        return Task.CompletedTask;
    }

    private Task OnSessionDeletedAsync(SessionDeletedEventArgs args)
    {
        RemoveSession(args.Id);
        return Task.CompletedTask;
    }

    private void AddSession(string clientId) => _sessions.TryAdd(clientId, new HashSet<string>(StringComparer.Ordinal));

    private void RemoveSession(string clientId)
    {
        if (_sessions.TryRemove(clientId, out HashSet<string>? filters))
        {
            lock (filters)
            {
                Interlocked.Add(ref _eventFilters, -filters.Count(CommandTopic.MayMatchEvents));
                filters.Clear();
            }
        }
    }

    private Task OnDroppedAsync(QueueMessageOverwrittenEventArgs args)
    {
        _state.Journal.AddConnection(
            $"a message for '{args.ReceiverClientId}' is dropped: {_state.Limits.MaxMqttQueuedMessagesPerSession} wait "
            + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxMqttQueuedMessagesPerSession)})");
        return Task.CompletedTask;
    }

    private Task OnSubscriptionAsync(InterceptingSubscriptionEventArgs args)
    {
        string filter = args.TopicFilter.Topic;
        if (args.TopicFilter.QualityOfServiceLevel == MqttQualityOfServiceLevel.ExactlyOnce || CommandTopic.HasWildcardFormat(filter))
        {
            args.ProcessSubscription = false;
            args.CloseConnection = true;
            _state.Journal.AddConnection($"'{args.ClientId}' is cut: it subscribed to {filter} with QoS {(int)args.TopicFilter.QualityOfServiceLevel}");
            return Task.CompletedTask;
        }

        HashSet<string> filters = _sessions.GetOrAdd(args.ClientId, static _ => new HashSet<string>(StringComparer.Ordinal));
        lock (filters)
        {
            if (!filters.Contains(filter) && filters.Count >= _state.Limits.MaxMqttSubscriptionsPerSession)
            {
                args.ProcessSubscription = false;
                args.CloseConnection = _state.Assumptions.DisconnectForSubscriptionQuota;
                args.Response.ReasonCode = MqttSubscribeReasonCode.QuotaExceeded;
                _state.Journal.AddConnection(
                    $"'{args.ClientId}' may not subscribe to {filter}: it has {filters.Count} subscriptions "
                    + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxMqttSubscriptionsPerSession)})");
            }
            else if (filters.Add(filter) && CommandTopic.MayMatchEvents(filter))
            {
                Interlocked.Increment(ref _eventFilters);
            }
        }

        return Task.CompletedTask;
    }

    private Task OnUnsubscribedAsync(ClientUnsubscribedTopicEventArgs args)
    {
        if (_sessions.TryGetValue(args.ClientId, out HashSet<string>? filters))
        {
            lock (filters)
            {
                if (filters.Remove(args.TopicFilter) && CommandTopic.MayMatchEvents(args.TopicFilter))
                {
                    Interlocked.Decrement(ref _eventFilters);
                }
            }
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
        bool isOtherReserved = topic is null && CommandTopic.IsReserved(message.Topic);
        if (message.QualityOfServiceLevel == MqttQualityOfServiceLevel.ExactlyOnce || message.Payload.Length > MqttPacketLimiter.MaxPayloadBytes
            || (isOtherReserved && _state.Assumptions.DisconnectForReservedTopic))
        {
            args.ProcessPublish = false;
            args.CloseConnection = true;
            _state.Journal.AddConnection(
                $"'{args.ClientId}' is cut: it published {message.Payload.Length} bytes to {message.Topic} with QoS {(int)message.QualityOfServiceLevel}");
        }
        else if (isOtherReserved)
        {
            args.ProcessPublish = false;
            _state.Journal.AddConnection($"a message of '{args.ClientId}' to {message.Topic} is dropped");
        }
        else if (topic is not null)
        {
            args.ProcessPublish = false;
            Respond(topic, message.Payload.ToArray());
            _state.Sessions?.Acknowledge(args.ClientId, topic.ExecutionId);
            // The message is acknowledged when this task completes.
            return _state.WhenCommittedAsync();
        }
        else if (args.ProcessPublish && message.Retain && !TryRetain(message))
        {
            args.ProcessPublish = false;
            args.Response.ReasonCode = MqttPubAckReasonCode.QuotaExceeded;
            _state.Journal.AddConnection(
                $"a message of '{args.ClientId}' to {message.Topic} is dropped: there are {_state.Limits.MaxMqttRetainedMessages} retained messages "
                + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxMqttRetainedMessages)})");
        }

        return Task.CompletedTask;
    }

    /// <returns>False if there are too many retained messages; otherwise, true.</returns>
    private bool TryRetain(MqttApplicationMessage message)
    {
        lock (_retainedTopics)
        {
            // A message replaces the one of its topic. One without a payload only deletes it.
            if (message.Payload.IsEmpty)
            {
                _retainedTopics.Remove(message.Topic);
                return true;
            }

            return _retainedTopics.Contains(message.Topic)
                || (_retainedTopics.Count < _state.Limits.MaxMqttRetainedMessages && _retainedTopics.Add(message.Topic));
        }
    }

    /// <summary>
    /// Drops the message of an execution that has no time left or is no longer kept. The messages of other executions receive the remaining time as their
    /// expiry. MQTTnet tries to send a message again at the next connection, if it was not acknowledged; so a message that is dropped is dropped each time.
    /// </summary>
    private Task OnOutboundPacketAsync(InterceptingPacketEventArgs args)
    {
        if (args.Packet is MqttPublishPacket publish && CommandTopic.FindExecutionOfRequest(publish.Topic) is { } id)
        {
            TimeSpan left = _state.Executions.Find(id) is { } execution
                ? execution.CreatedAt + execution.ExecutionTimeout - _state.Time.GetUtcNow()
                : TimeSpan.Zero;
            args.ProcessPacket = left > TimeSpan.Zero;
            if (args.ProcessPacket)
            {
                publish.MessageExpiryInterval = SecondsOf(left);
            }
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
            Reject(topic, e.ErrorCode!, e.Reason, clientToken);
        }
        catch (ArgumentException e)
        {
            Reject(topic, "InvalidTopic", e.Message, clientToken);
        }
    }

    private void Reject(CommandTopic topic, string errorCode, string message, string? clientToken)
    {
        _state.Journal.AddRejectedUpdate(topic.ExecutionId, errorCode, message);
        _state.Executions.AddRejection(topic.ExecutionId, errorCode, message);
        Publish(topic, topic.RejectedTopic, writer =>
        {
            writer.WriteString("error", errorCode);
            writer.WriteString("errorMessage", message);
            WriteCommon(writer, topic, clientToken);
        });
    }

    private void WriteCommon(Utf8JsonWriter writer, CommandTopic topic, string? clientToken)
    {
        writer.WriteString("executionId", topic.ExecutionId);
        writer.WriteIfSet("clientToken", _state.Assumptions.EchoClientToken ? clientToken : null);
    }

    private void Publish(CommandTopic topic, string replyTopic, Action<Utf8JsonWriter> writeMembers)
    {
        byte[] json = WriteJson(writeMembers);
        bool isCbor = topic.Format == "cbor";
        Enqueue(replyTopic, isCbor ? CborPayload.FromJson(Encoding.UTF8.GetString(json)) : json, isCbor ? "application/cbor" : "application/json");
    }

    /// <summary>
    /// Enqueues the messages for a new snapshot, if there are sessions. It only enqueues, because it is called under the locks of the execution and of the log.
    /// </summary>
    private void OnChange(CommandExecutionSnapshot snapshot)
    {
        if (_sessions.IsEmpty)
        {
            return;
        }

        if (snapshot.Status == IoTCommandExecutionStatus.Created)
        {
            Enqueue(CreateRequest(snapshot));
        }

        // If a handler throws after the outcome, the status does not change.
        bool isNewStatus = snapshot.HandlerException is null || snapshot.StatusReason?.Code == CommandReasonCodes.UnhandledException;
        if (isNewStatus && _state.Assumptions.PublishEvents && Volatile.Read(ref _eventFilters) > 0)
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

    /// <summary>Enqueues a message after the commit, because no device may receive what a kill of the process could undo.</summary>
    private void Enqueue(MqttApplicationMessage message)
    {
        // A client id may have these characters, but in topics they are wildcards. MQTTnet throws an exception for such a topic.
        if (message.Topic.AsSpan().ContainsAny('+', '#'))
        {
            _state.Journal.AddConnection($"the message on {message.Topic} is not sent: a topic must not have '+' or '#'");
            return;
        }

        _state.AfterCommit(() => _outgoing.Writer.TryWrite(message));
    }

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

/// <summary>An MQTT client of the broker.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="IsConnected">True if the client is connected; false if there is only its session.</param>
internal sealed record MqttClientState(string ClientId, bool IsConnected);
