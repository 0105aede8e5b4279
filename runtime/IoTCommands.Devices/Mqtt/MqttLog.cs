using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices.Mqtt;

internal static partial class MqttLog
{
    [LoggerMessage(20, LogLevel.Information, "Connected to {Endpoint}; the session is kept: {IsSessionPresent}")]
    public static partial void Connected(this ILogger logger, string endpoint, bool isSessionPresent);

    [LoggerMessage(21, LogLevel.Warning, "The connection to {Endpoint} is lost: {Reason}")]
    public static partial void Disconnected(this ILogger logger, string endpoint, string reason);

    [LoggerMessage(22, LogLevel.Warning, "{Endpoint} cannot be connected to; it is tried again")]
    public static partial void ConnectFailed(this ILogger logger, string endpoint, Exception exception);
}
