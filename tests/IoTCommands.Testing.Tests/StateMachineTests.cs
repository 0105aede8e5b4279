using IoTCommands.Model;
using IoTCommands.Testing.Executions;
using Microsoft.Extensions.Time.Testing;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests every transition that a device can report, from every state.</summary>
public sealed class StateMachineTests
{
    private const string Invalid = "InvalidStateTransition";
    private const string Over = "TerminalStateReached";

    /// <summary>Returns the transitions from each state. A timeout set by the service is not the same state as one reported by the device.</summary>
    public static TheoryData<string, IoTCommandExecutionStatus, string?> Transitions()
    {
        (string From, string?[] To)[] table =
        [
            //                        CREATED   IN_PROGRESS  SUCCEEDED  FAILED  REJECTED  TIMED_OUT
            ("created",               [Invalid, null,        null,      null,   null,     null]),
            ("in progress",           [Invalid, null,        null,      null,   null,     null]),
            ("timed out by service",  [Invalid, Invalid,     null,      null,   null,     null]),
            ("timed out by device",   [Over,    Over,        Over,      Over,   Over,     Over]),
            ("succeeded",             [Over,    Over,        Over,      Over,   Over,     Over]),
            ("failed",                [Over,    Over,        Over,      Over,   Over,     Over]),
            ("rejected",              [Over,    Over,        Over,      Over,   Over,     Over]),
            ("late success",          [Over,    Over,        Over,      Over,   Over,     Over]),
        ];
        TheoryData<string, IoTCommandExecutionStatus, string?> data = [];
        foreach ((string from, string?[] to) in table)
        {
            for (int i = 0; i < to.Length; i++)
            {
                data.Add(from, (IoTCommandExecutionStatus)i, to[i]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public void A_device_can_report_what_the_service_allows_and_nothing_else(string from, IoTCommandExecutionStatus to, string? refused)
    {
        FakeTimeProvider time = new();
        using Execution execution = NewExecution(time);
        Bring(execution, time, from);
        CommandExecutionSnapshot before = execution.Current;

        Exception? exception = Record.Exception(() => Report(execution, to));

        Assert.Equal(refused, (exception as CommandUpdateRejectedException)?.ErrorCode);
        Assert.Equal(refused is null, exception is null);
        Assert.Equal(refused is null ? to : before.Status, execution.Current.Status);
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public void CompletedAt_is_set_by_what_ends_an_execution_and_by_nothing_else(string from, IoTCommandExecutionStatus to, string? refused)
    {
        FakeTimeProvider time = new();
        using Execution execution = NewExecution(time);
        Bring(execution, time, from);
        DateTimeOffset? completedBefore = execution.Current.CompletedAt;
        time.Advance(TimeSpan.FromSeconds(1));

        Record.Exception(() => Report(execution, to));

        bool ended = refused is null && to is not InProgress;
        Assert.Equal(ended ? time.GetUtcNow() : completedBefore, execution.Current.CompletedAt);
    }

    [Fact]
    public void The_service_times_an_execution_out_from_its_start_on()
    {
        FakeTimeProvider time = new();
        using Execution execution = NewExecution(time);

        time.Advance(TimeSpan.FromSeconds(9.999));
        CommandExecutionSnapshot before = execution.Current;
        time.Advance(TimeSpan.FromSeconds(0.001));
        CommandExecutionSnapshot after = execution.Current;

        Assert.Equal(Created, before.Status);
        Assert.Equal(
            (TimedOut, "$NO_RESPONSE_FROM_DEVICE", null, time.GetUtcNow()),
            (after.Status, after.StatusReason?.Code, after.CompletedAt, after.LastUpdatedAt));
        Assert.False(after.IsTerminal);
    }

    [Fact]
    public void Progress_does_not_prolong_the_timeout()
    {
        FakeTimeProvider time = new();
        using Execution execution = NewExecution(time);

        time.Advance(TimeSpan.FromSeconds(9));
        Report(execution, InProgress);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimedOut, execution.Current.Status);
    }

    [Theory]
    [InlineData(Succeeded)]
    [InlineData(Failed)]
    [InlineData(Rejected)]
    [InlineData(TimedOut)]
    public void What_has_ended_does_not_time_out(IoTCommandExecutionStatus end)
    {
        FakeTimeProvider time = new();
        using Execution execution = NewExecution(time);
        Report(execution, end);

        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal((end, null), (execution.Current.Status, execution.Current.StatusReason));
    }

    [Fact]
    public void A_refusal_says_what_was_asked_for_and_what_stands_against_it()
    {
        FakeTimeProvider time = new();
        using Execution failed = NewExecution(time);
        using Execution late = NewExecution(time);
        Report(failed, Failed);
        time.Advance(TimeSpan.FromSeconds(10));

        CommandUpdateRejectedException over = Assert.Throws<CommandUpdateRejectedException>(() => Report(failed, Rejected));
        CommandUpdateRejectedException invalid = Assert.Throws<CommandUpdateRejectedException>(() => Report(late, InProgress));

        Assert.StartsWith("TerminalStateReached: ", over.Message, StringComparison.Ordinal);
        Assert.All(["REJECTED", "FAILED", "x"], word => Assert.Contains(word, over.Message, StringComparison.Ordinal));
        Assert.StartsWith("InvalidStateTransition: ", invalid.Message, StringComparison.Ordinal);
        Assert.All(["TIMED_OUT", "IN_PROGRESS", "x"], word => Assert.Contains(word, invalid.Message, StringComparison.Ordinal));
        Assert.Equal("x", over.ExecutionId);
    }

    [Fact]
    public void The_history_has_every_change_in_order()
    {
        FakeTimeProvider time = new();
        using Execution execution = NewExecution(time);

        execution.Update(new DeviceUpdate(InProgress, new CommandStatusReason("A"), null));
        execution.Update(new DeviceUpdate(InProgress, new CommandStatusReason("B"), null));
        Report(execution, Succeeded);

        Assert.Equal(
            [(Created, null), (InProgress, "A"), (InProgress, "B"), (Succeeded, null)],
            execution.History.ToArray().Select(snapshot => (snapshot.Status, snapshot.StatusReason?.Code)));
    }

    [Fact]
    public void A_result_stays_until_another_is_reported()
    {
        using Execution execution = NewExecution(new FakeTimeProvider());

        execution.Update(new DeviceUpdate(InProgress, null, new Dictionary<string, CommandResultValue> { ["a"] = "1" }));
        Report(execution, InProgress);
        CommandExecutionSnapshot kept = execution.Current;
        execution.Update(new DeviceUpdate(Succeeded, null, new Dictionary<string, CommandResultValue> { ["b"] = true }));

        Assert.Equal("a", Assert.Single(kept.Result!).Key);
        Assert.Equal("b", Assert.Single(execution.Current.Result!).Key);
    }

    private static Execution NewExecution(FakeTimeProvider time)
    {
        StartArguments arguments = new()
        {
            Target = CommandTarget.ForThing(new IoTRegionalAccount("us-east-1", "123456789012"), "t"),
            CommandArn = "arn:aws:iot:us-east-1:123456789012:command/c",
            CommandId = "c",
            TimeoutSeconds = null,
            ClientToken = null,
            Parameters = new Dictionary<string, ParameterValueModel>(),
        };
        CommandMessage message = new("topic", "application/json", []);
        CommandExecutionSnapshot created = new(
            "x",
            arguments,
            new Dictionary<string, CommandParameterSnapshot>(),
            message,
            TimeSpan.FromSeconds(10),
            time.GetUtcNow());
        Execution execution = new(created, time, new ChangeLog(100), file: null, new AwsAssumptions());
        execution.Begin();
        return execution;
    }

    private static void Bring(Execution execution, FakeTimeProvider time, string state)
    {
        switch (state)
        {
            case "in progress":
                Report(execution, InProgress);
                break;
            case "timed out by service":
                time.Advance(TimeSpan.FromSeconds(10));
                break;
            case "timed out by device":
                Report(execution, TimedOut);
                break;
            case "succeeded":
                Report(execution, Succeeded);
                break;
            case "failed":
                Report(execution, Failed);
                break;
            case "rejected":
                Report(execution, Rejected);
                break;
            case "late success":
                time.Advance(TimeSpan.FromSeconds(10));
                Report(execution, Succeeded);
                break;
        }
    }

    private static void Report(Execution execution, IoTCommandExecutionStatus status) => execution.Update(new DeviceUpdate(status, null, null));
}
