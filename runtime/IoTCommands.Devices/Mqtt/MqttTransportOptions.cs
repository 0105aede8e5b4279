using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices;

/// <summary>Provides options for a <see cref="MqttTransport"/>.</summary>
public sealed class MqttTransportOptions
{
    /// <summary>
    /// Gets or sets the host name of the account's endpoint: <c>aws iot describe-endpoint --endpoint-type iot:Data-ATS</c>. Required.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>
    /// Gets or sets the port. The default is null: 8883 with a certificate, 443 with AWS credentials or a custom authorizer; without authentication, 8883 with
    /// TLS and 1883 without. A certificate can use 443 too.
    /// </summary>
    public int? Port { get; set; }

    /// <summary>Gets or sets the client id, unique in an account and Region. Most policies require the name of the thing. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets how the device proves who it is. The default is null: not at all, for a broker on the same machine.</summary>
    public MqttAuthentication? Authentication { get; set; }

    /// <summary>Gets or sets whether the connection is encrypted. The default is true, which AWS IoT requires.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>
    /// Gets or sets the certificates of the authorities that are trusted for the broker's certificate, for example Amazon Root CA 1. The default is null: the
    /// authorities that the system trusts.
    /// </summary>
    public X509Certificate2Collection? TrustedRoots { get; set; }

    /// <summary>
    /// Gets or sets the version of MQTT. With the default, 5, the device knows how much time an execution has left, and does not receive commands that are too
    /// old.
    /// </summary>
    public MqttVersion Version { get; set; }

    /// <summary>
    /// Gets or sets how long the broker keeps the session without a connection, so that commands wait for the device. The default is 1 hour, the same as AWS
    /// IoT's default. With MQTT 3.1.1, it matters only whether the value is zero.
    /// </summary>
    public TimeSpan SessionExpiry { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Gets or sets the time without a message after which the connection is tested. The default is 1 minute. AWS IoT allows 30 seconds to 20 minutes.
    /// </summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gets or sets how long connecting can take, including credentials, handshakes and subscriptions, before it is tried again. The default is 30 seconds.
    /// </summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the first pause before a new connection. Each next pause is longer. Each is shortened at random, so that the devices of a fleet do not
    /// reconnect at the same time. The default is 1 second.
    /// </summary>
    public TimeSpan MinReconnectDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets the longest pause before a new connection. After a connection that lasted longer than this, the next pause is the first one again. The
    /// default is 1 minute.
    /// </summary>
    public TimeSpan MaxReconnectDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the clock. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the logger factory. The default is null: that of the dispatcher.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets where the socket connects to; null for endpoint and port. For tests, which cannot use AWS's host names or port 443.</summary>
    internal EndPoint? SocketEndPoint { get; set; }

    /// <returns>Null if the options are valid; otherwise, what is missing or wrong.</returns>
    internal string? FindProblem() =>
        string.IsNullOrWhiteSpace(Endpoint)
            ? $"{nameof(Endpoint)} is missing; it must be the host name that 'aws iot describe-endpoint --endpoint-type iot:Data-ATS' prints."
        : Uri.CheckHostName(Endpoint) == UriHostNameType.Unknown
            ? $"{nameof(Endpoint)} is '{Endpoint}'; it must be a host name without scheme, port and path."
        : string.IsNullOrEmpty(ClientId)
            ? $"{nameof(ClientId)} is missing; it must be unique in the account, for example the name of the thing."
        : Port is < 1 or > 65535
            ? $"{nameof(Port)} is {Port}; it must be from 1 to 65535, or null for the usual one."
        : Authentication is not null && !UseTls
            ? $"{nameof(UseTls)} is false, but {nameof(Authentication)} is set; authentication requires TLS."
        : !Enum.IsDefined(Version)
            ? $"{nameof(Version)} is {Version}; it must be {nameof(MqttVersion.Version5)} or {nameof(MqttVersion.Version311)}."
        : KeepAlive <= TimeSpan.Zero ? NotPositive(KeepAlive, nameof(KeepAlive))
        : ConnectTimeout <= TimeSpan.Zero ? NotPositive(ConnectTimeout, nameof(ConnectTimeout))
        : MinReconnectDelay <= TimeSpan.Zero ? NotPositive(MinReconnectDelay, nameof(MinReconnectDelay))
        : MaxReconnectDelay < MinReconnectDelay
            ? $"{nameof(MaxReconnectDelay)} is {MaxReconnectDelay}; it must be at least {nameof(MinReconnectDelay)}, {MinReconnectDelay}."
        : SessionExpiry < TimeSpan.Zero || SessionExpiry.TotalSeconds > uint.MaxValue
            ? $"{nameof(SessionExpiry)} is {SessionExpiry}; it must be from 0 to {uint.MaxValue} seconds."
        : TimeProvider is null ? $"{nameof(TimeProvider)} is null; it must be a clock, such as TimeProvider.System."
        : CommandDispatcherOptions.FindTooLong(ConnectTimeout, nameof(ConnectTimeout))
        ?? CommandDispatcherOptions.FindTooLong(MaxReconnectDelay, nameof(MaxReconnectDelay));

    private static string NotPositive(TimeSpan value, string name) => $"{name} is {value}; it must be more than 0.";
}

/// <summary>Specifies the version of MQTT.</summary>
public enum MqttVersion
{
    /// <summary>MQTT 5.</summary>
    Version5,

    /// <summary>MQTT 3.1.1, in which messages have neither an expiry interval nor a content type.</summary>
    Version311,
}
