using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices;

/// <summary>Defines what a <see cref="CommandDispatcher"/> requires of an MQTT client. <see cref="MqttTransport"/> implements it with MQTTnet.</summary>
/// <remarks>Use QoS 1: AWS IoT ends the connection if a client uses QoS 2.</remarks>
public interface ICommandTransport
{
    /// <summary>Connects, and connects again when the connection is lost, until <paramref name="cancellationToken"/> is canceled.</summary>
    /// <param name="receiver">The receiver to call for each connection and each message.</param>
    /// <param name="cancellationToken">A token to disconnect.</param>
    Task RunAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken);

    /// <summary>Subscribes to a topic filter, and completes when the broker has accepted it.</summary>
    /// <param name="topicFilter">The topic filter.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    Task SubscribeAsync(string topicFilter, CancellationToken cancellationToken);

    /// <summary>Publishes a message, and completes when the broker has acknowledged it.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="contentType">The content type, for MQTT 5.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <exception cref="InvalidOperationException">
    /// The message has certainly no effect: there is no connection, or the broker refuses the message. After any other exception, the broker may have the
    /// message.
    /// </exception>
    Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, string contentType, CancellationToken cancellationToken);
}

/// <summary>Defines the methods that a transport calls. <see cref="CommandDispatcher"/> passes an implementation to the transport.</summary>
public interface ICommandTransportReceiver
{
    /// <summary>Gets the logger factory for a transport that has none of its own; null if nothing is logged.</summary>
    ILoggerFactory? LoggerFactory => null;

    /// <summary>
    /// Subscribes to the device's topics. The transport awaits it each time it has connected. If it throws, the transport should connect again.
    /// </summary>
    /// <param name="isSessionPresent">True if the broker has kept the session with all its subscriptions; otherwise, false.</param>
    /// <param name="cancellationToken">A token that is canceled when the connection is lost.</param>
    Task HandleConnectedAsync(bool isSessionPresent, CancellationToken cancellationToken);

    /// <summary>Handles a message. The method returns at once and never throws. After that, the transport can acknowledge the message.</summary>
    /// <param name="message">The message.</param>
    void HandleMessage(CommandTransportMessage message);
}

/// <summary>Represents a message that a transport has received.</summary>
/// <param name="topic">The topic.</param>
/// <param name="payload">The payload, which must not change.</param>
/// <param name="expiry">The rest of the message's expiry interval; null if it has none, as with MQTT 3.1.1.</param>
public sealed class CommandTransportMessage(string topic, ReadOnlyMemory<byte> payload, TimeSpan? expiry = null)
{
    /// <summary>Gets the topic.</summary>
    public string Topic { get; } = topic ?? throw new ArgumentNullException(nameof(topic));

    /// <summary>Gets the payload.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>Gets the rest of the message's expiry interval; null if it has none.</summary>
    public TimeSpan? Expiry { get; } = expiry;

    /// <summary>Returns the topic.</summary>
    public override string ToString() => Topic;
}
