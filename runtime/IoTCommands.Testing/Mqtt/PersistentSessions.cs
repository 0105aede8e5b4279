using System.Net;
using System.Security.Cryptography.X509Certificates;
using IoTCommands.Testing.State;
using MQTTnet;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace IoTCommands.Testing.Mqtt;

/// <summary>The persistent sessions of a state file: their subscriptions, and the messages of starts that they have not acknowledged.</summary>
/// <remarks>
/// MQTTnet creates a session only for a connection. So this is an adapter of the server, and starts before the one that listens. For each client in the
/// file, it connects, subscribes and disconnects as the client did.
/// </remarks>
internal sealed class PersistentSessions(ServiceState state, StateFile file) : IMqttServerAdapter
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StoredSession> _byClient = new(StringComparer.Ordinal);

    /// <summary>The clients that subscribed to messages for a target, so that a start does not search all sessions.</summary>
    private readonly Dictionary<string, HashSet<string>> _byTarget = new(StringComparer.Ordinal);

    private MqttServer? _server;

    public Func<IMqttChannelAdapter, Task>? ClientHandler { get; set; }

    public void Restore(IReadOnlyList<StoredSession> sessions)
    {
        foreach (StoredSession session in sessions)
        {
            Set(session);
        }
    }

    /// <summary>Finds the clients whose sessions receive and keep messages on a topic.</summary>
    public IReadOnlyList<string> FindReceivers(string topic)
    {
        lock (_gate)
        {
            List<string> receivers = [];
            foreach (string target in (ReadOnlySpan<string>)[CommandTopic.TargetOf(topic), string.Empty])
            {
                foreach (string clientId in _byTarget.GetValueOrDefault(target, []))
                {
                    if (!receivers.Contains(clientId) && _byClient[clientId].Subscriptions.Any(subscription => subscription.QualityOfService > 0
                        && MqttTopicFilterComparer.Compare(topic, subscription.Filter) == MqttTopicFilterCompareResult.IsMatch))
                    {
                        receivers.Add(clientId);
                    }
                }
            }

            return receivers;
        }
    }

    /// <summary>Subscribes to the events of the server that change sessions.</summary>
    public void Follow(MqttServer server)
    {
        _server = server;
        server.ValidatingConnectionAsync += OnConnectingAsync;
        server.ClientDisconnectedAsync += OnDisconnectedAsync;
        server.ClientSubscribedTopicAsync += OnSubscribedAsync;
        server.ClientUnsubscribedTopicAsync += OnUnsubscribedAsync;
        server.SessionDeletedAsync += OnDeletedAsync;
        server.ClientAcknowledgedPublishPacketAsync += OnAcknowledgedAsync;
    }

    /// <summary>Deletes the message of an execution that a client has received.</summary>
    public void Acknowledge(string clientId, string executionId)
    {
        lock (_gate)
        {
            if (!_byClient.ContainsKey(clientId))
            {
                return;
            }
        }

        if (state.Executions.FindSequence(executionId) is { } sequence)
        {
            file.DeletePendingMessage(sequence, clientId);
        }
    }

    public async Task StartAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        StoredSession[] sessions;
        lock (_gate)
        {
            sessions = [.. _byClient.Values];
        }

        foreach (StoredSession session in sessions)
        {
            if (session.Protocol == (int)MqttProtocolVersion.V500 && session.ExpirySeconds != uint.MaxValue
                && session.DisconnectedAt + TimeSpan.FromSeconds(session.ExpirySeconds) <= state.Time.GetUtcNow())
            {
                continue;
            }

            await ClientHandler!(new RestoringConnection(session)).ConfigureAwait(false);
        }

        Dictionary<string, MqttSessionStatus> restored = (await _server!.GetSessionsAsync().ConfigureAwait(false))
            .ToDictionary(static session => session.Id, StringComparer.Ordinal);
        foreach (StoredSession session in sessions)
        {
            if (restored.TryGetValue(session.ClientId, out MqttSessionStatus? status))
            {
                EnqueuePending(session, status);
            }
            else
            {
                // It has expired, or the limit of sessions is lower than before.
                Delete(session.ClientId);
            }
        }
    }

    public Task StopAsync() => Task.CompletedTask;

    public void Dispose()
    {
        // The server disposes of its adapters; there is nothing to release.
    }

    /// <summary>True if MQTTnet keeps the session when the connection ends; otherwise, false.</summary>
    private static bool IsPersistent(ValidatingConnectionEventArgs args) => args.ProtocolVersion switch
    {
        MqttProtocolVersion.V500 => args.SessionExpiryInterval != 0,
        MqttProtocolVersion.V311 => args.CleanSession != true,
        _ => true,
    };

    private void EnqueuePending(StoredSession session, MqttSessionStatus status)
    {
        foreach (string executionId in session.PendingExecutionIds)
        {
            if (state.Executions.Find(executionId) is { } execution)
            {
                status.TryEnqueueApplicationMessage(MqttBroker.CreateRequest(execution), out _);
            }
        }
    }

    private Task OnConnectingAsync(ValidatingConnectionEventArgs args)
    {
        if (string.IsNullOrEmpty(args.ClientId) || args.ReasonCode != MqttConnectReasonCode.Success)
        {
            return Task.CompletedTask;
        }

        if (args.CleanSession == true)
        {
            Delete(args.ClientId);
        }

        if (IsPersistent(args))
        {
            Save(args.ClientId, session => new StoredSession(args.ClientId, (int)args.ProtocolVersion, args.SessionExpiryInterval, null)
            {
                Subscriptions = session?.Subscriptions ?? [],
            });
        }

        return file.WhenCommittedAsync();
    }

    private Task OnDisconnectedAsync(ClientDisconnectedEventArgs args)
    {
        if (args.DisconnectType != MqttClientDisconnectType.Takeover)
        {
            Save(args.ClientId, session => session is null ? null : session with { DisconnectedAt = state.Time.GetUtcNow() });
        }

        return Task.CompletedTask;
    }

    /// <summary>Called before the subscription is acknowledged.</summary>
    private Task OnSubscribedAsync(ClientSubscribedTopicEventArgs args)
    {
        MqttTopicFilter filter = args.TopicFilter;
        StoredSubscription added = new(filter.Topic, (int)filter.QualityOfServiceLevel, filter.NoLocal, filter.RetainAsPublished);
        lock (_gate)
        {
            if (!_byClient.TryGetValue(args.ClientId, out StoredSession? session))
            {
                return Task.CompletedTask;
            }

            Set(session with { Subscriptions = [.. session.Subscriptions.Where(subscription => subscription.Filter != filter.Topic), added] });
            file.Save(args.ClientId, added);
        }

        return file.WhenCommittedAsync();
    }

    private Task OnUnsubscribedAsync(ClientUnsubscribedTopicEventArgs args)
    {
        lock (_gate)
        {
            if (!_byClient.TryGetValue(args.ClientId, out StoredSession? session))
            {
                return Task.CompletedTask;
            }

            Set(session with { Subscriptions = [.. session.Subscriptions.Where(subscription => subscription.Filter != args.TopicFilter)] });
            file.DeleteSubscription(args.ClientId, args.TopicFilter);
        }

        return file.WhenCommittedAsync();
    }

    private Task OnDeletedAsync(SessionDeletedEventArgs args)
    {
        Delete(args.Id);
        return Task.CompletedTask;
    }

    private Task OnAcknowledgedAsync(ClientAcknowledgedPublishPacketEventArgs args)
    {
        if (CommandTopic.FindExecutionOfRequest(args.PublishPacket.Topic) is { } executionId)
        {
            Acknowledge(args.ClientId, executionId);
        }

        return Task.CompletedTask;
    }

    private void Save(string clientId, Func<StoredSession?, StoredSession?> change)
    {
        lock (_gate)
        {
            if (change(_byClient.GetValueOrDefault(clientId)) is { } session)
            {
                Set(session);
                file.Save(session);
            }
        }
    }

    private void Set(StoredSession session)
    {
        RemoveTargets(session.ClientId);
        _byClient[session.ClientId] = session;
        foreach (StoredSubscription subscription in session.Subscriptions)
        {
            string target = CommandTopic.TargetOf(subscription.Filter);
            if (!_byTarget.TryGetValue(target, out HashSet<string>? clientIds))
            {
                clientIds = new HashSet<string>(StringComparer.Ordinal);
                _byTarget.Add(target, clientIds);
            }

            clientIds.Add(session.ClientId);
        }
    }

    private void RemoveTargets(string clientId)
    {
        if (_byClient.TryGetValue(clientId, out StoredSession? session))
        {
            foreach (StoredSubscription subscription in session.Subscriptions)
            {
                string target = CommandTopic.TargetOf(subscription.Filter);
                if (_byTarget.TryGetValue(target, out HashSet<string>? clientIds) && clientIds.Remove(clientId) && clientIds.Count == 0)
                {
                    _byTarget.Remove(target);
                }
            }
        }
    }

    private void Delete(string clientId)
    {
        lock (_gate)
        {
            RemoveTargets(clientId);
            if (_byClient.Remove(clientId))
            {
                file.DeleteSession(clientId);
            }
        }
    }

    /// <summary>A connection without a network: it connects, subscribes and disconnects.</summary>
    private sealed class RestoringConnection(StoredSession session) : IMqttChannelAdapter
    {
        private readonly Queue<MqttPacket> _packets = new(
        [
            new MqttConnectPacket { ClientId = session.ClientId, CleanSession = false, SessionExpiryInterval = session.ExpirySeconds },
            .. session.Subscriptions.Select(static (subscription, index) => new MqttSubscribePacket
            {
                PacketIdentifier = (ushort)(index % ushort.MaxValue + 1),
                TopicFilters =
                [
                    new MqttTopicFilter
                    {
                        Topic = subscription.Filter,
                        QualityOfServiceLevel = (MqttQualityOfServiceLevel)subscription.QualityOfService,
                        NoLocal = subscription.NoLocal,
                        RetainAsPublished = subscription.RetainAsPublished,
                        // Retained messages were sent when the client subscribed.
                        RetainHandling = MqttRetainHandling.DoNotSendOnSubscribe,
                    },
                ],
            }),
            new MqttDisconnectPacket(),
        ]);

        public long BytesReceived => 0;

        public long BytesSent => 0;

        public X509Certificate2? ClientCertificate => null;

        public EndPoint RemoteEndPoint { get; } = new IPEndPoint(IPAddress.Loopback, 0);

        public EndPoint LocalEndPoint => RemoteEndPoint;

        public bool IsSecureConnection => false;

        public MqttPacketFormatterAdapter PacketFormatterAdapter { get; } = new((MqttProtocolVersion)session.Protocol, new MqttBufferWriter(4_096, 65_535));

        public Task ConnectAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task DisconnectAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<MqttPacket?> ReceivePacketAsync(CancellationToken cancellationToken) =>
            Task.FromResult(_packets.TryDequeue(out MqttPacket? packet) ? packet : null);

        public void ResetStatistics()
        {
            // There are no statistics.
        }

        public Task SendPacketAsync(MqttPacket packet, CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            // There is nothing to release.
        }
    }
}
