using System.Collections.Concurrent;
using System.Threading.Channels;
using IoTCommands.Devices.Payloads;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IoTCommands.Devices.Dispatching;

/// <summary>One run of a dispatcher, on one transport and for one device.</summary>
#pragma warning disable CA1001 // A handler that does not end still uses the fields. Without timers and wait handles, there is nothing to free.
internal sealed class CommandSession : ICommandTransportReceiver
#pragma warning restore CA1001
{
    private readonly ExecutionJournal _journal;
    private readonly IReadOnlyDictionary<string, CommandHandlerEntry> _handlers;
    private readonly PayloadParser _parser;
    private readonly HandlerRunner _runner;
    private readonly ConcurrentDictionary<string, ExecutionReporter> _reporters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>The requests that were received. The transport's callback must return at once, so it publishes nothing and only adds requests here.</summary>
    private readonly Channel<ReceivedRequest> _requests = Channel.CreateUnbounded<ReceivedRequest>(new() { SingleReader = true });

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned = new();

    /// <summary>The last execution of each command that runs in order. The next execution waits until this task completes.</summary>
    private readonly Dictionary<CommandHandlerEntry, Task> _lastInOrder = [];

    /// <summary>True if the session has all subscriptions. The first connection always subscribes, because a session of an earlier program may have other
    /// ones.</summary>
    private bool _isSubscribed;

    private bool _hasReportedUnfinished;
    private int _open;

    public CommandSession(
        IReadOnlyList<CommandHandlerEntry> handlers,
        CommandDispatcherOptions options,
        ICommandTransport transport,
        DeviceTarget target,
        ExecutionJournal journal)
    {
        Options = options;
        Transport = transport;
        Topics = new ExecutionTopics(target);
        _journal = journal;
        Log = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<CommandDispatcher>();
        _handlers = handlers.ToDictionary(static handler => handler.Command.CommandId, StringComparer.Ordinal);
        _parser = new PayloadParser([.. handlers.Select(static handler => handler.Command)]);
        _runner = new HandlerRunner(options, Log, _stopping.Token);
    }

    public CommandDispatcherOptions Options { get; }

    public ICommandTransport Transport { get; }

    public ExecutionTopics Topics { get; }

    public ILogger Log { get; }

    public ILoggerFactory? LoggerFactory => Options.LoggerFactory;

    /// <summary>Gets a token that is canceled when a shutdown stops waiting for open executions.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource disconnect = new();
        Task pump = Task.Run(PumpAsync, CancellationToken.None);
        Task transport = Transport.RunAsync(this, disconnect.Token);
        TaskCompletionSource canceled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(canceled.SetResult))
        {
            await Task.WhenAny(transport, canceled.Task).ConfigureAwait(false);
        }

        try
        {
            await StopAsync(pump).ConfigureAwait(false);
        }
        finally
        {
            // From now on, a handler that still runs cannot report.
            await _abandoned.CancelAsync().ConfigureAwait(false);
            await disconnect.CancelAsync().ConfigureAwait(false);
        }

        try
        {
            await transport.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    public async Task HandleConnectedAsync(bool isSessionPresent, CancellationToken cancellationToken)
    {
        _isSubscribed &= isSessionPresent;
        if (!_isSubscribed)
        {
            foreach (string filter in Topics.Filters)
            {
                await Transport.SubscribeAsync(filter, cancellationToken).ConfigureAwait(false);
            }

            _isSubscribed = true;
        }

        if (!_hasReportedUnfinished)
        {
            _hasReportedUnfinished = true;
            foreach ((string executionId, string? report) in _journal.Unfinished)
            {
                Track(CompleteAsync(
                    GetReporter(executionId),
                    report ?? Reports.Write(CommandOutcome.Failed(
                        CommandReasonCodes.DeviceRestarted, "The device's program ended while it executed the command."))));
            }
        }
    }

    public void HandleMessage(CommandTransportMessage message)
    {
        if (Topics.Parse(message.Topic) is not { } topic)
        {
            return;
        }

        switch (topic.Kind)
        {
            case ExecutionTopicKind.Request when IsNew(topic.ExecutionId):
                if (!_requests.Writer.TryWrite(new ReceivedRequest(topic.ExecutionId, topic.Format, message, Options.TimeProvider.GetUtcNow())))
                {
                    Track(RefuseAsync(GetReporter(topic.ExecutionId), HandlerRunner.ShuttingDown()));
                }

                break;
            case ExecutionTopicKind.Accepted when _reporters.TryGetValue(topic.ExecutionId, out ExecutionReporter? reporter):
                reporter.Receive(default);
                break;
            case ExecutionTopicKind.Rejected when _reporters.TryGetValue(topic.ExecutionId, out ExecutionReporter? reporter):
                reporter.Receive(Reports.ParseRejection(message.Payload));
                break;
        }
    }

    /// <summary>Writes to the journal. If that fails, for example because the disk is full, the execution must still get an answer.</summary>
    public void Record(string executionId, Action<ExecutionJournal> write)
    {
        try
        {
            write(_journal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.JournalFailed(executionId, e);
        }
    }

    /// <summary>
    /// Adds the execution to the journal, and returns true if it is new. This happens before its message is acknowledged, because the broker does not send the
    /// message again after that.
    /// </summary>
    private bool IsNew(string executionId)
    {
        bool isNew = true;
        Record(executionId, journal => isNew = journal.TryStart(executionId));
        if (!isNew)
        {
            Log.Repeated(executionId);
        }

        return isNew;
    }

    private async Task StopAsync(Task pump)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _requests.Writer.TryComplete();
        await pump.ConfigureAwait(false);
        Task ended = WhenAllEndedAsync();
        try
        {
            await ended.WaitAsync(Options.ShutdownTimeout, Options.TimeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await _abandoned.CancelAsync().ConfigureAwait(false);
            await ended.ConfigureAwait(false);
        }
    }

    /// <summary>Waits for all executions. Commands that arrive in the meantime are refused, and the method waits for these reports too.</summary>
    private async Task WhenAllEndedAsync()
    {
        for (Task[] running = [.. _running.Keys]; running.Length > 0; running = [.. _running.Keys])
        {
            await Task.WhenAll(running).ConfigureAwait(false);
            foreach (Task task in running)
            {
                _running.TryRemove(task, out _);
            }
        }
    }

    private async Task PumpAsync()
    {
        await foreach (ReceivedRequest request in _requests.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            Track(StartAsync(request));
        }
    }

    private void Track(Task task)
    {
        _running.TryAdd(task, true);
        _ = task.ContinueWith(static (ended, state) => ((ConcurrentDictionary<Task, bool>)state!).TryRemove(ended, out _), _running, TaskScheduler.Default);
    }

    private ExecutionReporter GetReporter(string executionId) => _reporters.GetOrAdd(executionId, id => new ExecutionReporter(this, id));

    /// <summary>Finds the command and starts its handler without waiting. The returned task waits for the outcome and reports it.</summary>
    private Task StartAsync(ReceivedRequest request)
    {
        ExecutionReporter reporter = GetReporter(request.ExecutionId);
        PayloadResult payload = _parser.Parse(request.Message.Payload, request.Format);
        if (FindRefusal(payload) is { } refusal)
        {
            return RefuseAsync(reporter, refusal);
        }

        MatchedPayload parsed = payload.Single!;
        CommandHandlerEntry handler = _handlers[parsed.Command.CommandId];
        // A sum of two options without a limit must not overflow.
        long maxOpen = (long)Options.MaxConcurrentExecutions + Options.MaxQueuedExecutions;
        if (Interlocked.Increment(ref _open) > maxOpen)
        {
            Interlocked.Decrement(ref _open);
            return RefuseAsync(reporter, CommandOutcome.Rejected(
                CommandReasonCodes.TooManyExecutions, $"The device has {maxOpen} open executions."));
        }

        Task before = _lastInOrder.GetValueOrDefault(handler, Task.CompletedTask);
        TaskCompletionSource<CommandOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task execution = _runner.RunAsync(request, reporter, parsed, handler, before, outcome);
        if (handler.Options.RunsInOrder)
        {
            _lastInOrder[handler] = execution;
        }

        return FinishAsync(reporter, parsed.Command, outcome.Task);
    }

    private CommandOutcome? FindRefusal(PayloadResult payload)
    {
        if (_stopping.IsCancellationRequested)
        {
            return HandlerRunner.ShuttingDown();
        }

        if (payload.Fitting.Count > 1)
        {
            return CommandOutcome.Rejected(
                CommandReasonCodes.AmbiguousCommand,
                $"The payload fits {string.Join(" and ", payload.Fitting.Select(static parsed => parsed.Command.CommandId))}. "
                    + "Add a constant that names the command to each payload template.");
        }

        if (payload.Single is not null)
        {
            return null;
        }

        return payload.Nearest is { } nearest
            ? CommandOutcome.Rejected(
                CommandReasonCodes.InvalidPayload, $"The payload does not fit {nearest.Command.CommandId}. {string.Join("; ", nearest.Mismatches)}")
            : payload.Error is { } error
                ? CommandOutcome.Rejected(CommandReasonCodes.InvalidPayload, error)
                : CommandOutcome.Rejected(
                    CommandReasonCodes.UnknownCommand, $"The payload fits none of the device's commands: {string.Join(", ", _handlers.Keys)}.");
    }

    private async Task RefuseAsync(ExecutionReporter reporter, CommandOutcome refusal)
    {
        Log.NotHandled(reporter.ExecutionId, refusal);
        await CompleteAsync(reporter, Reports.Write(refusal)).ConfigureAwait(false);
    }

    private async Task FinishAsync(ExecutionReporter reporter, CommandDefinition command, Task<CommandOutcome> ending)
    {
        CommandOutcome outcome = await ending.ConfigureAwait(false);
        Interlocked.Decrement(ref _open);
        Log.Ended(reporter.ExecutionId, command.CommandId, outcome.Status);
        await CompleteAsync(reporter, Reports.Write(outcome)).ConfigureAwait(false);
    }

    /// <summary>
    /// Reports an outcome, again and again until the service has accepted or refused it. Nothing is reported if the handler has already reported an outcome.
    /// The method never throws.
    /// </summary>
    private async Task CompleteAsync(ExecutionReporter reporter, string report)
    {
        try
        {
            try
            {
                await reporter.TryCompleteAsync(report, CancellationToken.None).ConfigureAwait(false);
            }
            catch (CommandReportException e) when (e.IsAboutReport)
            {
                Log.OutcomeRefused(reporter.ExecutionId, e);
                await reporter.TryCompleteAsync(Reports.Write(CommandOutcome.Failed(CommandReasonCodes.InvalidOutcome, e.Message)), CancellationToken.None)
                    .ConfigureAwait(false);
            }
        }
        catch (CommandReportException e)
        {
            // Nothing else can be reported, also not after a restart.
            Log.OutcomeRefused(reporter.ExecutionId, e);
            Record(reporter.ExecutionId, journal => journal.End(reporter.ExecutionId));
        }
        catch (OperationCanceledException)
        {
            Log.OutcomeNotDelivered(reporter.ExecutionId);
        }
        finally
        {
            _reporters.TryRemove(reporter.ExecutionId, out _);
        }
    }
}
