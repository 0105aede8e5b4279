using IoTCommands.Testing.Tests.Support;
using MQTTnet;

namespace IoTCommands.Testing.Tests;

/// <summary>Options of what AWS leaves open. The defaults have their tests where the operations have theirs.</summary>
public sealed class AssumptionTests
{
    [Fact]
    public async Task Unknown_parameters_are_ignored_if_that_is_assumed()
    {
        await using LocalIoTCommands local = await StartAsync(assumptions => assumptions.IgnoreUnknownParameters = true);
        local.AddThing("t");

        RawAnswer unknown = await local.StartAsync("c", "t", "\"parameters\":{\"p\":{\"I\":1},\"q\":{\"I\":2}}");
        RawAnswer missing = await local.StartAsync("c", "t", "\"parameters\":{\"q\":{\"I\":2}}");

        Assert.Equal(["p"], local.Executions.Get(unknown.ExecutionId).Parameters.Keys);
        missing.ShouldBe(400, "ValidationException", "'p' is required");
    }

    [Fact]
    public async Task A_command_that_waits_for_its_deletion_starts_if_that_is_assumed()
    {
        await using LocalIoTCommands local = await StartAsync(assumptions => assumptions.AllowStartPendingDeletion = true);
        local.AddThing("t");

        RawAnswer deleted = await local.CallAsync("DELETE", "/commands/c");
        RawAnswer started = await local.StartAsync("c", "t", "\"parameters\":{\"p\":{\"I\":1}}");

        Assert.Equal(202, (int)deleted.Status);
        Assert.Null(started.ErrorType);
    }

    [Fact]
    public async Task An_update_without_a_change_is_accepted_if_that_is_assumed()
    {
        await using LocalIoTCommands local = await StartAsync(assumptions => assumptions.AllowUpdateWithoutChange = true);

        RawAnswer updated = await local.CallAsync("PATCH", "/commands/c", "{}");

        Assert.Equal("c", updated.Body.GetProperty("commandId").GetString());
    }

    [Fact]
    public async Task Throttling_of_a_start_has_the_status_that_is_assumed()
    {
        await using LocalIoTCommands local = await StartAsync(assumptions => assumptions.StartThrottlingStatusCode = 400);
        local.Faults.Inject(ServiceFault.Throttling);

        RawAnswer throttled = await local.StartAsync("c", "t", "");
        ArgumentException other = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(assumptions => assumptions.StartThrottlingStatusCode = 503));

        throttled.ShouldBe(400, "ThrottlingException");
        Assert.Contains("StartThrottlingStatusCode is 503", other.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "CREATED")]
    [InlineData(false, "end")]
    public async Task Events_are_published_unless_they_are_switched_off(bool isOn, string last)
    {
        await using LocalIoTCommands local = await StartAsync(assumptions => assumptions.PublishEvents = isOn);
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync("$aws/events/commandExecution/+/#", "end");

        await local.StartCommandAsync("c", local.AddThing("t"), "\"parameters\":{\"p\":{\"I\":1}}");
        if (!isOn)
        {
            await device.PublishAsync("end", "{}");
        }

        MqttApplicationMessage message = await device.ReceiveAsync();
        Assert.EndsWith(last, message.Topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_reach_a_session_that_subscribed_again_after_another_had_unsubscribed()
    {
        await using LocalIoTCommands local = await StartAsync(static _ => { });
        await using MqttDevice first = await MqttDevice.ConnectAsync(local, "first");
        await using MqttDevice second = await MqttDevice.ConnectAsync(local, "second");
        const string Filter = "$aws/events/#";
        await first.SubscribeAsync(Filter, Filter);
        await second.SubscribeAsync(Filter);
        await first.UnsubscribeAsync(Filter);
        await first.UnsubscribeAsync(Filter);

        await local.StartCommandAsync("c", local.AddThing("t"), "\"parameters\":{\"p\":{\"I\":1}}");

        Assert.EndsWith("CREATED", (await second.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    private static Task<LocalIoTCommands> StartAsync(Action<AwsAssumptions> configure) => Endpoints.StartAsync(
        options =>
        {
            options.MqttPort = 0;
            configure(options.Assumptions);
        },
        TestCommand.WithOne("c", "INTEGER"));
}
