namespace IoTCommands.Testing.Mqtt;

/// <summary>
/// Parses the fixed headers of the packets that a client sends. It closes the connection if a packet takes too long, or if it is too large, before the rest
/// of the packet is read.
/// </summary>
internal sealed class MqttPacketLimiter : IDisposable
{
    /// <summary>AWS's limit for a payload.</summary>
    public const int MaxPayloadBytes = 128 * 1024;

    /// <summary>AWS limits a topic to 256 bytes, and the properties of MQTT 5 to 8 KB.</summary>
    private const int MaxPacketBytes = MaxPayloadBytes + 16 * 1024;

    private readonly TimeSpan _timeout;
    private readonly Action<string> _cut;
    private readonly Timer _timer;

    /// <summary>The number of bytes of the packet, after its header, that are not read yet.</summary>
    private int _remaining;

    /// <summary>The number of bits of the length that have been read; null if the next byte is not part of the length.</summary>
    private int? _lengthBits;

    private int _isCut;

    /// <param name="timeout">The time that a packet may take from its first byte, and the first packet from now.</param>
    /// <param name="cut">Closes the connection, for a reason.</param>
    public MqttPacketLimiter(TimeSpan timeout, Action<string> cut)
    {
        _timeout = timeout;
        _cut = cut;
        _timer = new Timer(
            static state => ((MqttPacketLimiter)state!).Cut("it was too slow to send a whole packet"), this, timeout, Timeout.InfiniteTimeSpan);
    }

    /// <returns>False if the connection is closed; otherwise, true.</returns>
    public bool Accept(ReadOnlySpan<byte> bytes)
    {
        bool wasBetween = _lengthBits is null && _remaining == 0;
        while (bytes.Length > 0)
        {
            if (_remaining > 0 && _lengthBits is null)
            {
                int skipped = Math.Min(_remaining, bytes.Length);
                _remaining -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            if (_lengthBits is { } bits)
            {
                _remaining |= (bytes[0] & 0x7F) << bits;
                bool isLast = (bytes[0] & 0x80) == 0;
                _lengthBits = isLast ? null : bits + 7;
                if (_remaining > MaxPacketBytes || _lengthBits > 21)
                {
                    Cut($"a packet has more than {MaxPayloadBytes} bytes of payload");
                    return false;
                }
            }
            else
            {
                _lengthBits = 0;
            }

            bytes = bytes[1..];
        }

        bool isBetween = _lengthBits is null && _remaining == 0;
        if (isBetween)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        else if (wasBetween)
        {
            _timer.Change(_timeout, Timeout.InfiniteTimeSpan);
        }

        return Volatile.Read(ref _isCut) == 0;
    }

    public void Dispose() => _timer.Dispose();

    private void Cut(string reason)
    {
        if (Interlocked.Exchange(ref _isCut, 1) == 0)
        {
            _cut(reason);
        }
    }
}
