using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>Tests outcomes and progress with typed results. The generator has tests of its own; this type is like one that it emits.</summary>
public sealed class TypedResultTests
{
    private static readonly CommandDefinition Heat = TestCommand.Static("Heat", """{"cmd":"heat"}""");

    [Fact]
    public async Task A_result_with_a_type_is_sent_with_progress_and_outcome()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(
            new() { Commands = [Heat] }, TestContext.Current.CancellationToken);
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, static async (execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("STARTED", "at once", cancellationToken);
            await execution.ReportProgressAsync("HEATING", null, new Temperature(90), cancellationToken);
            return CommandOutcome.Succeeded(new Temperature(180), "HOT");
        });
        local.AddDevice("t", dispatcher);
        using Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        CommandExecution started = await client.StartCommandAsync(
            CommandTarget.ForThing(local.Account, "t"), CommandArguments.Parse(Heat, "{}"), cancellationToken: TestContext.Current.CancellationToken);
        CommandExecutionSnapshot end = await DeviceRun.WaitForEndAsync(local, started.ExecutionId);

        Assert.Equal((IoTCommandExecutionStatus.Succeeded, "HOT", "180"), (end.Status, end.StatusReason!.Code, end.Result!["c"].StringValue));
        Assert.Contains(local.Executions.GetHistory(started.ExecutionId), static snapshot => snapshot.Result?["c"].StringValue == "90");
    }

    [Fact]
    public void An_outcome_without_a_result_answers_for_any_type()
    {
        CommandOutcome<Temperature> refused = CommandOutcome.Rejected("DOOR_OPEN");
        CommandOutcome<Temperature> failed = CommandOutcome.Failed("COLD", null, new Temperature(20));
        CommandOutcome<Temperature>? none = (CommandOutcome?)null;

        Assert.Equal("Rejected (DOOR_OPEN)", refused.ToString());
        Assert.Equal("DOOR_OPEN", refused.ToCommandOutcome().Reason?.Code);
        Assert.Equal("20", ((CommandOutcome)failed).Result?["c"].StringValue);
        Assert.Null(none);
        Assert.Null((CommandOutcome?)none);
    }

    [Fact]
    public void Null_and_dictionaries_are_results_without_a_type()
    {
        CommandOutcome none = CommandOutcome.Succeeded(null);
        CommandOutcome some = CommandOutcome.Succeeded(new Dictionary<string, CommandResultValue> { ["c"] = "1" });

        Assert.Null(none.Result);
        Assert.Single(some.Result!);
        Assert.Null(CommandOutcome.Failed("COLD", null, null).Result);
    }

    [Fact]
    public void A_result_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(static () => CommandOutcome.Succeeded<Temperature>(null!));

    private sealed class Temperature(int c) : ICommandResult
    {
        IReadOnlyDictionary<string, CommandResultValue> ICommandResult.ToResultValues() =>
            new Dictionary<string, CommandResultValue> { ["c"] = $"{c}" };
    }
}
