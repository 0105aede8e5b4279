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
