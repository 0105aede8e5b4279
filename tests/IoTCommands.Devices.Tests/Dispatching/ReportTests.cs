using IoTCommands.Devices.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>Reports and the answers to them, which come late, twice, in another order or not at all.</summary>
public sealed class ReportTests : ScriptedTests
{
    [Fact]
    public async Task A_report_without_an_answer_is_sent_again()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch);
        Options.TimeProvider = time;
        int reports = 0;
        Answer = _ => ++reports < 3 ? null : string.Empty;
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
        Answer = _ => ++reports < 3 ? error : string.Empty;
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
        Answer = static report => report.Contains("SUCCEEDED", StringComparison.Ordinal) ? "InvalidRequest" : string.Empty;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        string[] reports = [await transport.ReadPublishedAsync(), await transport.ReadPublishedAsync()];

        Assert.Contains("\"status\":\"FAILED\",\"statusReason\":{\"reasonCode\":\"INVALID_OUTCOME\"", reports[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_that_is_refused_throws_in_the_handler_and_does_not_repeat()
    {
        Answer = static report => report.Contains("IN_PROGRESS", StringComparison.Ordinal) ? "TerminalStateReached" : string.Empty;
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
        // Longer than the time limit, and what the next report waits for.
        Options.ReportTimeout = TimeSpan.FromSeconds(3);
        Answer = static report => report.Contains("SUCCEEDED", StringComparison.Ordinal) ? null : string.Empty;
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
}
