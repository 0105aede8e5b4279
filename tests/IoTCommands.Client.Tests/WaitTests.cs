using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTCommands.Testing;
using Kitchen;

namespace IoTCommands.Client.Tests;

public sealed class WaitTests : IAsyncLifetime
{
    private LocalClient _local = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IoTCommandsClient Client => _local.Client;

    public async ValueTask InitializeAsync() => _local = await LocalClient.StartAsync();

    public ValueTask DisposeAsync() => _local.DisposeAsync();

    [Fact]
    public async Task A_run_returns_what_the_device_answered()
    {
        LocalDevice oven = _local.Local.AddDevice(
            "oven-17",
            execution => execution.UpdateAsync(
                IoTCommandExecutionStatus.Succeeded,
                new CommandStatusReason("HOT", "as told"),
                new Dictionary<string, CommandResultValue> { ["reachedC"] = "180"!, ["open"] = false, ["trace"] = new byte[] { 1, 2 }! }));

        CommandEnd end = await _local.TurnUntilAsync(
            Client.RunAsync(
                (client, token) => client.StartSetOvenTemperatureAsync(oven.Target, new(targetC: 180), cancellationToken: token),
                cancellationToken: Cancellation));

        Assert.Equal(
            (CommandEndStatus.Succeeded, true, true, new CommandStatusReason("HOT", "as told")),
            (end.Status, end.IsSuccess, end.IsTerminal, end.StatusReason));
        Assert.Equal(
            ("180", false, "0102"),
            (end.RawResult["reachedC"].StringValue, end.RawResult["open"].BooleanValue, Convert.ToHexString(end.RawResult["trace"].BinaryValue!.Value.Span)));
        Assert.Equal((oven.Target.Arn, TimeSpan.FromSeconds(10)), (end.TargetArn, end.ExecutionTimeout));
        Assert.True(end.CreatedAt <= end.CompletedAt);
        Assert.Same(end, end.EnsureSuccess());
    }

    [Fact]
    public async Task A_run_whose_token_is_canceled_already_starts_nothing()
    {
        LocalDevice device = _local.Local.AddDevice("t", execution => execution.SucceedAsync());
        using CancellationTokenSource canceled = new();
        await canceled.CancelAsync();
        int starts = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.RunAsync(
            (_, _) =>
            {
                starts++;
                return _local.StartRebootAsync(device.Target);
            },
            cancellationToken: canceled.Token));

