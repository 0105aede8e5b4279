using System.Net;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

public sealed class IdempotencyTests(SharedEndpoint shared)
{
    private const string Parameters = """ "parameters":{"targetC":{"I":180},"preheat":{"B":true}},"executionTimeoutSeconds":60 """;

    private LocalIoTCommands Local => shared.Local;

    [Fact]
    public async Task The_same_token_with_the_same_arguments_gives_the_first_execution_again()
    {
        string token = Token();

        RawAnswer first = await StartAsync(Parameters, token);
        RawAnswer second = await StartAsync(Parameters, token);

        Assert.Equal((HttpStatusCode.OK, first.ExecutionId), (second.Status, second.ExecutionId));
    }

    [Fact]
    public async Task A_device_acts_once_for_a_token()
    {
        LocalDevice device = Local.AddDevice("acts-once", execution => execution.SucceedAsync());
        string members = $"\"clientToken\":\"{Token()}\"";

        RawAnswer first = await Local.StartAsync("Static", "acts-once", members);
        RawAnswer second = await Local.StartAsync("Static", "acts-once", members);

        Assert.Equal(first.ExecutionId, second.ExecutionId);
        Assert.Single(device.Received);
    }

    [Theory]
    [InlineData(""" "executionTimeoutSeconds":60,"parameters":{"preheat":{"B":true},"targetC":{"I":180}} """)]
    [InlineData(""" "parameters":{"targetC":{"I":180,"L":null},"preheat":{"B":true}},"executionTimeoutSeconds":60,"unknown":1 """)]
    public async Task Order_and_what_is_ignored_make_no_difference(string sameArguments)
    {
        string token = Token();

        RawAnswer first = await StartAsync(Parameters, token);
        RawAnswer second = await StartAsync(sameArguments, token);

        Assert.Equal(first.ExecutionId, second.ExecutionId);
    }

    [Theory]
    [InlineData(""" "parameters":{"targetC":{"I":181},"preheat":{"B":true}},"executionTimeoutSeconds":60 """)]
    [InlineData(""" "parameters":{"targetC":{"I":180}},"executionTimeoutSeconds":60 """)]
    [InlineData(""" "parameters":{"targetC":{"I":180},"preheat":{"B":true},"zone":{"S":"MAIN"}},"executionTimeoutSeconds":60 """)]
    [InlineData(""" "parameters":{"targetC":{"I":180},"preheat":{"B":true}},"executionTimeoutSeconds":61 """)]
    [InlineData(""" "parameters":{"targetC":{"I":180},"preheat":{"B":true}} """)]
    public async Task The_same_token_with_other_arguments_is_a_conflict_that_names_the_execution(string otherArguments)
    {
        string token = Token();

        RawAnswer first = await StartAsync(Parameters, token);
        RawAnswer second = await StartAsync(otherArguments, token);

        second.ShouldBe(409, "ConflictException", token, first.ExecutionId);
        Assert.Equal(first.ExecutionId, second.Body.GetProperty("resourceId").GetString());
    }

    [Fact]
    public async Task The_same_token_for_another_target_or_command_is_a_conflict()
    {
        Local.AddThing("another-oven");
        string members = $"\"clientToken\":\"{Token()}\"";
        await Local.StartAsync("Static", SharedEndpoint.Thing, members);

        RawAnswer otherTarget = await Local.StartAsync("Static", "another-oven", members);
        RawAnswer otherCommand = await Local.StartAsync("RebootDevice", SharedEndpoint.Thing, members);

        otherTarget.ShouldBe(409, "ConflictException");
        otherCommand.ShouldBe(409, "ConflictException");
    }

    [Fact]
    public async Task Another_token_and_no_token_make_executions_of_their_own()
    {
        RawAnswer[] answers =
        [
            await StartAsync(Parameters, Token()),
            await StartAsync(Parameters, Token()),
            await Local.StartAsync("SetOvenTemperature", SharedEndpoint.Thing, Parameters),
            await Local.StartAsync("SetOvenTemperature", SharedEndpoint.Thing, Parameters),
        ];

        Assert.Equal(4, answers.Select(answer => answer.ExecutionId).Distinct().Count());
    }

    [Fact]
    public async Task A_start_that_was_refused_does_not_use_its_token_up()
    {
        string token = Token();
        RawAnswer refused = await StartAsync(""" "parameters":{"targetC":{"I":900}} """, token);

        RawAnswer started = await StartAsync(Parameters, token);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.Status, started.Status));
    }

    [Fact]
    public async Task Of_many_starts_at_once_with_one_token_one_acts()
    {
        LocalDevice device = Local.AddDevice("acts-once-of-many", execution => execution.SucceedAsync());
        string members = $"\"clientToken\":\"{Token()}\"";

        RawAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Local.StartAsync("Static", "acts-once-of-many", members)));

        Assert.Single(answers.Select(answer => answer.ExecutionId).Distinct());
        Assert.Single(device.Received);
    }

    private static string Token() => Guid.NewGuid().ToString();

    private Task<RawAnswer> StartAsync(string members, string token)
        => Local.StartAsync("SetOvenTemperature", SharedEndpoint.Thing, $"{members},\"clientToken\":\"{token}\"");
}
