using System.Net;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

public sealed class FailureTests
{
    [Theory]
    [InlineData(400, "ValidationException", typeof(ValidationException))]
    [InlineData(404, "ResourceNotFoundException", typeof(ResourceNotFoundException))]
    [InlineData(409, "ConflictException", typeof(ConflictException))]
    [InlineData(402, "ServiceQuotaExceededException", typeof(ServiceQuotaExceededException))]
    [InlineData(429, "ThrottlingException", typeof(ThrottlingException))]
    [InlineData(500, "InternalServerException", typeof(InternalServerException))]
    [InlineData(403, "AccessDeniedException", typeof(AmazonIoTJobsDataPlaneException))]
    public async Task The_SDKs_exceptions_come_through_unchanged(int status, string code, Type type)
    {
        using var handler = new StubHandler((_, _) => StubHandler.Error((HttpStatusCode)status, code));
        using var client = Clients.Over(handler);

        var exception = (AmazonServiceException)await Assert.ThrowsAsync(type, () => Starts.StartAsync(client, Commands.Reset));

        Assert.Equal(((HttpStatusCode)status, code, "told so"), (exception.StatusCode, exception.ErrorCode, exception.Message));
    }

    [Fact]
    public async Task An_exception_of_the_client_comes_through_as_the_same_object()
    {
        var thrown = new ConflictException("x");

        Assert.Same(thrown, await Assert.ThrowsAsync<ConflictException>(() => Starts.StartAsync(FakeClient.That(_ => throw thrown), Commands.Reset)));
    }

    [Fact]
    public async Task A_cancelled_start_ends_as_the_SDK_ends_it()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CommandStarter.StartAsync(client, Commands.Reset, Commands.Oven, default, null, cancellation.Token));
    }

    [Fact]
    public async Task The_cancellation_token_reaches_the_client()
    {
        using var cancellation = new CancellationTokenSource();
        CancellationToken seen = default;
        IAmazonIoTJobsDataPlane client = FakeClient.That((_, token) =>
        {
            seen = token;
            return Task.FromResult(new StartCommandExecutionResponse { ExecutionId = "e" });
        });

        await CommandStarter.StartAsync(client, Commands.Reset, Commands.Oven, default, null, cancellation.Token);

        Assert.Equal(cancellation.Token, seen);
    }

    [Fact]
    public void Null_arguments_are_refused_at_once()
    {
        IAmazonIoTJobsDataPlane client = FakeClient.That(_ => throw new InvalidOperationException("Something was sent."));

        Assert.Throws<ArgumentNullException>("client", () => { _ = Start(null!, Commands.Reset, Commands.Oven); });
        Assert.Throws<ArgumentNullException>("command", () => { _ = Start(client, null!, Commands.Oven); });
        Assert.Throws<ArgumentNullException>("target", () => { _ = Start(client, Commands.Reset, null!); });

        static Task<CommandExecution> Start(IAmazonIoTJobsDataPlane client, CommandDefinition command, CommandTarget target) =>
            CommandStarter.StartAsync(client, command, target, default, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_start_does_not_return_to_the_callers_context()
    {
        var answer = new TaskCompletionSource<StartCommandExecutionResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        var context = new CountingContext();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Task<CommandExecution> start;
        try
        {
            start = Starts.StartAsync(FakeClient.That((_, _) => answer.Task), Commands.Reset);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        answer.SetResult(new StartCommandExecutionResponse { ExecutionId = "e" });
        await start;

        Assert.Equal(0, context.Posts);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posts++;
            base.Post(d, state);
        }
    }
}
