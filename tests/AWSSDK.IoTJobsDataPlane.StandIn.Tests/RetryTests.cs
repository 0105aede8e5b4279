using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class RetryTests
{
    [Theory]
    [InlineData(429, "ThrottlingException")]
    [InlineData(400, "ThrottlingException")]
    [InlineData(500, "InternalServerException")]
    [InlineData(503, "SomethingNew")]
    public async Task What_may_pass_is_tried_again_with_the_same_token(int status, string code)
    {
        await using var server = new RecordingServer(Answer.Error(status, code), Answer.Started("second"));
        using var client = Clients.For(server, config => config.MaxErrorRetry = 1);

        StartCommandExecutionResponse response = await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        Assert.Equal("second", response.ExecutionId);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Text, server.Requests[1].Text);
    }

    [Fact]
    public async Task Every_attempt_is_signed_and_counted()
    {
        await using var server = new RecordingServer(Answer.Error(429, "ThrottlingException"), Answer.Started());
        using var client = Clients.For(server, config => config.MaxErrorRetry = 1);

        await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);

        Assert.Equal(["attempt=1; max=2", "attempt=2; max=2"], server.Requests.Select(request => request.Header("amz-sdk-request")));
        Assert.All(server.Requests, request => Assert.Equal(new Signature(request).Compute(Clients.SecretKey), new Signature(request).Value));
    }

    [Theory]
    [InlineData(400, "ValidationException")]
    [InlineData(404, "ResourceNotFoundException")]
    [InlineData(409, "ConflictException")]
    [InlineData(402, "ServiceQuotaExceededException")]
    public async Task What_cannot_pass_is_not_tried_again(int status, string code)
    {
        await using var server = new RecordingServer(Answer.Error(status, code));
        using var client = Clients.For(server, config => config.MaxErrorRetry = 3);

        await Assert.ThrowsAnyAsync<AmazonIoTJobsDataPlaneException>(
            () => client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_last_attempts_error_is_the_one_that_is_thrown()
    {
        await using var server = new RecordingServer(Answer.Error(500, "InternalServerException"), Answer.Error(429, "ThrottlingException"));
        using var client = Clients.For(server, config => config.MaxErrorRetry = 1);

        await Assert.ThrowsAsync<ThrottlingException>(
            () => client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_callers_own_retry_has_another_token()
    {
        await using var server = new RecordingServer(Answer.Error(429, "ThrottlingException"), Answer.Started());
        using var client = Clients.For(server);
        StartCommandExecutionRequest request = Clients.Request();

        await Assert.ThrowsAsync<ThrottlingException>(() => client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken));
        await client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken);

        Assert.NotEqual(server.Requests[0].ClientToken, server.Requests[1].ClientToken);
    }
}
