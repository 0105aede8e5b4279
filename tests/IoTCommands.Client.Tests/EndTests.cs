using Amazon.IoT;
using Amazon.IoTJobsDataPlane;

namespace IoTCommands.Client.Tests;

/// <summary>Tests ends that a fake client creates, not the service.</summary>
public sealed class EndTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fake_of_the_client_returns_an_end_of_its_own()
    {
        CommandEnd end = new(
            "e",
            "arn:aws:iot:eu-central-1:123456789012:command/Reboot",
            "arn:aws:iot:eu-central-1:123456789012:thing/oven-17",
            CommandEndStatus.Succeeded,
            rawResult: new Dictionary<string, CommandResultValue> { ["reachedC"] = "180"! },
            completedAt: DateTimeOffset.UnixEpoch);
        IIoTCommandsClient client = new FakeClient(end);

        CommandEnd found = await client.WaitForEndAsync("e", CommandTarget.Parse(end.TargetArn), cancellationToken: Cancellation);

        Assert.Equal((true, true, "180"), (found.IsSuccess, found.IsTerminal, found.RawResult["reachedC"].StringValue));
    }

    [Fact]
    public void An_end_of_a_fake_has_no_more_than_it_was_given()
    {
        CommandEnd end = new("e", "c", "target", CommandEndStatus.TimedOut);

        Assert.Equal((false, null, null, "e: TimedOut"), (end.IsTerminal, end.StatusReason, end.CompletedAt, end.ToString()));
        Assert.Empty(end.RawResult);
    }

    [Fact]
    public void An_end_is_complete()
    {
        Assert.Throws<ArgumentNullException>("executionId", () => new CommandEnd(null!, "c", "target", CommandEndStatus.Failed));
        Assert.Throws<ArgumentNullException>("commandArn", () => new CommandEnd("e", null!, "target", CommandEndStatus.Failed));
        Assert.Throws<ArgumentNullException>("targetArn", () => new CommandEnd("e", "c", null!, CommandEndStatus.Failed));
        Assert.Throws<ArgumentOutOfRangeException>("status", () => new CommandEnd("e", "c", "target", default));
    }

    [Fact]
    public void The_exception_for_a_failure_has_the_code_but_no_text_of_the_device()
    {
        CommandEnd end = new("e", "c", "target", CommandEndStatus.Failed, new CommandStatusReason("NO_POWER", "secret text"));
        InvalidOperationException cause = new();

        CommandFailedException exception = Assert.Throws<CommandFailedException>(end.EnsureSuccess);

        Assert.Equal("The execution e of c on target ended as Failed with the reason NO_POWER", exception.Message);
        Assert.Equal("secret text", exception.End.StatusReason?.Description);
        Assert.Same(cause, new CommandFailedException(end, cause).InnerException);
        Assert.Throws<ArgumentNullException>("end", () => new CommandFailedException(null!));
    }

    private sealed class FakeClient(CommandEnd end) : IIoTCommandsClient
    {
        public IAmazonIoTJobsDataPlane JobsDataPlane => throw new NotSupportedException();

        public IAmazonIoT ControlPlane => throw new NotSupportedException();

        public Task<IoTRegionalAccount> GetAccountAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<CommandEnd> WaitForEndAsync(
            CommandExecution execution, WaitOptions? waitOptions = null, CancellationToken cancellationToken = default) => Task.FromResult(end);

        public Task<CommandEnd> WaitForEndAsync(
            string executionId, CommandTarget target, WaitOptions? waitOptions = null, CancellationToken cancellationToken = default) => Task.FromResult(end);

        public Task<CommandEnd?> FindEndAsync(string executionId, CommandTarget target, CancellationToken cancellationToken = default) =>
            Task.FromResult<CommandEnd?>(end);
    }
}
