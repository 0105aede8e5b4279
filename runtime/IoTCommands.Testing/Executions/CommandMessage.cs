using System.Text;

namespace IoTCommands.Testing;

/// <summary>
/// The message that AWS IoT publishes to a device. A real device receives nothing else: no command id, and the execution id only in the topic.
/// </summary>
public sealed class CommandMessage
{
    private readonly byte[] _payload;

    internal CommandMessage(string topic, string contentType, byte[] payload)
    {
        Topic = topic;
        ContentType = contentType;
        _payload = payload;
    }

    /// <summary>
    /// Gets the topic: <c>$aws/commands/things/{thing}/executions/{execution}/request/json</c>, with <c>clients</c> for an MQTT client. It ends in <c>/json</c>
    /// for the content type <c>application/json</c>, in <c>/cbor</c> for <c>application/cbor</c>, and in <c>/request</c> for all others.
    /// </summary>
    public string Topic { get; }

    /// <summary>Gets the content type, which a device with MQTT 5 receives. <c>application/octet-stream</c> if the definition has none.</summary>
    public string ContentType { get; }

    /// <summary>Gets the payload: the template with its placeholders replaced, in JSON (UTF-8) or CBOR, or the static payload as it is.</summary>
    public ReadOnlyMemory<byte> Payload => _payload;

    /// <summary>Gets the payload decoded as UTF-8, for JSON and other text. Bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_payload);

    /// <summary>Returns the topic.</summary>
    public override string ToString() => Topic;
}
