using System.Net;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Implementations;
using MQTTnet.Packets;

namespace IoTCommands.Devices.Mqtt;

/// <summary>Sends each packet completely.</summary>
/// <remarks>
/// MQTTnet stops in the middle of a packet if the sender's token is canceled. The broker then reads the next packet as the rest of that one. In this adapter,
/// a token cancels only the wait for earlier packets.
/// </remarks>
#pragma warning disable CA1001 // A sender may still wait when the client disposes of the adapter. Without a wait handle, the semaphore has nothing to free.
internal sealed class WholePacketAdapter(IMqttChannelAdapter inner) : IMqttChannelAdapter
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public long BytesReceived => inner.BytesReceived;

    public long BytesSent => inner.BytesSent;

    public X509Certificate2 ClientCertificate => inner.ClientCertificate;

    public EndPoint RemoteEndPoint => inner.RemoteEndPoint;

    public EndPoint LocalEndPoint => inner.LocalEndPoint;

    public bool IsSecureConnection => inner.IsSecureConnection;

    public MqttPacketFormatterAdapter PacketFormatterAdapter => inner.PacketFormatterAdapter;

    public Task ConnectAsync(CancellationToken cancellationToken) => inner.ConnectAsync(cancellationToken);

    public Task DisconnectAsync(CancellationToken cancellationToken) => inner.DisconnectAsync(cancellationToken);

    public Task<MqttPacket> ReceivePacketAsync(CancellationToken cancellationToken) => inner.ReceivePacketAsync(cancellationToken);

    public void ResetStatistics() => inner.ResetStatistics();

    public async Task SendPacketAsync(MqttPacket packet, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await inner.SendPacketAsync(packet, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => inner.Dispose();

    /// <summary>Creates an adapter for each client.</summary>
    public sealed class Factory : IMqttClientAdapterFactory
    {
        private readonly MqttClientAdapterFactory _inner = new();

        public IMqttChannelAdapter CreateClientAdapter(MqttClientOptions options, MqttPacketInspector packetInspector, IMqttNetLogger logger) =>
            new WholePacketAdapter(_inner.CreateClientAdapter(options, packetInspector, logger));
    }
}
