using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>Tests dispatchers as simulated devices of the local endpoint, without MQTT.</summary>
public sealed class InProcessTests
{
    private static readonly CommandDefinition Heat = TestCommand.Dynamic(
        "Heat", $$"""{"cmd":"heat","c":"{{TestCommand.Of("c")}}"}""", TestCommand.Parameter("c", "INTEGER"));

    [Fact]
    public async Task The_same_handlers_run_in_process()
    {
        await using LocalIoTCommands local = await StartAsync(static options => options.Assumptions.MinUpdateInterval = TimeSpan.FromMilliseconds(50));
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, static async (execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("HEATING", cancellationToken: cancellationToken);
            return CommandOutcome.Succeeded(new Dictionary<string, CommandResultValue> { ["left"] = $"{execution.TimeLeft > TimeSpan.FromSeconds(50)}" });
        });
        local.AddDevice("t", dispatcher);

        string[] ids = [await StartAsync(local), await StartAsync(local)];

        foreach (string id in ids)
        {
            CommandExecutionSnapshot end = await DeviceRun.WaitForEndAsync(local, id);
            Assert.Equal((IoTCommandExecutionStatus.Succeeded, "True"), (end.Status, end.Result!["left"].StringValue));
        }
    }

    [Fact]
    public async Task A_client_is_a_target_and_an_exception_is_an_answer()
    {
        await using LocalIoTCommands local = await StartAsync();
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, static (_, _) => throw new InvalidOperationException("too hot"));
        CommandTarget gateway = CommandTarget.ForClient(local.Account, "gateway-3");
        local.AddDevice(gateway, dispatcher);
        using Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        CommandExecution started = await client.StartCommandAsync(
            gateway, CommandArguments.Parse(Heat, """{"c":{"I":1}}"""), cancellationToken: TestContext.Current.CancellationToken);
        CommandExecutionSnapshot end = await DeviceRun.WaitForEndAsync(local, started.ExecutionId);

        Assert.Equal((CommandReasonCodes.UnhandledException, "InvalidOperationException: too hot"), (end.StatusReason!.Code, end.StatusReason.Description));
    }

    [Fact]
    public async Task Disposing_of_the_endpoint_shuts_the_device_down()
    {
        LocalIoTCommands local = await StartAsync();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, async (_, cancellationToken) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return CommandOutcome.Succeeded();
        });
        local.AddDevice("t", dispatcher);
        string id = await StartAsync(local);
        await begun.Task.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);

        await local.DisposeAsync();

        Assert.Equal(CommandReasonCodes.ShuttingDown, local.Executions.Get(id).StatusReason!.Code);
    }

    [Fact]
    public async Task Executions_of_a_dispatcher_that_cannot_run_fail()
    {
        string directory = Directory.CreateTempSubdirectory("iotcommands").FullName;
        try
        {
            CommandDispatcherOptions inUse = new() { JournalFile = Path.Combine(directory, "journal") };
            await using FileStream other = new(inUse.JournalFile + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            await using LocalIoTCommands local = await StartAsync(static options => options.ThrowHandlerExceptionsOnDispose = false);
            CommandDispatcher dispatcher = new(inUse);
            dispatcher.On(Heat, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));
            local.AddDevice("t", dispatcher);

            foreach (string id in (string[])[await StartAsync(local), await StartAsync(local)])
            {
                CommandExecutionSnapshot end = await DeviceRun.WaitForEndAsync(local, id);
                Assert.Equal((CommandReasonCodes.UnhandledException, typeof(IOException)), (end.StatusReason!.Code, end.HandlerException!.GetType()));
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions>? configure = null)
    {
        LocalIoTCommandsOptions options = new() { Commands = [Heat] };
        configure?.Invoke(options);
        return LocalIoTCommands.StartAsync(options, TestContext.Current.CancellationToken);
    }

    private static Task<string> StartAsync(LocalIoTCommands local) => DeviceRun.StartCommandAsync(local, Heat, """{"c":{"I":1}}""");
}
