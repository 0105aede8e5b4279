using System.Net;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

public sealed class RoutingTests(SharedEndpoint shared)
{
    [Theory]
    [InlineData("GET", "/command-executions")]
    [InlineData("PUT", "/command-executions")]
    [InlineData("POST", "/command-executions/")]
    [InlineData("POST", "/Command-Executions")]
    [InlineData("POST", "/")]
    [InlineData("GET", "/commands/")]
    [InlineData("POST", "/commands/Static")]
    [InlineData("GET", "/commands/Static/versions")]
    public async Task What_is_not_served_is_an_unknown_operation_signed_or_not(string method, string path)
    {
        RawAnswer unsigned = await shared.Local.SendAsync(new HttpMethod(method), path, null, null, null);
        RawAnswer signed = await shared.Local.SendAsync(new HttpMethod(method), path, null, RawCaller.Authorization(), RawCaller.Date);

        unsigned.ShouldBe(404, "UnknownOperationException", $"{method} {path}", "POST /command-executions (StartCommandExecution)");
        signed.ShouldBe(404, "UnknownOperationException", $"{method} {path}");
    }

    [Theory]
    [InlineData("""{"commandArn":"C","targetArn":"T"}""", "", null, "executionId")]
    [InlineData("""{"targetArn":"T"}""", "", null, "commandExecutions")]
    [InlineData("""{"targetArn":"T"}""", "", "2015-05-28", "commandExecutions")]
    [InlineData("""{"commandArn":"C","targetArn":"T"}""", "", "2017-09-29", "executionId")]
    [InlineData("""{"commandArn":"C","targetArn":"T"}""", "", "2015-05-28", "must have only one of them")]
    [InlineData("""{"targetArn":"T"}""", "", "2017-09-29", "commandArn is missing")]
    [InlineData("""{"commandArn":"C","targetArn":"T"}""", "?maxResults=1", null, "must have only one of them")]
    [InlineData("""{"targetArn":"T"}""", "?maxResults=1", null, "commandExecutions")]
    public async Task A_signature_without_a_service_leaves_it_to_version_query_and_body(string body, string query, string? apiVersion, string part)
    {
        string members = body.Replace("\"C\"", $"\"{shared.Local.Account}:command/Static\"", StringComparison.Ordinal)
            .Replace("\"T\"", $"\"{CommandTarget.ForThing(shared.Local.Account, SharedEndpoint.Thing)}\"", StringComparison.Ordinal);

        RawAnswer answer = await shared.Local.SendAsync(
            HttpMethod.Post,
            "/command-executions" + query,
            members,
            RawCaller.Authorization("AKID/20260801/us-east-1/execute-api/aws4_request"),
            RawCaller.Date,
            apiVersion);

        Assert.Contains(part, answer.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_of_its_own()
    {
        RawAnswer refused = await shared.Local.StartAsync("{}");
        RawAnswer started = await shared.Local.StartAsync("Static", SharedEndpoint.Thing, "");

        Assert.Equal(HttpStatusCode.OK, started.Status);
        Assert.True(Guid.TryParse(refused.RequestId, out Guid first));
        Assert.True(Guid.TryParse(started.RequestId, out Guid second));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_start_answers_with_the_id_of_an_execution()
    {
        RawAnswer answer = await shared.Local.StartAsync("Static", SharedEndpoint.Thing, "");

        Assert.Equal((HttpStatusCode.OK, null), (answer.Status, answer.ErrorType));
        Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", answer.ExecutionId);
        Assert.Equal(answer.ExecutionId, shared.Local.Executions.Get(answer.ExecutionId).ExecutionId);
    }
}
