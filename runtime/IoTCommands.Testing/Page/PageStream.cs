using System.Buffers;
using System.Text.Json;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Mqtt;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Page;

/// <summary>Server-sent events: everything when a page connects, and then what has changed.</summary>
/// <remarks>
/// A subscriber is told of differences between what it has and what there is, a few times a second. So it costs the same whether one execution changed or
/// ten thousand, a slow one skips what lies between, there is nothing to resume, and changes that raise no event, such as a deletion that falls due, are seen.
/// </remarks>
/// <param name="state">The state of the endpoint.</param>
/// <param name="broker">Null if there is none.</param>
internal sealed class PageStream(ServiceState state, MqttBroker? broker) : IDisposable
{
    /// <summary>A browser opens six connections to an origin at most, and a page in the background closes its own.</summary>
    public const int MaxSubscribers = 16;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>What changes rarely and has no event: commands, devices, and executions that were deleted.</summary>
    private const int IntervalsPerFullCheck = 5;

    private const int IntervalsPerHeartbeat = 50;

    /// <summary>If an event cannot be written for this long, the stream ends.</summary>
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private int _subscribers;

    public int Subscribers => Volatile.Read(ref _subscribers);

    /// <summary>Ends the streams. The token is not disposed of, because they still use it.</summary>
    public void Dispose() => _stopping.Cancel();

