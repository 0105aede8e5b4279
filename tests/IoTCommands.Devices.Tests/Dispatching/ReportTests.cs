using IoTCommands.Devices.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>Tests reports and their answers, which arrive late, twice, in another order or never.</summary>
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

    [Fact]
    public async Task An_outcome_does_not_wait_for_answers_to_reports_that_were_never_sent()
    {
        Options.ReportTimeout = TimeSpan.FromMinutes(5);
        int publishes = 0;
        ScriptedTransport transport = Run(static async (execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("HEATING", cancellationToken: cancellationToken);
            return CommandOutcome.Succeeded();
        });
        transport.Publishing = _ => ++publishes <= 2 ? throw new InvalidOperationException("There is no connection.") : Task.CompletedTask;

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        for (int i = 0; i < 3; i++)
        {
            Assert.Contains("HEATING", await transport.ReadPublishedAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
    }

    [Fact]
    public async Task An_outcome_is_in_the_journal_while_it_waits_for_an_earlier_report()
    {
        Options.JournalFile = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        Options.ShutdownTimeout = TimeSpan.FromMilliseconds(100);
        Answer = static _ => null;
        ScriptedTransport transport = Run((execution, cancellationToken) =>
        {
            _ = execution.ReportProgressAsync("HEATING", cancellationToken: CancellationToken.None);
            return Task.FromResult(CommandOutcome.Succeeded());
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await Stop.CancelAsync();
        await Running.WaitAsync(DeviceRun.Patience, Cancellation);

        Assert.Contains("""outcome e {"status":"SUCCEEDED"}""", await File.ReadAllTextAsync(Options.JournalFile, Cancellation), StringComparison.Ordinal);
        File.Delete(Options.JournalFile);
        File.Delete(Options.JournalFile + ".lock");
    }

    [Fact]
    public async Task An_execution_whose_last_report_is_refused_is_over_in_the_journal()
    {
        Options.JournalFile = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.journal");
        Answer = static _ => "InvalidRequest";
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await transport.ReadPublishedAsync();
        await Stop.CancelAsync();
        await Running.WaitAsync(DeviceRun.Patience, Cancellation);

        Assert.EndsWith("end e\n", await File.ReadAllTextAsync(Options.JournalFile, Cancellation), StringComparison.Ordinal);
        File.Delete(Options.JournalFile);
        File.Delete(Options.JournalFile + ".lock");
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
        // The report timeout is longer than the time limit. The next report waits for this timeout.
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

    [Fact]
    public async Task A_report_that_the_broker_does_not_acknowledge_is_sent_again()
    {
        Options.ReportTimeout = TimeSpan.FromMilliseconds(200);
        int publishes = 0;
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded());
        transport.Publishing = _ => ++publishes == 1 ? new TaskCompletionSource().Task : Task.CompletedTask;

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();

        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
    }

    [Fact]
    public async Task An_answer_counts_also_if_the_broker_does_not_acknowledge_the_report()
    {
        TaskCompletionSource done = new();
        ScriptedTransport transport = Run((execution, cancellationToken) => execution.CompleteThenAsync(
            CommandOutcome.Succeeded(),
            _ =>
            {
                done.SetResult();
                return Task.CompletedTask;
            },
            cancellationToken));
        transport.Publishing = static _ => new TaskCompletionSource().Task;

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await transport.AnswerAsync(Prefix + "e", string.Empty);

        await done.Task.WaitAsync(DeviceRun.Patience, Cancellation);
        Assert.False(transport.HasPublished);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("DataConflict", false)]
    public async Task What_the_service_has_from_an_earlier_attempt_is_accepted(string? firstAnswer, bool isAccepted)
    {
        Options.ReportTimeout = TimeSpan.FromMilliseconds(200);
        int reports = 0;
        Answer = _ => ++reports == 1 ? firstAnswer : "TerminalStateReached";
        TaskCompletionSource<bool> isDone = new();
        ScriptedTransport transport = Run(async (execution, cancellationToken) =>
        {
            try
            {
                return await execution.CompleteThenAsync(
                    CommandOutcome.Succeeded(),
                    _ =>
                    {
                        isDone.SetResult(true);
                        return Task.CompletedTask;
                    },
                    cancellationToken);
            }
            finally
            {
                isDone.TrySetResult(false);
            }
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);

        Assert.Equal(isAccepted, await isDone.Task.WaitAsync(DeviceRun.Patience, Cancellation));
        Assert.Equal(2, reports);
    }

    [Fact]
    public async Task A_late_answer_ends_the_attempts()
    {
        Options.ReportTimeout = TimeSpan.FromMilliseconds(100);
        TaskCompletionSource<CommandReportException> thrown = new();
        Answer = static _ => null;
        ScriptedTransport transport = Run(async (execution, cancellationToken) =>
        {
            thrown.SetResult(await Assert.ThrowsAsync<CommandReportException>(
                () => execution.CompleteThenAsync(CommandOutcome.Succeeded(), static _ => Task.CompletedTask, cancellationToken)));
            return CommandOutcome.Succeeded();
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await transport.ReadPublishedAsync();
        await transport.AnswerAsync(Prefix + "e", "ResourceNotFound");

        Assert.Equal("ResourceNotFound", (await thrown.Task.WaitAsync(DeviceRun.Patience, Cancellation)).ErrorCode);
    }

    [Fact]
    public async Task An_answer_to_progress_is_none_to_the_outcome()
    {
        using CancellationTokenSource progress = new();
        int outcomes = 0;
        Answer = report => report.Contains("IN_PROGRESS", StringComparison.Ordinal) || ++outcomes == 1 ? null : string.Empty;
        ScriptedTransport transport = Run(async (execution, _) =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution.ReportProgressAsync("A", cancellationToken: progress.Token));
            return CommandOutcome.Succeeded();
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await progress.CancelAsync();
        await Task.Delay(100, Cancellation);
        await transport.AnswerAsync(Prefix + "e", string.Empty);
        string outcome = await transport.ReadPublishedAsync();
        await transport.AnswerAsync(Prefix + "e", "DataConflict");

        Assert.Equal((outcome, """{"status":"SUCCEEDED"}"""), (await transport.ReadPublishedAsync(), outcome));
    }

    [Fact]
    public async Task An_outcome_follows_also_if_progress_has_no_answer()
    {
        Options.ReportTimeout = TimeSpan.FromMilliseconds(300);
        using CancellationTokenSource progress = new();
        Answer = static report => report.Contains("IN_PROGRESS", StringComparison.Ordinal) ? null : string.Empty;
        ScriptedTransport transport = Run(async (execution, _) =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution.ReportProgressAsync("A", cancellationToken: progress.Token));
            return CommandOutcome.Succeeded();
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await progress.CancelAsync();
        string report = await transport.ReadPublishedAsync();
        while (report.Contains("IN_PROGRESS", StringComparison.Ordinal))
        {
            report = await transport.ReadPublishedAsync();
        }

        Assert.Equal("""{"status":"SUCCEEDED"}""", report);
    }

    [Fact]
    public async Task An_outcome_that_is_being_reported_is_waited_for_when_the_handler_is_out_of_time()
    {
        Options.CancellationGracePeriod = TimeSpan.FromMilliseconds(50);
        Options.ReportTimeout = TimeSpan.FromSeconds(1);
        Answer = static _ => null;
        TaskCompletionSource done = new();
        ScriptedTransport transport = Run(
            (execution, _) => execution.CompleteThenAsync(
                CommandOutcome.Succeeded(),
                _ =>
                {
                    done.SetResult();
                    return Task.CompletedTask;
                },
                CancellationToken.None),
            new CommandHandlerOptions { TimeLimit = TimeSpan.FromMilliseconds(100) });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);
        await transport.ReadPublishedAsync();
        await Task.Delay(500, Cancellation);
        await transport.AnswerAsync(Prefix + "e", string.Empty);

        await done.Task.WaitAsync(DeviceRun.Patience, Cancellation);
    }

    [Fact]
    public async Task An_outcome_that_no_broker_takes_is_replaced_by_a_failure()
    {
        ScriptedTransport transport = Run(static _ => CommandOutcome.Succeeded(Values(200_000)));

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);

        Assert.StartsWith(
            "{\"status\":\"FAILED\",\"statusReason\":{\"reasonCode\":\"INVALID_OUTCOME\"", await transport.ReadPublishedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_that_no_broker_takes_throws_and_the_largest_report_is_sent()
    {
        TaskCompletionSource<ArgumentException> thrown = new();
        int overhead = """{"status":"IN_PROGRESS","statusReason":{"reasonCode":"A"},"result":{"v":{"s":""}}}""".Length;
        ScriptedTransport transport = Run(async (execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("A", null, Values(131_072 - overhead), cancellationToken);
            thrown.SetResult(await Assert.ThrowsAsync<ArgumentException>(
                () => execution.ReportProgressAsync("A", null, Values(131_073 - overhead), cancellationToken)));
            return CommandOutcome.Succeeded();
        });

        await transport.ReceiveAsync($"{Prefix}e/request/json", Payload);

        Assert.Equal(131_072, (await transport.ReadPublishedAsync()).Length);
        Assert.Contains("131073", (await thrown.Task.WaitAsync(DeviceRun.Patience, Cancellation)).Message, StringComparison.Ordinal);
        Assert.Equal("""{"status":"SUCCEEDED"}""", await transport.ReadPublishedAsync());
    }

    private static Dictionary<string, CommandResultValue> Values(int length) => new() { ["v"] = new string('x', length) };
}
