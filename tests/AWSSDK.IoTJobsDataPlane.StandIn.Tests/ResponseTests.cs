using System.Net;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class ResponseTests
{
    [Theory]
    [InlineData("""{"executionId":"b1e7"}""", "b1e7")]
    [InlineData(""" { "other" : [ { "executionId" : "inner" } ] , "executionId" : "outer" , "more" : { "executionId" : "inner" } } """, "outer")]
    [InlineData("""{"executionId":null}""", null)]
    [InlineData("{}", null)]
    public async Task The_execution_id_is_the_one_at_the_top(string body, string? expected)
    {
        Assert.Equal(expected, (await ReceiveAsync(new(200, body))).ExecutionId);
    }

    [Fact]
    public async Task Status_request_id_and_length_are_in_the_response()
    {
        StartCommandExecutionResponse response = await ReceiveAsync(new(200, """{"executionId":"1"}""", ("x-amzn-RequestId", "request-1")));

        Assert.Equal((HttpStatusCode.OK, "request-1", 19L), (response.HttpStatusCode, response.ResponseMetadata.RequestId, response.ContentLength));
    }

    [Fact]
    public async Task An_answer_that_is_not_JSON_is_reported_as_such()
    {
        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => ReceiveAsync(new(200, "started")));
    }

    private static async Task<StartCommandExecutionResponse> ReceiveAsync(Answer answer)
    {
        await using var server = new RecordingServer(answer);
        using var client = Clients.For(server);
        return await client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken);
    }
}