        Assert.Equal((0, 0), (starts, _local.Local.Executions.List().Count));
    }

    [Fact]
    public async Task A_start_of_a_run_gets_the_token_of_the_run()
    {
        using CancellationTokenSource canceled = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.RunAsync(
            async (_, token) =>
            {
                await canceled.CancelAsync();
                token.ThrowIfCancellationRequested();
                throw new InvalidOperationException("The token of the start is another.");
            },
            cancellationToken: canceled.Token));
    }

    [Fact]
    public async Task A_generated_method_runs_the_command()
    {
        LocalDevice oven = _local.Local.AddDevice("oven-17", execution => execution.SucceedAsync());

        CommandEnd end = await _local.TurnUntilAsync(Client.RunSetOvenTemperatureAsync(
            oven.Target, new(targetC: 180) { Preheat = true }, new() { ExecutionTimeout = TimeSpan.FromMinutes(1) }, cancellationToken: Cancellation));
        CommandEnd reboot = await _local.TurnUntilAsync(Client.RunRebootDeviceAsync(oven.Target, cancellationToken: Cancellation));

        Assert.Equal((CommandEndStatus.Succeeded, TimeSpan.FromMinutes(1)), (end.Status, end.ExecutionTimeout));
        Assert.EndsWith("/RebootDevice", reboot.CommandArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_method_sends_nothing_that_the_definition_forbids()
    {
        LocalDevice oven = _local.Local.AddDevice("oven-17", execution => execution.SucceedAsync());

        await Assert.ThrowsAsync<CommandArgumentException>(
            () => Client.RunSetOvenTemperatureAsync(oven.Target, new(targetC: oven.Target.Arn.Length * 100), cancellationToken: Cancellation));
        Assert.Empty(_local.Local.Executions.List());
    }

    [Theory]
    [InlineData(IoTCommandExecutionStatus.Failed, CommandEndStatus.Failed)]
    [InlineData(IoTCommandExecutionStatus.Rejected, CommandEndStatus.Rejected)]
    [InlineData(IoTCommandExecutionStatus.TimedOut, CommandEndStatus.TimedOut)]
    public async Task What_the_device_did_not_do_is_an_end_that_says_why(IoTCommandExecutionStatus status, CommandEndStatus expected)
    {
        LocalDevice device = _local.Local.AddDevice("t", execution => execution.UpdateAsync(status, new CommandStatusReason("NO_POWER")));

        CommandEnd end = await _local.TurnUntilAsync(Client.WaitForEndAsync(await _local.StartRebootAsync(device.Target), cancellationToken: Cancellation));

        Assert.Equal((expected, true, "NO_POWER"), (end.Status, end.IsTerminal, end.StatusReason?.Code));
        CommandFailedException exception = Assert.Throws<CommandFailedException>(end.EnsureSuccess);
        Assert.Contains("NO_POWER", exception.Message, StringComparison.Ordinal);
        Assert.Same(end, exception.End);
    }

    [Fact]
    public async Task Silence_ends_as_timed_out_which_is_not_final()
    {
        CommandExecution execution = await _local.StartRebootAsync(_local.Local.AddThing("t"));

        CommandEnd end = await _local.TurnUntilAsync(Client.WaitForEndAsync(execution, cancellationToken: Cancellation));

        Assert.Equal((CommandEndStatus.TimedOut, false, "$NO_RESPONSE_FROM_DEVICE"), (end.Status, end.IsTerminal, end.StatusReason?.Code));
        Assert.Empty(end.RawResult);
    }

    [Fact]
    public async Task A_late_answer_replaces_the_time_out_for_who_waits_for_it()
    {
        TaskCompletionSource answer = new();
        LocalDevice device = _local.Local.AddDevice("t", async execution =>
        {
            await answer.Task;
            await execution.SucceedAsync();
        });
        CommandExecution execution = await _local.StartRebootAsync(device.Target);
        Task<CommandEnd> late = Client.WaitForEndAsync(execution, new() { LateReportWait = TimeSpan.FromMinutes(1) }, Cancellation);
        Task<CommandEnd> usual = Client.WaitForEndAsync(execution, cancellationToken: Cancellation);

        Assert.Equal(CommandEndStatus.TimedOut, (await _local.TurnUntilAsync(usual)).Status);
        await _local.TurnAsync(TimeSpan.FromSeconds(5));
        Assert.False(late.IsCompleted);
        answer.SetResult();

        Assert.Equal(CommandEndStatus.Succeeded, (await _local.TurnUntilAsync(late)).Status);
    }

    [Fact]
    public async Task A_clock_that_stands_a_fraction_of_a_millisecond_before_a_look_does_not_make_the_wait_spin()
    {
        await using LocalClient local = await LocalClient.StartAsync(static options => options.InitialPollDelay = TimeSpan.FromMilliseconds(20));
        LocalDevice device = local.Local.AddDevice("t", static execution => execution.SucceedAsync());
        CommandExecution execution = await local.StartRebootAsync(device.Target);

        // A wait that spins does so on the thread that advances the clock, and would block the test. So this runs on another thread.
        Task<CommandEnd> end = Task.Run(() => local.TurnUntilAsync(local.Client.WaitForEndAsync(execution), TimeSpan.FromMilliseconds(1)), Cancellation);

        Assert.Equal(CommandEndStatus.Succeeded, (await end.WaitAsync(TimeSpan.FromSeconds(60), Cancellation)).Status);
    }

    [Fact]
    public async Task Without_a_late_answer_the_end_is_the_time_out()
    {
        CommandExecution execution = await _local.StartRebootAsync(_local.Local.AddThing("t"));
        DateTimeOffset begin = _local.Time.GetUtcNow();

        CommandEnd end = await _local.TurnUntilAsync(Client.WaitForEndAsync(execution, new() { LateReportWait = TimeSpan.FromSeconds(20) }, Cancellation));

        Assert.Equal((CommandEndStatus.TimedOut, false), (end.Status, end.IsTerminal));
        Assert.True(_local.Time.GetUtcNow() - begin >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_and_not_the_execution()
    {
        TaskCompletionSource answer = new();
        LocalDevice device = _local.Local.AddDevice("t", async execution =>
        {
            await answer.Task;
            await execution.SucceedAsync();
        });
        CommandExecution execution = await _local.StartRebootAsync(device.Target);
        using CancellationTokenSource source = new();
        Task<CommandEnd> wait = Client.WaitForEndAsync(execution, cancellationToken: source.Token);

        await source.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Null(await Client.FindEndAsync(execution.ExecutionId, device.Target, Cancellation));
        answer.SetResult();
        await _local.Local.Executions.WaitForEndAsync(execution.ExecutionId, Cancellation);
        Assert.Equal(CommandEndStatus.Succeeded, (await Client.FindEndAsync(execution.ExecutionId, device.Target, Cancellation))!.Status);
    }

    [Fact]
    public async Task An_execution_of_another_process_is_waited_for_by_its_id()
    {
        LocalDevice device = _local.Local.AddDevice("t", execution => execution.SucceedAsync());
        CommandExecution execution = await _local.StartRebootAsync(device.Target);

        CommandEnd end = await _local.TurnUntilAsync(Client.WaitForEndAsync(execution.ExecutionId, device.Target, null, Cancellation));

        Assert.Equal((execution.ExecutionId, execution.CommandArn), (end.ExecutionId, end.CommandArn));
    }

    [Fact]
    public async Task The_first_look_is_soon_and_pauses_grow()
    {
        CommandExecution execution = await _local.StartRebootAsync(_local.Local.AddThing("t"), TimeSpan.FromHours(1));
        using CancellationTokenSource source = new();
        Task<CommandEnd> wait = Client.WaitForEndAsync(execution, cancellationToken: source.Token);

        await _local.TurnAsync(TimeSpan.FromSeconds(1));
        int soon = _local.CountOf("GetCommandExecution");
        await _local.TurnAsync(TimeSpan.FromSeconds(30));
        int later = _local.CountOf("GetCommandExecution");

        Assert.InRange(soon, 1, 2);
        // Each pause is half of the time waited so far, at most 5 seconds, plus or minus a fifth.
        Assert.InRange(later, 7, 16);
        Assert.False(wait.IsCompleted);
        await source.CancelAsync();
    }

    [Fact]
    public async Task Throttling_slows_the_wait_down_and_does_not_end_it()
    {
        LocalDevice device = _local.Local.AddDevice("t", execution => execution.SucceedAsync());
        CommandExecution execution = await _local.StartRebootAsync(device.Target, TimeSpan.FromMinutes(5));
        _local.Local.Faults.InjectFor("GetCommandExecution", ServiceFault.Throttling, 4);
        DateTimeOffset begin = _local.Time.GetUtcNow();

        CommandEnd end = await _local.TurnUntilAsync(Client.WaitForEndAsync(execution, cancellationToken: Cancellation));

        Assert.Equal(CommandEndStatus.Succeeded, end.Status);
        // If throttling did not slow the wait down, the fifth request would be sent after 3 seconds.
        Assert.True(_local.Time.GetUtcNow() - begin > TimeSpan.FromSeconds(8));
    }

    public static TheoryData<ServiceFault> PassingFaults => [ServiceFault.InternalServerError, ServiceFault.ResponseLost];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_that_passes_does_not_end_the_wait(ServiceFault fault)
    {
        LocalDevice device = _local.Local.AddDevice("t", execution => execution.SucceedAsync());
        CommandExecution execution = await _local.StartRebootAsync(device.Target);
        _local.Local.Faults.InjectFor("GetCommandExecution", fault, 2);

        Assert.True((await _local.TurnUntilAsync(Client.WaitForEndAsync(execution, cancellationToken: Cancellation))).IsSuccess);
        Assert.Equal(0, _local.Local.Faults.PendingCount);
    }

    [Fact]
    public async Task Who_gets_no_response_until_the_timeout_is_over_is_told_why()
    {
        CommandExecution execution = await _local.StartRebootAsync(_local.Local.AddThing("t"));
        _local.Local.Faults.InjectFor("GetCommandExecution", ServiceFault.InternalServerError, 1000);

        TimeoutException exception = await Assert.ThrowsAsync<TimeoutException>(() => _local.TurnUntilAsync(
            Client.WaitForEndAsync(execution, new() { ExecutionTimeout = TimeSpan.FromSeconds(10) }, Cancellation)));

        Assert.Contains(execution.ExecutionId, exception.Message, StringComparison.Ordinal);
        Assert.IsType<InternalServerException>(exception.InnerException);
    }

    [Fact]
    public async Task An_execution_that_does_not_exist_ends_the_wait()
    {
        CommandTarget target = _local.Local.AddThing("t");

        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => _local.TurnUntilAsync(Client.WaitForEndAsync("none", target, null, Cancellation)));
    }

    [Fact]
    public async Task Disposing_ends_the_waits()
    {
        CommandExecution execution = await _local.StartRebootAsync(_local.Local.AddThing("t"));
        Task<CommandEnd> wait = Client.WaitForEndAsync(execution, cancellationToken: Cancellation);

        Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Client.WaitForEndAsync(execution, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Many_waits_share_lists_and_ask_for_each_execution_once()
    {
        const int Count = 300;
        Task<CommandEnd>[] waits = await StartManyAsync(Count, answersAfter: TimeSpan.FromSeconds(20), timeout: TimeSpan.FromMinutes(10));

        CommandEnd[] ends = await _local.TurnUntilAsync(Task.WhenAll(waits));

        Assert.Equal(Count, ends.Select(end => end.ExecutionId).Distinct().Count());
        Assert.All(ends, end => Assert.Equal((CommandEndStatus.Succeeded, end.TargetArn), (end.Status, end.RawResult["thing"].StringValue)));
        // Executions are also requested one by one until the fifth wait begins, and when only a few waits are left.
        Assert.InRange(_local.CountOf("GetCommandExecution"), Count, Count + 60);
        Assert.InRange(_local.CountOf("ListCommandExecutions"), 1, 80);
    }

    [Fact]
    public async Task An_end_that_a_list_has_shown_is_not_forgotten_while_it_cannot_be_read()
    {
        CommandExecution[] executions = await StartAnsweredAsync(10);
        _local.Local.Faults.InjectFor("GetCommandExecution", ServiceFault.InternalServerError, 10_000);
        Task<CommandEnd[]> waits = Task.WhenAll(executions.Select(
            execution => Client.WaitForEndAsync(execution, new() { ExecutionTimeout = TimeSpan.FromHours(1) }, Cancellation)));
        await _local.TurnAsync(TimeSpan.FromMinutes(4));
        _local.Local.Faults.Clear();
        DateTimeOffset begin = _local.Time.GetUtcNow();

        Assert.All(await _local.TurnUntilAsync(waits), end => Assert.True(end.IsSuccess));
        Assert.InRange(_local.Time.GetUtcNow() - begin, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_late_report_is_waited_for_from_now_if_the_timeout_was_long_ago()
    {
        CommandExecution execution = await _local.StartRebootAsync(_local.Local.AddThing("t"), TimeSpan.FromHours(12));
        _local.Time.Advance(TimeSpan.FromHours(13));
        DateTimeOffset begin = _local.Time.GetUtcNow();

        CommandEnd end = await _local.TurnUntilAsync(Client.WaitForEndAsync(execution, new() { LateReportWait = TimeSpan.FromMinutes(1) }, Cancellation));

        Assert.Equal(CommandEndStatus.TimedOut, end.Status);
        Assert.InRange(_local.Time.GetUtcNow() - begin, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_time_to_wait_is_at_most_a_year_so_that_it_can_be_added_to_others()
    {
        TimeSpan year = TimeSpan.FromDays(365);
        WaitOptions options = new() { LateReportWait = year, ExecutionTimeout = year };

        Assert.Throws<ArgumentOutOfRangeException>("value", () => options.LateReportWait = year + TimeSpan.FromTicks(1));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => options.ExecutionTimeout = TimeSpan.MaxValue);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_refreshed_for_a_moment_do_not_end_the_wait()
    {
        FlakyCredentials credentials = new();
        await using LocalClient local = await LocalClient.StartAsync(options => options.AwsOptions = new() { Credentials = credentials });
        LocalDevice device = local.Local.AddDevice("t", execution => execution.SucceedAsync());
        CommandExecution execution = await local.StartRebootAsync(device.Target);
        credentials.Failures = 2;

        Assert.True((await local.TurnUntilAsync(local.Client.WaitForEndAsync(execution, cancellationToken: Cancellation))).IsSuccess);
        Assert.Equal(0, credentials.Failures);
    }

    [Fact]
    public async Task Who_may_not_list_still_gets_the_ends()
    {
        _local.Local.Faults.InjectFor("ListCommandExecutions", ServiceFault.ServiceQuotaExceeded);
        Task<CommandEnd>[] waits = await StartManyAsync(10, answersAfter: TimeSpan.FromSeconds(5), timeout: TimeSpan.FromMinutes(10));

        Assert.All(await _local.TurnUntilAsync(Task.WhenAll(waits)), end => Assert.True(end.IsSuccess));
        Assert.Equal(1, _local.CountOf("ListCommandExecutions"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_that_ended_long_before_their_waits_are_seen_at_once(bool isStartKnown)
    {
        CommandExecution[] executions = await StartAnsweredAsync(10);
        _local.Time.Advance(TimeSpan.FromMinutes(30));
        DateTimeOffset begin = _local.Time.GetUtcNow();

        Task<CommandEnd>[] waits = [.. executions
            .Select(execution => isStartKnown ? execution : new(execution.ExecutionId, execution.CommandArn, execution.TargetArn, execution.ClientToken))
            .Select(execution => Client.WaitForEndAsync(execution, new() { ExecutionTimeout = TimeSpan.FromHours(1) }, Cancellation))];

        Assert.All(await _local.TurnUntilAsync(Task.WhenAll(waits)), end => Assert.True(end.IsSuccess));
        Assert.InRange(_local.Time.GetUtcNow() - begin, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_list_does_not_go_back_to_what_ended_before_the_waits()
    {
        CommandExecution first = await _local.StartRebootAsync(_local.Local.AddThing("first"), TimeSpan.FromHours(12));
        using CancellationTokenSource source = new();
        Task wait = Client.WaitForEndAsync(first, cancellationToken: source.Token);
        _local.Time.Advance(TimeSpan.FromHours(3));
        await _local.TurnAsync(TimeSpan.FromSeconds(10));
        Task<CommandEnd>[] waits = await StartManyAsync(10, answersAfter: TimeSpan.FromSeconds(20), timeout: TimeSpan.FromMinutes(10));

        await _local.TurnUntilAsync(Task.WhenAll(waits));

        Assert.InRange(_local.Time.GetUtcNow() - _local.LatestListBegin(), TimeSpan.Zero, TimeSpan.FromMinutes(5));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Throttling_is_forgotten_after_a_quiet_time()
    {
        _local.Local.Faults.InjectFor("GetCommandExecution", ServiceFault.Throttling, 8);
        LocalDevice device = _local.Local.AddDevice("t", execution => execution.SucceedAsync());
        CommandExecution slow = await _local.StartRebootAsync(device.Target, TimeSpan.FromHours(1));
        await _local.TurnUntilAsync(Client.WaitForEndAsync(slow, cancellationToken: Cancellation), TimeSpan.FromSeconds(2));
        _local.Time.Advance(TimeSpan.FromMinutes(10));
        CommandExecution quick = await _local.StartRebootAsync(device.Target);
        DateTimeOffset begin = _local.Time.GetUtcNow();

        await _local.TurnUntilAsync(Client.WaitForEndAsync(quick, cancellationToken: Cancellation));

        Assert.InRange(_local.Time.GetUtcNow() - begin, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Requests_that_are_throttled_together_slow_down_once()
    {
        CommandExecution[] executions = await StartAnsweredAsync(4);
        _local.Local.Faults.InjectFor("GetCommandExecution", ServiceFault.Throttling, 4);
        DateTimeOffset begin = _local.Time.GetUtcNow();

        Task<CommandEnd>[] waits = [.. executions.Select(execution => Client.WaitForEndAsync(execution, cancellationToken: Cancellation))];

        // The steps are small, so that the time of requests on a slow machine has little effect.
        await _local.TurnUntilAsync(Task.WhenAll(waits), TimeSpan.FromMilliseconds(20));

        // The pause of 500 ms is doubled once, not multiplied by 16.
        Assert.InRange(_local.Time.GetUtcNow() - begin, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task Many_that_are_silent_end_as_timed_out()
    {
        Task<CommandEnd>[] waits = await StartManyAsync(20, answersAfter: null, timeout: null);

        Assert.All(
            await _local.TurnUntilAsync(Task.WhenAll(waits)), end => Assert.Equal((CommandEndStatus.TimedOut, false), (end.Status, end.IsTerminal)));
    }

    [Fact]
    public async Task A_run_is_one_trace_with_its_start_and_its_wait_and_measures_the_execution()
    {
        ConcurrentQueue<Activity> activities = new();
        ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> measurements = new();
        using ActivitySource root = new(nameof(WaitTests));
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name is "IoTCommands" or nameof(WaitTests),
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using MeterListener meter = new() { InstrumentPublished = (instrument, self) => EnableIfOurs(instrument, self) };
        meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measurements.Enqueue((instrument.Name, value, new(tags.ToArray()))));
        meter.Start();
        LocalDevice device = _local.Local.AddDevice("traced", execution => execution.FailAsync("NO_POWER", "secret text"));

        ActivityTraceId trace;
        using (Activity activity = root.StartActivity("root")!)
        {
            trace = activity.TraceId;
            await _local.TurnUntilAsync(Client.RunAsync(
                (client, token) => client.StartUploadLogsAsync(device.Target, new(fromEpochMs: 0, bucket: "b"), cancellationToken: token),
                cancellationToken: Cancellation));
        }

        Activity[] ours = [.. activities.Where(activity => activity.TraceId == trace)];
        Activity run = Assert.Single(ours, activity => activity.DisplayName == "run UploadLogs");
        Activity wait = Assert.Single(ours, activity => activity.DisplayName == "wait UploadLogs");
        Assert.Equal(run.SpanId, Assert.Single(ours, activity => activity.DisplayName == "start UploadLogs").ParentSpanId);
        Assert.Equal(run.SpanId, wait.ParentSpanId);
        Assert.Equal(
            ("UploadLogs", "traced", "FAILED", "NO_POWER", ActivityStatusCode.Error),
            (wait.GetTagItem("aws.iot.command.id"), wait.GetTagItem("aws.iot.command.target.name"), wait.GetTagItem("aws.iot.command.execution.status"),
                wait.GetTagItem("error.type"), wait.Status));
        (_, double value, Dictionary<string, object?> tags) = Assert.Single(
            measurements,
            measurement => measurement.Name == "aws.iot.command.execution.duration" && Equals(measurement.Tags["aws.iot.command.id"], "UploadLogs"));
        Assert.InRange(value, 0, 60);
        Assert.Equal(("FAILED", "us-east-1"), (tags["aws.iot.command.execution.status"], tags["cloud.region"]));
    }

    private static void EnableIfOurs(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "IoTCommands")
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    /// <summary>Starts executions that devices answer at once.</summary>
    private async Task<CommandExecution[]> StartAnsweredAsync(int count)
    {
        CommandExecution[] executions = new CommandExecution[count];
        for (int i = 0; i < count; i++)
        {
            LocalDevice device = _local.Local.AddDevice($"answered{i}", execution => execution.SucceedAsync());
            executions[i] = await _local.StartRebootAsync(device.Target, TimeSpan.FromHours(1));
            await _local.Local.Executions.WaitForEndAsync(executions[i].ExecutionId, Cancellation);
        }

        return executions;
    }

    private async Task<Task<CommandEnd>[]> StartManyAsync(int count, TimeSpan? answersAfter, TimeSpan? timeout)
    {
        Task answer = answersAfter is { } time ? Task.Delay(time, _local.Time, Cancellation) : Task.CompletedTask;
        Task<CommandEnd>[] waits = new Task<CommandEnd>[count];
        for (int number = 0; number < count; number++)
        {
            string thing = $"t{number}";
            CommandTarget target = answersAfter is null
                ? _local.Local.AddThing(thing)
                : _local.Local.AddDevice(thing, async execution =>
                {
                    await answer;
                    await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["thing"] = execution.Target.Arn! });
                }).Target;
            waits[number] = Client.WaitForEndAsync(await _local.StartRebootAsync(target, timeout), new() { ExecutionTimeout = timeout }, Cancellation);
        }

        return waits;
    }

    /// <summary>Fails as the SDK's credentials of an assumed role do if STS cannot be reached.</summary>
    private sealed class FlakyCredentials : AWSCredentials
    {
        public int Failures { get; set; }

        public override ImmutableCredentials GetCredentials()
        {
            if (Failures > 0)
            {
                Failures--;
                throw new AmazonClientException("Error calling AssumeRole for role r", new HttpRequestException("No route to host"));
            }

            return new ImmutableCredentials("local", "local", null);
        }
    }
}
