using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>Connects every host name to one server on this machine, so that a ServiceURL can have an AWS host name.</summary>
internal sealed class LoopbackHttpClientFactory(RecordingServer server) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        return new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
    }

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
