using System.Buffers;
using System.Text.Json;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Mqtt;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Page;

/// <summary>Writes server-sent events: everything when a page connects, and then the changes.</summary>
/// <remarks>
/// A few times a second, a subscriber receives the differences between the state that it has and the current state. So ten thousand changed executions cost
/// as much as one, a slow subscriber skips intermediate states, and there is nothing to resume. Changes that raise no event, such as a deletion that is due,
/// are found too.
/// </remarks>
/// <param name="state">The state of the endpoint.</param>
/// <param name="broker">The broker; null if there is none.</param>
internal sealed class PageStream(ServiceState state, MqttBroker? broker) : IDisposable
{
    /// <summary>
    /// The maximum number of open pages. A browser opens at most six connections to an origin, and a page in the background closes its own.
    /// </summary>
    public const int MaxSubscribers = 16;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>The intervals between checks of what changes rarely and raises no event: commands, devices, and deleted executions.</summary>
    private const int IntervalsPerFullCheck = 5;

    private const int IntervalsPerHeartbeat = 50;

    /// <summary>The stream ends if an event cannot be written within this time.</summary>
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private int _subscribers;

    public int Subscribers => Volatile.Read(ref _subscribers);

    /// <summary>Ends the streams. The token's source is not disposed of, because the streams still use it.</summary>
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
                // A comment, so that each side notices when the other has disconnected.
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

    /// <summary>Records whether an execution has changed since the last call of <see cref="Take"/>.</summary>
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

/// <summary>The state that a page has. It creates the events that update the page.</summary>
internal sealed class PageSubscriber(ServiceState state, PageFilter filter)
{
    /// <summary>The maximum number of executions that a page shows.</summary>
    public const int MaxExecutions = 200;

    private readonly PageRequest _all = new(int.MaxValue, null, IsAscending: true, string.Empty);
    private readonly Dictionary<string, (CommandExecutionSnapshot Snapshot, int Rejections)> _shown = new(StringComparer.Ordinal);
    private IReadOnlyList<StoredCommand>? _commands;
    private IReadOnlyList<PageDevice>? _devices;
    private (int Matching, int All)? _counts;

    /// <summary>Creates the event that updates the page: one line of JSON.</summary>
    /// <param name="clients">The clients of the broker; null if only executions are checked, and not commands and devices.</param>
    /// <returns>The event; empty if the page is up to date.</returns>
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
                    // Only the first event has the service. It has everything, so the page drops what it has from an earlier connection.
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

/// <summary>A filter for the executions that a page shows. A property that is null matches all.</summary>
/// <param name="CommandId">The command id.</param>
/// <param name="Device">A part of the thing's name or of the client id. Case is ignored.</param>
/// <param name="Status">The status.</param>
internal sealed record PageFilter(string? CommandId, string? Device, IoTCommandExecutionStatus? Status)
{
    public bool IsEmpty => CommandId is null && Device is null && Status is null;

    /// <summary>Parses the query of an address. An unknown status matches all, because only an address that a user wrote can have one.</summary>
    public static PageFilter Parse(IReadOnlyDictionary<string, string> query) => new(
        Find(query, "command"), Find(query, "device"), Find(query, "status") is { } status ? StatusNames.Find(status) : null);

    public bool Matches(CommandExecutionSnapshot execution) =>
        (CommandId is null || execution.CommandId == CommandId)
        && (Device is null || execution.Target.Name.Contains(Device, StringComparison.OrdinalIgnoreCase))
        && (Status is null || execution.Status == Status);

    private static string? Find(IReadOnlyDictionary<string, string> query, string name) =>
        query.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;
}

/// <summary>A device as the page shows it: a target, and what is known about its device.</summary>
/// <param name="Target">The thing or client.</param>
/// <param name="IsRegistered">True if it is a registered thing; otherwise, false.</param>
/// <param name="IsSimulated">True if the device is simulated in this process; otherwise, false.</param>
/// <param name="IsConnected">True if the target's MQTT client is connected; false if it has only a session; null if there is no client.</param>
internal sealed record PageDevice(CommandTarget Target, bool IsRegistered, bool IsSimulated, bool? IsConnected)
{
    /// <summary>Lists things, simulated devices and MQTT clients. If a client's id is the name of a thing, the client is the device of this thing.</summary>
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
                // No command can have this client as its target.
                continue;
            }

            devices[target!] = (devices.GetValueOrDefault(target!) ?? new PageDevice(target!, false, false, null)) with { IsConnected = client.IsConnected };
        }

        return [.. devices.Values.OrderBy(static device => device.Target.Name, StringComparer.Ordinal)];
    }
}
