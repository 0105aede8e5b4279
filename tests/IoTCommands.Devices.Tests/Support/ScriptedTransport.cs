using System.Text;
using System.Threading.Channels;

namespace IoTCommands.Devices.Tests.Support;

/// <summary>A transport whose messages are created by the test, because no broker sends them on demand.</summary>
internal sealed class ScriptedTransport(Func<string, string?> answer) : ICommandTransport
{
    private readonly TaskCompletionSource<ICommandTransportReceiver> _receiver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<(string Topic, string Payload)> _published = Channel.CreateUnbounded<(string, string)>();

    public List<string> Subscriptions { get; } = [];

    /// <summary>Called before a subscription is accepted; it may throw.</summary>
    public Action<string>? Subscribing { get; set; }

    /// <summary>Awaited before a report is acknowledged and answered.</summary>
    public Func<string, Task>? Publishing { get; set; }

    public async Task RunAsync(ICommandTransportReceiver receiver, CancellationToken cancellationToken)
    {
        await receiver.HandleConnectedAsync(isSessionPresent: false, cancellationToken);
        _receiver.SetResult(receiver);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public Task SubscribeAsync(string topicFilter, CancellationToken cancellationToken)
    {
        Subscribing?.Invoke(topicFilter);
        Subscriptions.Add(topicFilter);
        return Task.CompletedTask;
    }

    /// <summary>Records the report, and sends the scripted answer to it, if any.</summary>
    public async Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, string contentType, CancellationToken cancellationToken)
    {
        string text = Encoding.UTF8.GetString(payload.Span);
        await _published.Writer.WriteAsync((topic, text), cancellationToken);
        if (Publishing is { } publishing)
        {
            await publishing(text);
        }

        if (answer(text) is { } error)
        {
            await AnswerAsync(topic[..^"/response/json".Length], error);
        }
    }

    /// <summary>Accepts a report if the error is empty; otherwise, rejects it.</summary>
    public Task AnswerAsync(string execution, string error) => ReceiveAsync(
        error.Length == 0 ? $"{execution}/response/accepted/json" : $"{execution}/response/rejected/json",
        $$"""{"error":"{{error}}","errorMessage":"so"}""");

    public async Task ReconnectAsync(bool isSessionPresent) =>
        await (await _receiver.Task).HandleConnectedAsync(isSessionPresent, TestContext.Current.CancellationToken);

    public async Task ReceiveAsync(string topic, string payload, TimeSpan? expiry = null) =>
        (await _receiver.Task).HandleMessage(new CommandTransportMessage(topic, Encoding.UTF8.GetBytes(payload), expiry));

    public async Task<string> ReadPublishedAsync() =>
        (await _published.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(DeviceRun.Patience)).Payload;

    public bool HasPublished => _published.Reader.TryPeek(out _);
}
