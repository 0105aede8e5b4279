using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices;

/// <summary>Defines what a <see cref="CommandDispatcher"/> requires of an MQTT client. <see cref="MqttTransport"/> implements it with MQTTnet.</summary>
/// <remarks>QoS 1 is enough: AWS IoT ends the connection for QoS 2.</remarks>
public interface ICommandTransport
{
    /// <summary>Connects, and connects again when the connection is lost, until <paramref name="cancellationToken"/> is canceled.</summary>
    /// <param name="receiver">What to call for each connection and each message.</param>
    /// <param name="cancellationToken">A token to disconnect.</param>
    Task RunAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken);

    /// <summary>Subscribes to a topic filter, and completes when the broker has accepted it.</summary>
    /// <param name="topicFilter">The topic filter.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    Task SubscribeAsync(string topicFilter, CancellationToken cancellationToken);

    /// <summary>Publishes a message, and completes when the broker has acknowledged it. Throws if there is no connection.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="contentType">The content type, for MQTT 5.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, string contentType, CancellationToken cancellationToken);
}

/// <summary>Defines what a transport calls. <see cref="CommandDispatcher"/> implements it.</summary>
public interface ICommandTransportReceiver
{
    /// <summary>Gets the logging for a transport that has none of its own; null if nothing is logged.</summary>
    ILoggerFactory? LoggerFactory => null;

    /// <summary>
    /// Subscribes to what is needed. The transport awaits it after each connect. If it throws, the connection is of no use and should be made anew.
    /// </summary>
    /// <param name="isSessionPresent">True if the broker has kept the session, and with it all subscriptions; otherwise, false.</param>
    /// <param name="cancellationToken">A token that is canceled when the connection is lost.</param>
    Task HandleConnectedAsync(bool isSessionPresent, CancellationToken cancellationToken);

    /// <summary>Handles a message. It returns at once and never throws. The message can be acknowledged when it has returned.</summary>
    /// <param name="message">The message.</param>
    void HandleMessage(CommandTransportMessage message);
}

/// <summary>Represents a message that a transport has received.</summary>
/// <param name="topic">The topic.</param>
/// <param name="payload">The payload, which must not change.</param>
/// <param name="expiry">The time that is left of the message's expiry interval; null if it has none, as with MQTT 3.1.1.</param>
public sealed class CommandTransportMessage(string topic, ReadOnlyMemory<byte> payload, TimeSpan? expiry = null)
{
    /// <summary>Gets the topic.</summary>
    public string Topic { get; } = topic ?? throw new ArgumentNullException(nameof(topic));

    /// <summary>Gets the payload.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>Gets the time that is left of the message's expiry interval; null if it has none.</summary>
    public TimeSpan? Expiry { get; } = expiry;

    /// <summary>Returns the topic.</summary>
    public override string ToString() => Topic;
}
