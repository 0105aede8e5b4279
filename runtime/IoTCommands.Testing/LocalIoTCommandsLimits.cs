namespace IoTCommands.Testing;

/// <summary>Provides the limits of a local endpoint, so that nothing grows without bound. The defaults are AWS's limits, if AWS documents them.</summary>
/// <remarks>
/// <see cref="LocalIoTCommandsOptions.MaxKeptExecutions"/> and <see cref="LocalIoTCommandsOptions.MaxJournalEntries"/> limit what is kept.
/// </remarks>
public sealed class LocalIoTCommandsLimits
{
    /// <summary>
    /// Gets or sets the maximum number of commands, at least 1. For one more, CreateCommand responds with ServiceQuotaExceededException. The default is 10,000.
    /// </summary>
    public int MaxCommands { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets the maximum number of things, at least 1. For one more, CreateThing responds with LimitExceededException. The default is 100,000.
    /// </summary>
    public int MaxThings { get; set; } = 100_000;

    /// <summary>Gets or sets the maximum number of HTTP connections at a time, at least 1. Others are closed. The default is 2,000.</summary>
    public int MaxHttpConnections { get; set; } = 2_000;

    /// <summary>Gets or sets the maximum number of MQTT connections at a time, at least 1. Others are closed. The default is 10,000.</summary>
    public int MaxMqttConnections { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets the maximum number of MQTT sessions, at least 1, including those of clients that are offline. Others are refused with
    /// <c>Quota exceeded</c>. The default is 20,000.
    /// </summary>
    public int MaxMqttSessions { get; set; } = 20_000;

    /// <summary>
    /// Gets or sets the maximum number of subscriptions of an MQTT session, at least 1. Others are refused with <c>Quota exceeded</c>. The default is 50, AWS's
    /// quota.
    /// </summary>
    public int MaxMqttSubscriptionsPerSession { get; set; } = 50;

    /// <summary>
    /// Gets or sets the maximum number of messages that wait for an MQTT client, at least 1. For each further one, the oldest is dropped. The default is 1,000.
    /// </summary>
    public int MaxMqttQueuedMessagesPerSession { get; set; } = 1_000;

    /// <summary>
    /// Gets or sets the maximum number of retained MQTT messages, at least 1. Others are refused with <c>Quota exceeded</c>. The default is 10,000.
    /// </summary>
    public int MaxMqttRetainedMessages { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets how long a client may take, at least 2 seconds, in real time: for the headers of a request, for an MQTT client's CONNECT, and for the rest
    /// of an MQTT packet that it has begun. A body must arrive with at least 240 bytes per second after that time. The default is 10 seconds.
    /// </summary>
    public TimeSpan SlowClientTimeout { get; set; } = TimeSpan.FromSeconds(10);

    internal LocalIoTCommandsLimits Copy() => (LocalIoTCommandsLimits)MemberwiseClone();

    /// <returns>Null if the limits are valid; otherwise, what is wrong.</returns>
    internal string? FindProblem()
    {
        (string Name, int Value)[] counts =
        [
            (nameof(MaxCommands), MaxCommands), (nameof(MaxThings), MaxThings), (nameof(MaxHttpConnections), MaxHttpConnections),
            (nameof(MaxMqttConnections), MaxMqttConnections), (nameof(MaxMqttSessions), MaxMqttSessions),
            (nameof(MaxMqttSubscriptionsPerSession), MaxMqttSubscriptionsPerSession),
            (nameof(MaxMqttQueuedMessagesPerSession), MaxMqttQueuedMessagesPerSession), (nameof(MaxMqttRetainedMessages), MaxMqttRetainedMessages),
        ];
        foreach ((string name, int value) in counts)
        {
            if (value < 1)
            {
                return $"{nameof(LocalIoTCommandsLimits)}.{name} is {value}; it must be at least 1.";
            }
        }

        return SlowClientTimeout < TimeSpan.FromSeconds(2) || SlowClientTimeout > TimeSpan.FromDays(1)
            ? $"{nameof(LocalIoTCommandsLimits)}.{nameof(SlowClientTimeout)} is {SlowClientTimeout}; it must be from 2 seconds to 1 day."
            : null;
    }
}
