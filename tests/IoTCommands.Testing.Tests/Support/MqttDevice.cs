using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>A device that is an MQTT client.</summary>
internal sealed class MqttDevice : IAsyncDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Channel<MqttApplicationMessage> _received = Channel.CreateUnbounded<MqttApplicationMessage>();
    private readonly TaskCompletionSource _disconnected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MqttDevice()
    {
        _client.ApplicationMessageReceivedAsync += args =>
        {
            _received.Writer.TryWrite(args.ApplicationMessage);
            return Task.CompletedTask;
        };
        _client.DisconnectedAsync += _ =>
        {
            _disconnected.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public bool IsConnected => _client.IsConnected;

    public Task Disconnected => _disconnected.Task;

    public static async Task<MqttDevice> ConnectAsync(
        LocalIoTCommands local, string clientId = "d", MqttProtocolVersion version = MqttProtocolVersion.V500, bool cleanSession = true,
        Action<MqttClientOptionsBuilder>? configure = null)
    {
        MqttDevice device = new();
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer("127.0.0.1", local.MqttPort).WithClientId(clientId).WithProtocolVersion(version).WithCleanSession(cleanSession);
        if (!cleanSession)
        {
            options = options.WithSessionExpiryInterval(3600);
        }

        configure?.Invoke(options);
        await device._client.ConnectAsync(options.Build(), Cancellation);
        return device;
    }

    public Task<MqttClientSubscribeResult> TrySubscribeAsync(string filter) =>
        _client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);

    public Task UnsubscribeAsync(string filter) => _client.UnsubscribeAsync(filter, Cancellation);

    public async Task SubscribeAsync(params string[] filters)
    {
        foreach (string filter in filters)
        {
            await _client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        }
    }

    public Task<MqttClientPublishResult> PublishAsync(string topic, string payload) => PublishAsync(topic, Encoding.UTF8.GetBytes(payload));

    public Task<MqttClientPublishResult> PublishAsync(string topic, byte[] payload) => _client.PublishBinaryAsync(
        topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancellation);

    public async Task<MqttClientPublishReasonCode> PublishAsync(string topic, string payload, bool isRetained) => (await _client.PublishStringAsync(
        topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, isRetained, Cancellation)).ReasonCode;

    /// <summary>Performs an action that may throw because the broker ends the connection.</summary>
    public async Task TryAsync(Func<IMqttClient, Task> action) => await Record.ExceptionAsync(() => action(_client));

    public async Task<MqttApplicationMessage> ReceiveAsync() =>
        await _received.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

    /// <returns>Null if no message has come.</returns>
    public async Task<MqttApplicationMessage?> TryReceiveAsync()
    {
        await Task.Yield();
        return _received.Reader.TryRead(out MqttApplicationMessage? message) ? message : null;
    }

    public async Task<MqttApplicationMessage> ReceiveRejectionAsync(string topic, string error, string executionId)
    {
        MqttApplicationMessage message = await ReceiveAsync();
        using JsonDocument body = JsonDocument.Parse(Encoding.UTF8.GetString(message.Payload));
        Assert.Equal(
            (topic, error, executionId),
            (message.Topic, body.RootElement.GetProperty("error").GetString(), body.RootElement.GetProperty("executionId").GetString()));
        Assert.NotEmpty(body.RootElement.GetProperty("errorMessage").GetString()!);
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            await _client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None);
        }

        _client.Dispose();
    }
}
