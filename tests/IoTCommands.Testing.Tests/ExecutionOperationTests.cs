using System.Text.Json;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Testing.Tests;

/// <summary>GetCommandExecution, ListCommandExecutions and DeleteCommandExecution.</summary>
public sealed class ExecutionOperationTests
{
    private const string Account = "arn:aws:iot:us-east-1:123456789012";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_execution_is_as_the_device_reported_it()
    {
        await using LocalIoTCommands local = await StartAsync();
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            _time.Advance(TimeSpan.FromSeconds(1.5));
            await execution.UpdateAsync(
                IoTCommandExecutionStatus.Succeeded,
                new CommandStatusReason("OK", "done"),
                new Dictionary<string, CommandResultValue> { ["s"] = "72", ["b"] = true, ["bin"] = new byte[] { 0, 1, 2 } });
        });
        string id = await local.StartCommandAsync(
            "values",
            device.Target,
            """
            "executionTimeoutSeconds":60,"parameters":{"s":{"S":"x"},"ul":{"UL":"18446744073709551615"}}
            """);
        await local.WaitForEndAsync(id);

        RawAnswer without = await local.CallAsync("GET", Path(id, "t"));
        RawAnswer with = await local.CallAsync("GET", $"{Path(id, "t")}&includeResult=true");

        const string Start = "{\"executionId\":\"";
        string rest = "\",\"commandArn\":\"" + Account + ":command/values\",\"targetArn\":\"" + Account
            + ":thing/t\",\"status\":\"SUCCEEDED\",\"statusReason\":{\"reasonCode\":\"OK\",\"reasonDescription\":\"done\"},";
        const string Result = "\"result\":{\"s\":{\"S\":\"72\"},\"b\":{\"B\":true},\"bin\":{\"BIN\":\"AAEC\"}},";
        const string End = """
            "parameters":{"s":{"S":"x"},"i":{"I":-5},"l":{"L":9007199254740993},"d":{"D":1E+20},"b":{"B":false},"bin":{"BIN":"AAEC"},"ul":{"UL":"18446744073709551615"}},"executionTimeoutSeconds":60,"createdAt":1785585600,"lastUpdatedAt":1785585601.5,"startedAt":1785585600,"completedAt":1785585601.5,"timeToLive":1801483200}
            """;
        Assert.Equal(Start + id + rest + End, without.Body.GetRawText());
        Assert.Equal(Start + id + rest + Result + End, with.Body.GetRawText());
    }

    [Fact]
    public async Task A_timeout_by_the_service_is_not_completed()
    {
        await using LocalIoTCommands local = await StartAsync();
        string id = await local.StartCommandAsync("a", local.AddThing("t"));
        _time.Advance(TimeSpan.FromSeconds(10));

        RawAnswer answer = await local.CallAsync("GET", Path(id, "t"));

        Assert.Equal("TIMED_OUT", answer.Body.GetProperty("status").GetString());
        Assert.Equal("$NO_RESPONSE_FROM_DEVICE", answer.Body.GetProperty("statusReason").GetProperty("reasonCode").GetString());
        Assert.False(answer.Body.TryGetProperty("completedAt", out _));
        Assert.False(answer.Body.TryGetProperty("parameters", out _));
    }

    [Theory]
    [InlineData("targetArn=arn%3Aaws%3Aiot%3Aus-east-1%3A123456789012%3Athing%2Fother", 404, "ResourceNotFoundException", "thing/other")]
    [InlineData("", 400, "ValidationException", "targetArn is missing")]
    [InlineData("targetArn=t", 400, "ValidationException", "targetArn")]
    [InlineData("targetArn=arn%3Aaws%3Aiot%3Aeu-west-1%3A123456789012%3Athing%2Ft", 400, "ValidationException", "eu-west-1")]
    [InlineData("targetArn=arn%3Aaws%3Aiot%3Aus-east-1%3A123456789012%3Athing%2Ft&includeResult=yes", 400, "ValidationException", "includeResult")]
    public async Task A_request_for_one_that_is_not_there_or_not_valid_is_refused(string query, int status, string errorType, string part)
    {
        await using LocalIoTCommands local = await StartAsync();
        string id = await local.StartCommandAsync("a", local.AddThing("t"));

        (await local.CallAsync("GET", $"/command-executions/{id}?{query}")).ShouldBe(status, errorType, part);
    }

    [Fact]
    public async Task Lists_are_of_a_command_or_a_target()
    {
        await using LocalIoTCommands local = await StartAsync();
        CommandTarget t = local.AddThing("t");
        CommandTarget u = local.AddThing("u");
        string first = await local.StartCommandAsync("a", t);
        string second = await local.StartCommandAsync("b", t);
        string third = await local.StartCommandAsync("a", u);

        Assert.Equal([third, first], await IdsAsync(local, $$"""{"commandArn":"{{Account}}:command/a"}"""));
        Assert.Equal([first, second], await IdsAsync(local, $$"""{"targetArn":"{{t}}","sortOrder":"ASCENDING"}"""));
        Assert.Equal([second, first], await IdsAsync(local, $$"""{"targetArn":"{{t}}","namespace":"AWS-IoT"}"""));
        Assert.Empty(await IdsAsync(local, $$"""{"targetArn":"{{t}}","namespace":"AWS-IoT-FleetWise"}"""));
        Assert.Empty(await IdsAsync(local, $$"""{"targetArn":"{{t}}","status":"SUCCEEDED"}"""));
        Assert.Equal(2, (await IdsAsync(local, $$"""{"targetArn":"{{t}}","status":"CREATED"}""")).Length);
    }

    [Fact]
    public async Task Lists_are_filtered_by_time()
    {
        await using LocalIoTCommands local = await StartAsync();
        LocalDevice device = local.AddDevice("t", static execution => execution.SucceedAsync());
        string early = await local.StartCommandAsync("a", device.Target);
        await local.WaitForEndAsync(early);
        _time.Advance(TimeSpan.FromMinutes(5));
        string late = await local.StartCommandAsync("a", device.Target);
        await local.WaitForEndAsync(late);

        Assert.Equal([late], await FilteredAsync("startedTimeFilter", """{"after":"2026-08-01T12:04"}"""));
        Assert.Equal([early], await FilteredAsync("startedTimeFilter", """{"before":"2026-08-01T12:05"}"""));
        Assert.Equal([late], await FilteredAsync("completedTimeFilter", """{"after":"2026-08-01T12:00","before":"2026-08-01T12:06"}"""));
        Assert.Empty(await FilteredAsync("completedTimeFilter", """{"after":"2026-08-01T12:06"}"""));

        Task<string[]> FilteredAsync(string name, string filter) => IdsAsync(local, $$"""{"commandArn":"{{Account}}:command/a","{{name}}":{{filter}}}""");
    }

    [Fact]
    public async Task Lists_have_pages()
    {
        await using LocalIoTCommands local = await StartAsync();
        CommandTarget t = local.AddThing("t");
        string[] started = new string[5];
        for (int i = 0; i < started.Length; i++)
        {
            started[i] = await local.StartCommandAsync("a", t);
        }

        List<string> listed = [];
        string query = "?maxResults=2";
        int pages = 0;
        do
        {
            RawAnswer page = await local.CallAsync("POST", "/command-executions" + query, $$"""{"targetArn":"{{t}}"}""");
            listed.AddRange(Ids(page));
            pages++;
            query = page.Body.TryGetProperty("nextToken", out JsonElement token) ? $"?maxResults=2&nextToken={token.GetString()}" : "";
        }
        while (query.Length > 0);

        Assert.Equal(3, pages);
        Assert.Equal(started.Reverse(), listed);
    }

    [Theory]
    [InlineData("{}", "one of them is required")]
    [InlineData(
        """{"targetArn":"arn:aws:iot:us-east-1:123456789012:thing/t","commandArn":"arn:aws:iot:us-east-1:123456789012:command/a"}""",
        "only one of them")]
    [InlineData("""{"commandArn":"a"}""", "commandArn")]
    [InlineData("""{"commandArn":"arn:aws:iot:us-east-1:123456789012:command/a","status":"DONE"}""", "TIMED_OUT")]
    [InlineData("""{"commandArn":"arn:aws:iot:us-east-1:123456789012:command/a","startedTimeFilter":{"after":"2026-08-01"}}""", "startedTimeFilter.after")]
    [InlineData("""{"commandArn":"arn:aws:iot:us-east-1:123456789012:command/a","startedTimeFilter":{}}""", "startedTimeFilter")]
    [InlineData(
        """{"commandArn":"arn:aws:iot:us-east-1:123456789012:command/a","startedTimeFilter":{"after":"2026-08-01T00:00"},"completedTimeFilter":{"after":"2026-08-01T00:00"}}""",
        "only one of them")]
    public async Task A_list_that_is_not_valid_is_refused(string body, string part)
    {
        await using LocalIoTCommands local = await StartAsync();

        (await local.CallAsync("POST", "/command-executions", body)).ShouldBe(400, "ValidationException", part);
    }

    [Fact]
    public async Task All_executions_are_listed_where_that_is_assumed()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.Assumptions.AllowListWithoutArn = true, TestCommand.Static("a"));
        string id = await local.StartCommandAsync("a", local.AddThing("t"));

        Assert.Equal([id], await IdsAsync(local, "{}"));
    }

    [Fact]
    public async Task Executions_outlive_their_command()
    {
        await using LocalIoTCommands local = await StartAsync();
        string id = await local.StartCommandAsync("a", local.AddThing("t"));
        await local.CallAsync("DELETE", "/commands/a");
        await local.CallAsync("DELETE", "/commands/b");
        _time.Advance(TimeSpan.FromHours(12));

        Assert.Equal([id], await IdsAsync(local, $$"""{"commandArn":"{{Account}}:command/a"}"""));
        Assert.Empty(await IdsAsync(local, $$"""{"commandArn":"{{Account}}:command/a","status":"FAILED"}"""));
        (await local.CallAsync("POST", "/command-executions", $$"""{"commandArn":"{{Account}}:command/b"}"""))
            .ShouldBe(404, "ResourceNotFoundException", "'b'");
    }

    [Fact]
    public async Task Only_a_terminal_execution_can_be_deleted()
    {
        await using LocalIoTCommands local = await StartAsync();
        TaskCompletionSource<DeviceExecution> received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        LocalDevice device = local.AddDevice("t", execution =>
        {
            received.TrySetResult(execution);
            return Task.CompletedTask;
        });
        string id = await local.StartCommandAsync("a", device.Target, "\"clientToken\":\"k\"");
        DeviceExecution execution = await received.Task.WaitAsync(TestContext.Current.CancellationToken);

        RawAnswer running = await local.CallAsync("DELETE", Path(id, "t"));
        _time.Advance(TimeSpan.FromSeconds(10));
        RawAnswer timedOut = await local.CallAsync("DELETE", Path(id, "t"));
        await execution.SucceedAsync(cancellationToken: TestContext.Current.CancellationToken);
        RawAnswer deleted = await local.CallAsync("DELETE", Path(id, "t"));
        RawAnswer again = await local.CallAsync("DELETE", Path(id, "t"));

        running.ShouldBe(409, "ConflictException", "CREATED");
        timedOut.ShouldBe(409, "ConflictException", "TIMED_OUT");
        Assert.Equal((200, "{}"), ((int)deleted.Status, deleted.Body.GetRawText()));
        Assert.Equal(200, (int)again.Status);
        (await local.CallAsync("GET", Path(id, "t"))).ShouldBe(404, "ResourceNotFoundException");
        Assert.NotEqual(id, await local.StartCommandAsync("a", device.Target, "\"clientToken\":\"k\""));
    }

    [Fact]
    public async Task Executions_are_kept_for_six_months()
    {
        await using LocalIoTCommands local = await StartAsync();
        string id = await local.StartCommandAsync("a", local.AddThing("t"));
        _time.Advance(TimeSpan.FromDays(183));
        Assert.Equal([id], await IdsAsync(local, $$"""{"commandArn":"{{Account}}:command/a"}"""));

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Empty(await IdsAsync(local, $$"""{"commandArn":"{{Account}}:command/a"}"""));
        (await local.CallAsync("GET", Path(id, "t"))).ShouldBe(404, "ResourceNotFoundException");
    }

    [Fact]
    public async Task Only_so_many_executions_are_kept_the_oldest_that_has_ended_goes()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            options => (options.MaxKeptExecutions, options.TimeProvider) = (3, _time), TestCommand.Static("a"));
        LocalDevice device = local.AddDevice("t", static execution => execution.SucceedAsync());
        string running = await local.StartCommandAsync("a", local.AddThing("silent"), "\"executionTimeoutSeconds\":43200");
        List<string> started = [];
        for (int i = 0; i < 20; i++)
        {
            started.Add(await local.StartCommandAsync("a", device.Target));
            await local.WaitForEndAsync(started[^1]);
        }

        Assert.Equal([running, started[18], started[19]], local.Executions.List().Select(static execution => execution.ExecutionId));
        Assert.Equal(3, device.Received.Count);
        Assert.Equal(started[19], (await local.Executions.WaitForAnyAsync(
            execution => execution.ExecutionId == started[19] && execution.IsTerminal, TestContext.Current.CancellationToken)).ExecutionId);
    }

    [Fact]
    public async Task What_goes_is_the_oldest_by_its_start_and_not_by_its_end()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            options => (options.MaxKeptExecutions, options.TimeProvider) = (3, _time), TestCommand.Static("a"));
        CommandTarget silent = local.AddThing("silent");
        LocalDevice device = local.AddDevice("t", static execution => execution.SucceedAsync());
        await local.StartCommandAsync("a", silent, "\"executionTimeoutSeconds\":10");
        string second = await local.StartCommandAsync("a", device.Target);
        await local.WaitForEndAsync(second);
        string third = await local.StartCommandAsync("a", silent, "\"executionTimeoutSeconds\":60");

        _time.Advance(TimeSpan.FromSeconds(10));
        string fourth = await local.StartCommandAsync("a", silent);

        Assert.Equal([second, third, fourth], local.Executions.List().Select(static execution => execution.ExecutionId));
    }

    private static string Path(string executionId, string thing) =>
        $"/command-executions/{executionId}?targetArn={Uri.EscapeDataString($"{Account}:thing/{thing}")}";

    private static async Task<string[]> IdsAsync(LocalIoTCommands local, string body)
    {
        RawAnswer answer = await local.CallAsync("POST", "/command-executions", body);
        Assert.True(answer.ErrorType is null, answer.ErrorType is null ? "" : answer.Message);
        return [.. Ids(answer)];
    }

    private static IEnumerable<string> Ids(RawAnswer answer) =>
        answer.Body.GetProperty("commandExecutions").EnumerateArray().Select(static execution => execution.GetProperty("executionId").GetString()!);

    private Task<LocalIoTCommands> StartAsync()
    {
        string[] parameters =
        [
            TestCommand.Parameter("s", "STRING"),
            TestCommand.Parameter("i", "INTEGER", "\"defaultValue\":{\"I\":-5}"),
            TestCommand.Parameter("l", "LONG", "\"defaultValue\":{\"L\":9007199254740993}"),
            TestCommand.Parameter("d", "DOUBLE", "\"defaultValue\":{\"D\":1e20}"),
            TestCommand.Parameter("b", "BOOLEAN", "\"defaultValue\":{\"B\":false}"),
            TestCommand.Parameter("bin", "BINARY", "\"defaultValue\":{\"BIN\":\"AAEC\"}"),
            TestCommand.Parameter("ul", "UNSIGNEDLONG"),
        ];
        string template = $$"""{"v":["{{TestCommand.Of("s")}}","{{TestCommand.Of("i")}}","{{TestCommand.Of("l")}}","{{TestCommand.Of("d")}}","{{TestCommand.Of("b")}}","{{TestCommand.Of("bin")}}","{{TestCommand.Of("ul")}}"]}""";
        return Endpoints.StartAsync(
            options => options.TimeProvider = _time,
            TestCommand.Dynamic("values", template, parameters),
            TestCommand.Static("a"),
            TestCommand.Static("b"));
    }
}
