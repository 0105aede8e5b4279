using System.Text;

namespace IoTCommands.Testing;

/// <summary>
/// The message that AWS IoT publishes to the device. A real device gets this and nothing else: no command id, and the execution id only within the
/// topic.
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
    /// <c>$aws/commands/things/{thing}/executions/{execution}/request/json</c>, with <c>clients</c> for a target by client id; it ends in
    /// <c>/json</c> or <c>/cbor</c>
    /// where <see cref="ContentType"/> is <c>application/json</c> or <c>application/cbor</c>, else in <c>/request</c>.
    /// </summary>
    public string Topic { get; }

    /// <summary>The payload's content type, which an MQTT 5 device gets beside it; <c>application/octet-stream</c> where the definition names none.</summary>
    public string ContentType { get; }

    /// <summary>The filled template, in JSON (UTF-8) or CBOR; or a static command's payload as it is.</summary>
    public ReadOnlyMemory<byte> Payload => _payload;

    /// <summary>The payload read as UTF-8. For JSON and other texts: what is not UTF-8 comes out as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_payload);
}
