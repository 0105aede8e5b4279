using System.Text.Json;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests what a start returns.</summary>
public sealed class ExecutionTests
{
    [Fact]
    public async Task A_start_gives_the_execution_with_its_ARNs_and_token()
    {
        using var handler = new StubHandler((_, _) => StubHandler.Started("2c1b0f9e"));
        using var client = Clients.Over(handler);

        CommandExecution execution = await Starts.StartAsync(client, Commands.Reset, options: new StartCommandOptions { ClientToken = "token-1" });

        Assert.Equal(("2c1b0f9e", "token-1"), (execution.ExecutionId, execution.ClientToken));
        Assert.Equal("arn:aws:iot:eu-central-1:123456789012:command/Reset", execution.CommandArn);
        Assert.Equal("arn:aws:iot:eu-central-1:123456789012:thing/oven-17", execution.TargetArn);
    }

    [Fact]
    public async Task A_token_is_made_for_each_start_sent_and_given_back()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        CommandExecution first = await Starts.StartAsync(client, Commands.Reset);
        CommandExecution second = await Starts.StartAsync(client, Commands.Reset, options: new StartCommandOptions());

        Assert.Equal([first.ClientToken, second.ClientToken], handler.Requests.Select(request => request.Text("clientToken")));
        Assert.NotEqual(first.ClientToken, second.ClientToken);
        Assert.True(Guid.TryParseExact(first.ClientToken, "D", out _));
    }

    [Fact]
    public async Task The_SDKs_retries_send_the_same_token()
    {
        using var handler = new StubHandler(
            (_, number) => number < 2 ? StubHandler.Error(System.Net.HttpStatusCode.ServiceUnavailable, "InternalServerException") : StubHandler.Started());
        using var client = Clients.Over(handler, retries: 2);

        CommandExecution execution = await Starts.StartAsync(client, Commands.Reset);

        Assert.Equal(Enumerable.Repeat(execution.ClientToken, 3), handler.Requests.Select(request => request.Text("clientToken")));
    }

    [Fact]
    public async Task A_mock_without_answer_is_told_what_it_lacks() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Starts.StartAsync(FakeClient.That(_ => null!), Commands.Reset));

    [Fact]
    public async Task A_mock_without_task_is_told_what_it_lacks() => Assert.Contains(
        "mock",
        (await Assert.ThrowsAsync<InvalidOperationException>(() => Starts.StartAsync(FakeClient.That((_, _) => null!), Commands.Reset))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_mock_without_execution_id_is_told_what_it_lacks() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Starts.StartAsync(FakeClient.That(_ => new StartCommandExecutionResponse()), Commands.Reset));

    [Fact]
    public void An_execution_can_be_made_for_a_fake() => Assert.Equal("t", new CommandExecution("e", "c", "target", "t").ClientToken);

    [Fact]
    public void An_execution_survives_JSON_with_the_time_of_its_start()
    {
        CommandExecution execution = new("e", "c", "target", "t", new DateTimeOffset(2026, 11, 28, 21, 30, 0, TimeSpan.FromHours(1)));

        CommandExecution read = JsonSerializer.Deserialize<CommandExecution>(JsonSerializer.Serialize(execution))!;

        Assert.Equal(execution.StartedAt, read.StartedAt);
        Assert.Equal((execution.ToString(), execution.ClientToken), (read.ToString(), read.ClientToken));
    }

    [Fact]
    public void An_execution_is_shown_with_its_command_and_target() =>
        Assert.Equal("e: c on target", new CommandExecution("e", "c", "target", "t").ToString());

    [Fact]
    public void An_execution_is_complete()
    {
        Assert.Throws<ArgumentNullException>("executionId", () => new CommandExecution(null!, "c", "target", "t"));
        Assert.Throws<ArgumentNullException>("commandArn", () => new CommandExecution("e", null!, "target", "t"));
        Assert.Throws<ArgumentNullException>("targetArn", () => new CommandExecution("e", "c", null!, "t"));
        Assert.Throws<ArgumentNullException>("clientToken", () => new CommandExecution("e", "c", "target", null!));
    }
}
