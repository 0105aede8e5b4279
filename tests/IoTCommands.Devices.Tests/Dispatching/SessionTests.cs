using IoTCommands.Devices.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>What no broker does on demand: lost answers, messages that come twice, refusals of a report.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    private const string Prefix = "$aws/commands/things/t/executions/";
    private const string Payload = """{"cmd":"reboot"}""";

    private static readonly CommandDefinition Reboot = TestCommand.Static("Reboot", Payload);

    private readonly CancellationTokenSource _stop = new();
    private readonly CommandDispatcherOptions _options = new();
    private Func<string, string?> _answer = static _ => string.Empty;
    private Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(DeviceRun.Patience);
        _stop.Dispose();
    }

    [Fact]
    public async Task Each_format_is_subscribed_to_by_itself()
    {
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
        await transport.ReconnectAsync(isSessionPresent: true);

        Assert.Equal(
            [
                $"{Prefix}+/request/json", $"{Prefix}+/request/cbor", $"{Prefix}+/request",
                $"{Prefix}+/response/accepted/json", $"{Prefix}+/response/rejected/json",
            ],
            transport.Subscriptions);

        await transport.ReconnectAsync(isSessionPresent: false);
        Assert.Equal(10, transport.Subscriptions.Count);
    }

    [Theory]
    [InlineData("e/response/rejected/json")]
    [InlineData("e/response/accepted/json")]
    [InlineData("e/response/json")]
    [InlineData("e/response/request/json")]
    [InlineData("e/request/text")]
    [InlineData("e/request/json/more")]
    [InlineData("e /request/json")]
    [InlineData("/request/json")]
    public async Task Only_requests_are_answered(string topic)
    {
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync(Prefix + topic, Payload);
        await transport.ReceiveAsync("$aws/commands/things/other/executions/e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}last/request/json", Payload);

        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
        Assert.False(transport.HasPublished);
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_handled_once()
    {
        int calls = 0;
        ScriptedTransport transport = Run(_ => CommandOutcome.Succeeded(reasonCode: "CALL" + ++calls));

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        string first = await transport.ReadPublishedAsync();
        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}f/request/json", Payload);
        string second = await transport.ReadPublishedAsync();

        Assert.Contains("CALL1", first, StringComparison.Ordinal);
        Assert.Contains("CALL2", second, StringComparison.Ordinal);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_report_without_an_answer_is_sent_again()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch);
        _options.TimeProvider = time;
        int reports = 0;
        _answer = _ => ++reports < 3 ? null : string.Empty;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        for (int i = 0; i < 3; i++)
        {
            Task<string> report = transport.ReadPublishedAsync();
            while (!report.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            Assert.Equal("""{"status":"SUCCEEDED"}""", await report);
        }
    }

    [Theory]
    [InlineData("DataConflict")]
    [InlineData("InternalError")]
    [InlineData("RequestThrottled")]
    public async Task A_refusal_that_passes_is_tried_again(string error)
    {
        int reports = 0;
        _answer = _ => ++reports < 3 ? error : string.Empty;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
        }
    }

    [Fact]
    public async Task An_outcome_that_the_service_refuses_is_replaced_by_a_failure()
    {
        _answer = static report => report.Contains("SUCCEEDED", StringComparison.Ordinal) ? "InvalidRequest" : string.Empty;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        string[] reports = [await transport.ReadPublishedAsync(), await transport.ReadPublishedAsync()];

        Assert.Contains("\"status\":\"FAILED\",\"statusReason\":{\"reasonCode\":\"INVALID_OUTCOME\"", reports[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_that_is_refused_throws_in_the_handler_and_does_not_repeat()
    {
        _answer = static report => report.Contains("IN_PROGRESS", StringComparison.Ordinal) ? "TerminalStateReached" : string.Empty;
        TaskCompletionSource<CommandReportException> thrown = new();
        ScriptedTransport transport = Run(async (execution, cancellationToken) =>
        {
            thrown.SetResult(await Assert.ThrowsAsync<CommandReportException>(() => execution.ReportProgressAsync("A", cancellationToken: cancellationToken)));
            return CommandOutcome.Succeeded();
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);

        CommandReportException exception = await thrown.Task.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(("TerminalStateReached", "e"), (exception.ErrorCode, exception.ExecutionId));
    }

    [Fact]
    public async Task What_follows_an_answer_is_not_done_without_it_and_the_execution_gets_another_one()
    {
        _answer = static report => report.Contains("SUCCEEDED", StringComparison.Ordinal) ? null : string.Empty;
        bool isDone = false;
        ScriptedTransport transport = Run(
            (execution, cancellationToken) => execution.CompleteThenAsync(
                CommandOutcome.Succeeded(),
                _ =>
                {
                    isDone = true;
                    return Task.CompletedTask;
                },
                cancellationToken),
            new CommandHandlerOptions { TimeLimit = TimeSpan.FromMilliseconds(200) });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        string[] reports = [await transport.ReadPublishedAsync(), await transport.ReadPublishedAsync()];

        Assert.Contains("\"status\":\"TIMED_OUT\"", reports[1], StringComparison.Ordinal);
        Assert.False(isDone);
    }

    [Fact]
    public async Task A_shutdown_answers_what_runs_and_what_waits()
    {
        _options.MaxConcurrentExecutions = 1;
        using SemaphoreSlim begun = new(0);
        ScriptedTransport transport = Run(async (_, cancellationToken) =>
        {
            begun.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CommandOutcome.Succeeded();
        });
        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReceiveAsync($"{Prefix}f/request/json", Payload);
        Assert.True(await begun.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken));

        await _stop.CancelAsync();
        await _running.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
        string[] reports = [await transport.ReadPublishedAsync(), await transport.ReadPublishedAsync()];

        Assert.Equal(
            [
                "{\"status\":\"FAILED\",\"statusReason\":{\"reasonCode\":\"SHUTTING_DOWN\"",
                "{\"status\":\"REJECTED\",\"statusReason\":{\"reasonCode\":\"SHUTTING_DOWN\"",
            ],
            reports.Select(static report => report[..report.IndexOf(",\"reasonDescription", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_shutdown_does_not_wait_for_ever_for_an_answer()
    {
        _options.ShutdownTimeout = TimeSpan.FromMilliseconds(100);
        _answer = static _ => null;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();

        await _stop.CancelAsync();

        await _running.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_command_has_one_handler_and_FleetWise_has_none()
    {
        CommandDispatcher dispatcher = new();
        dispatcher.On(Reboot, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));

        Assert.Throws<ArgumentException>(() => dispatcher.On(Reboot, static (_, _) => Task.FromResult(CommandOutcome.Succeeded())));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommandDispatcher(new CommandDispatcherOptions { MaxConcurrentExecutions = 0 }));
    }

    private ScriptedTransport Run(Func<CommandExecutionContext, CommandOutcome> handler) => Run((execution, _) => Task.FromResult(handler(execution)));

    private ScriptedTransport Run(Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options = null)
    {
        ScriptedTransport transport = new(report => _answer(report));
        CommandDispatcher dispatcher = new(_options);
        dispatcher.On(Reboot, handler, options);
        _running = dispatcher.RunAsync(transport, DeviceTarget.ForThing("t"), _stop.Token);
        return transport;
    }
}