    public async Task WriteAsync(HttpContext context, PageFilter filter)
    {
        if (Interlocked.Increment(ref _subscribers) > MaxSubscribers)
        {
            Interlocked.Decrement(ref _subscribers);
            throw new ServiceException(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailableException", $"The page is open {MaxSubscribers} times already.");
        }

        try
        {
            using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
            context.Response.ContentType = "text/event-stream";
            await WriteEventsAsync(context, new PageSubscriber(state, filter), ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the endpoint is stopping.
        }
        finally
        {
            Interlocked.Decrement(ref _subscribers);
        }
    }

    private async Task WriteEventsAsync(HttpContext context, PageSubscriber subscriber, CancellationToken ended)
    {
        using ChangeSignal changes = new(state.Executions.Log);
        await WriteAsync(context, "retry: 1000\n\n"u8.ToArray(), ended).ConfigureAwait(false);
        for (int i = 0; ; i++)
        {
            IReadOnlyList<MqttClientState>? clients = null;
            if (i % IntervalsPerFullCheck == 0)
            {
                clients = broker is null ? [] : await broker.ListClientsAsync().ConfigureAwait(false);
            }

            ReadOnlyMemory<byte> news = changes.Take() || clients is not null ? subscriber.CreateEvent(clients) : default;
            if (!news.IsEmpty)
            {
                await state.WhenCommittedAsync().ConfigureAwait(false);
                await WriteAsync(context, news, ended).ConfigureAwait(false);
            }
            else if (i % IntervalsPerHeartbeat == 0)
            {
                // A comment, by which either side notices that the other is gone.
                await WriteAsync(context, ":\n\n"u8.ToArray(), ended).ConfigureAwait(false);
            }

            await Task.Delay(Interval, ended).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> content, CancellationToken ended)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ended);
        limit.CancelAfter(WriteLimit);
        try
        {
            await context.Response.Body.WriteAsync(content, limit.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            context.Abort();
            throw;
        }
    }

    /// <summary>Whether an execution changed since the last look.</summary>
    private sealed class ChangeSignal : IDisposable
    {
        private readonly ChangeLog _log;
        private int _changed;

        public ChangeSignal(ChangeLog log)
        {
            _log = log;
            log.Appended += OnAppended;
        }

        public bool Take() => Interlocked.Exchange(ref _changed, 0) != 0;

        public void Dispose() => _log.Appended -= OnAppended;

        private void OnAppended(CommandExecutionSnapshot snapshot) => Volatile.Write(ref _changed, 1);
    }
}

/// <summary>What a page has, and the event that brings it up to date.</summary>
internal sealed class PageSubscriber(ServiceState state, PageFilter filter)
{
    /// <summary>How many executions a page shows.</summary>
    public const int MaxExecutions = 200;

    private readonly PageRequest _all = new(int.MaxValue, null, IsAscending: true, string.Empty);
    private readonly Dictionary<string, (CommandExecutionSnapshot Snapshot, int Rejections)> _shown = new(StringComparer.Ordinal);
    private IReadOnlyList<StoredCommand>? _commands;
    private IReadOnlyList<PageDevice>? _devices;
    private (int Matching, int All)? _counts;

    /// <summary>Creates the event that brings the page up to date: one line of JSON.</summary>
    /// <param name="clients">The clients of the broker; null if commands and devices are not checked this time, but only executions.</param>
    /// <returns>Empty if the page is up to date.</returns>
    public ReadOnlyMemory<byte> CreateEvent(IReadOnlyList<MqttClientState>? clients)
    {
        ArrayBufferWriter<byte> content = new();
        content.Write("data: "u8);
        using (Utf8JsonWriter writer = new(content))
        {
            writer.WriteStartObject();
            if (clients is not null)
            {
                if (_commands is null)
                {
                    // The first event has everything, so the page forgets what it has from an earlier connection.
                    PageJson.WriteService(writer, state);
                }

                CheckCommandsAndDevices(writer, clients);
            }

            CheckExecutions(writer);
            if (writer.BytesCommitted + writer.BytesPending == 1)
            {
                return default;
            }

            writer.WriteEndObject();
        }

        content.Write("\n\n"u8);
        return content.WrittenMemory;
    }

    private void CheckCommandsAndDevices(Utf8JsonWriter writer, IReadOnlyList<MqttClientState> clients)
    {
        IReadOnlyList<StoredCommand> commands = state.Commands.List(new CommandFilter(null, null), _all).Items;
        if (_commands is null || !commands.SequenceEqual(_commands, ReferenceEqualityComparer.Instance))
        {
            PageJson.WriteCommands(writer, commands);
            _commands = commands;
        }

        IReadOnlyList<PageDevice> devices = PageDevice.List(state, clients, _all);
        if (_devices is null || !devices.SequenceEqual(_devices))
        {
            PageJson.WriteDevices(writer, devices);
            _devices = devices;
        }
    }

    private void CheckExecutions(Utf8JsonWriter writer)
    {
        Execution[] all = state.Executions.List();
        List<Execution> newest = [];
        int matching = 0;
        if (filter.IsEmpty)
        {
            newest.AddRange(all.Skip(all.Length - MaxExecutions).Reverse());
            matching = all.Length;
        }
        else
        {
            for (int i = all.Length - 1; i >= 0; i--)
            {
                if (filter.Matches(all[i].Current) && matching++ < MaxExecutions)
                {
                    newest.Add(all[i]);
                }
            }
        }

        WriteChanges(writer, newest);
        if (_counts != (matching, all.Length))
        {
            _counts = (matching, all.Length);
            writer.WriteNumber("matching", matching);
            writer.WriteNumber("all", all.Length);
        }
    }

    private void WriteChanges(Utf8JsonWriter writer, List<Execution> newest)
    {
        List<Execution> changed = [];
        HashSet<string> gone = [.. _shown.Keys];
        foreach (Execution execution in newest)
        {
            CommandExecutionSnapshot current = execution.Current;
            gone.Remove(current.ExecutionId);
            (CommandExecutionSnapshot, int) version = (current, execution.RejectionCount);
            if (!_shown.TryGetValue(current.ExecutionId, out (CommandExecutionSnapshot, int) shown) || shown != version)
            {
                _shown[current.ExecutionId] = version;
                changed.Add(execution);
            }
        }

        if (changed.Count > 0)
        {
            PageJson.WriteExecutions(writer, changed);
        }

        if (gone.Count > 0)
        {
            PageJson.WriteNames(writer, "gone", gone);
            foreach (string id in gone)
            {
                _shown.Remove(id);
            }
        }
    }
}

/// <summary>Which executions a page shows. A property that is null matches all.</summary>
/// <param name="CommandId">The command id.</param>
/// <param name="Device">A part of the name of the thing or of the client id, in any case.</param>
/// <param name="Status">The status.</param>
internal sealed record PageFilter(string? CommandId, string? Device, IoTCommandExecutionStatus? Status)
{
    public bool IsEmpty => CommandId is null && Device is null && Status is null;

    /// <summary>An unknown status matches all, because only a hand-written address has one.</summary>
    public static PageFilter Parse(IReadOnlyDictionary<string, string> query) => new(
        Find(query, "command"), Find(query, "device"), Find(query, "status") is { } status ? StatusNames.Find(status) : null);

    public bool Matches(CommandExecutionSnapshot execution) =>
        (CommandId is null || execution.CommandId == CommandId)
        && (Device is null || execution.Target.Name.Contains(Device, StringComparison.OrdinalIgnoreCase))
        && (Status is null || execution.Status == Status);

    private static string? Find(IReadOnlyDictionary<string, string> query, string name) =>
        query.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;
}

/// <summary>A device as the page shows it: a target, and what is known to be there.</summary>
/// <param name="Target">The thing or client.</param>
/// <param name="IsRegistered">True if it is a registered thing.</param>
/// <param name="IsSimulated">True if it is a device in the process.</param>
/// <param name="IsConnected">Whether an MQTT client with its name is connected; null if there is none.</param>
internal sealed record PageDevice(CommandTarget Target, bool IsRegistered, bool IsSimulated, bool? IsConnected)
{
    /// <summary>Lists things, simulated devices and MQTT clients. A client is the device of the thing whose name is its id.</summary>
    public static IReadOnlyList<PageDevice> List(ServiceState state, IReadOnlyList<MqttClientState> clients, PageRequest all)
    {
        Dictionary<CommandTarget, PageDevice> devices = [];
        foreach (StoredThing thing in state.Things.List(static _ => true, all).Items)
        {
            CommandTarget target = CommandTarget.ForThing(state.Account, thing.Name);
            devices.Add(target, new PageDevice(target, true, false, null));
        }

        foreach (LocalDevice device in state.Devices.Devices)
        {
            devices[device.Target] = new PageDevice(device.Target, devices.ContainsKey(device.Target), true, null);
        }

        foreach (MqttClientState client in clients)
        {
            bool isThing = CommandTarget.FindProblem($"{state.Account}:thing/{client.ClientId}", out CommandTarget? target) is null
                && (state.AcceptUnregisteredThings || devices.ContainsKey(target!));
            if (!isThing && CommandTarget.FindProblem($"{state.Account}:client/{client.ClientId}", out target) is not null)
            {
                // No command can have it as its target.
                continue;
            }

            devices[target!] = (devices.GetValueOrDefault(target!) ?? new PageDevice(target!, false, false, null)) with { IsConnected = client.IsConnected };
        }

        return [.. devices.Values.OrderBy(static device => device.Target.Name, StringComparer.Ordinal)];
    }
}
