using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests simulated devices that do not answer or are offline.</summary>
public sealed class DeviceConnectionTests
{
    private static readonly CommandDefinition Command = TestCommand.Static("c");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_silent_device_receives_and_reports_nothing()
    {
        await using LocalIoTCommands local = await StartAsync();
        LocalDevice device = local.AddDevice("t");

        string id = await local.StartCommandAsync("c", device.Target);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(id, Assert.Single(device.Received).ExecutionId);
        Assert.Equal(TimedOut, (await local.WaitForEndAsync(id)).Status);
    }

    [Fact]
    public async Task Messages_wait_for_a_device_that_is_off_line_until_their_timeout()
    {
        await using LocalIoTCommands local = await StartAsync();
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        device.Disconnect();
        device.Disconnect();

        string expired = await local.StartCommandAsync("c", device.Target);
        string waiting = await local.StartCommandAsync("c", device.Target, "\"executionTimeoutSeconds\":60");
        _time.Advance(TimeSpan.FromSeconds(10));
        await local.WaitForEndAsync(expired);
        Assert.Empty(device.Received);
        Assert.False(device.IsConnected);
        device.Connect();

        Assert.Equal(Succeeded, (await local.WaitForEndAsync(waiting)).Status);
        Assert.Equal(waiting, Assert.Single(device.Received).ExecutionId);
        Assert.True(device.IsConnected);
    }

    [Fact]
    public async Task A_report_of_a_device_that_lost_its_connection_is_late()
    {
        await using LocalIoTCommands local = await StartAsync();
        TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        LocalDevice device = null!;
        device = local.AddDevice("t", async execution =>
        {
            await execution.AcceptAsync();
            device.Disconnect();
            Task report = execution.SucceedAsync();
            received.SetResult();
            await report;
        });
        string id = await local.StartCommandAsync("c", device.Target);

        await received.Task;
        _time.Advance(TimeSpan.FromSeconds(10));
        CommandExecutionSnapshot timedOut = await local.WaitForEndAsync(id);
        device.Connect();
        CommandExecutionSnapshot late = await local.Executions.WaitForAsync(id, static snapshot => snapshot.IsTerminal, TestContext.Current.CancellationToken);

        Assert.Equal((TimedOut, false), (timedOut.Status, timedOut.IsTerminal));
        Assert.Equal(Succeeded, late.Status);
    }

    [Fact]
    public async Task An_endpoint_ends_while_a_report_waits_for_the_connection()
    {
        LocalIoTCommands local = await StartAsync();
        LocalDevice device = local.AddDevice("t");
        device.SetHandler(execution =>
        {
            device.Disconnect();
            return execution.SucceedAsync();
        });
        await local.StartCommandAsync("c", device.Target);
        while (device.IsConnected)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await local.DisposeAsync();
    }

    private Task<LocalIoTCommands> StartAsync() => Endpoints.StartAsync(options => options.TimeProvider = _time, Command);
}
