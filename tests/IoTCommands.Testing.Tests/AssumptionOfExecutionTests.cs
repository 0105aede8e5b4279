using System.Text;
using System.Text.Json;
using IoTCommands.Testing.Tests.Support;
using MQTTnet;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests both values of the options for what AWS does not document about commands, executions and devices.</summary>
public sealed class AssumptionOfExecutionTests
{
    private const string Executions = "$aws/commands/things/t/executions";

    private static readonly CommandDefinition Static = TestCommand.Static("c");

    [Fact]
    public async Task The_wait_of_a_deletion_can_begin_again()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.RestartDeletionWait = true,
            static async (local, time) =>
            {
                await local.CallAsync("DELETE", "/commands/c");
                time.Advance(TimeSpan.FromHours(11));
                await local.CallAsync("DELETE", "/commands/c");
                time.Advance(TimeSpan.FromHours(1));
                string after12Hours = await local.CallAsync("GET", "/commands/c").OutcomeAsync();
                time.Advance(TimeSpan.FromHours(11));
                return (after12Hours, await local.CallAsync("GET", "/commands/c").OutcomeAsync());
            },
            Static);

        Assert.Equal(("ResourceNotFoundException", "ResourceNotFoundException"), actual.ByDefault);
        Assert.Equal(("200", "ResourceNotFoundException"), actual.Assumed);
    }

    [Fact]
    public async Task An_update_without_a_change_can_be_accepted()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowUpdateWithoutChange = true,
            static (local, _) => local.CallAsync("PATCH", "/commands/c", "{}").OutcomeAsync(),
            Static);

        Assert.Equal(("ValidationException", "200"), actual);
    }

    [Fact]
    public async Task Executions_can_go_with_their_command()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.DeleteExecutionsWithCommand = true,
            static async (local, time) =>
            {
                string id = (await local.StartAsync("c", "t", "")).ExecutionId;
                await local.CallAsync("PATCH", "/commands/c", "{\"deprecated\":true}");
                time.Advance(TimeSpan.FromHours(12));
                Assert.Equal("200", await GetAsync(local, id).OutcomeAsync());
                Assert.Equal("204", await local.CallAsync("DELETE", "/commands/c").OutcomeAsync());
                string deleted = await GetAsync(local, id).OutcomeAsync();
                time.Advance(TimeSpan.FromHours(1));
                await local.CallAsync("PUT", "/commands/c", "{}");
                return (deleted, (await ListAsync(local, $$"""{"targetArn":"{{local.Account}}:thing/t"}""")).Length);
            },
            Static);

        Assert.Equal(("200", 1), actual.ByDefault);
        Assert.Equal(("ResourceNotFoundException", 0), actual.Assumed);
    }

    [Fact]
    public async Task Default_values_can_be_left_out_of_an_execution()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.ReturnDefaultParameters = false,
            static async (local, _) =>
            {
                string id = (await local.StartAsync("c", "t", "")).ExecutionId;
                string sent = (await local.StartAsync("c", "t", "\"parameters\":{\"p\":{\"I\":2}}")).ExecutionId;
                return (Parameters(await local.GetExecutionAsync(id)), Parameters(await local.GetExecutionAsync(sent)));
            },
            TestCommand.WithOne("c", "INTEGER", "\"defaultValue\":{\"I\":1}"));

        Assert.Equal(("""{"p":{"I":1}}""", """{"p":{"I":2}}"""), actual.ByDefault);
        Assert.Equal(("none", """{"p":{"I":2}}"""), actual.Assumed);

        static string Parameters(JsonElement execution) =>
            execution.TryGetProperty("parameters", out JsonElement parameters) ? parameters.GetRawText() : "none";
    }

    [Fact]
    public async Task An_execution_can_be_kept_from_its_completion_on()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.RetainFromCompletion = true,
            static async (local, time) =>
            {
                LocalDevice device = local.AddDevice("d", async execution =>
                {
                    time.Advance(TimeSpan.FromDays(1));
                    await execution.SucceedAsync();
                });
                string id = await local.StartCommandAsync("c", device.Target, "\"executionTimeoutSeconds\":43200");
                await local.Executions.WaitForAsync(id, static execution => execution.IsTerminal, TestContext.Current.CancellationToken);
                RawAnswer answer = await local.CallAsync("GET", $"/command-executions/{id}?targetArn={Uri.EscapeDataString(device.Target.Arn)}");
                return DateTimeOffset.FromUnixTimeSeconds(answer.Body.GetProperty("timeToLive").GetInt64()).Day;
            },
            Static);

        Assert.Equal((1, 2), actual);
    }

    [Fact]
    public async Task All_executions_can_be_listed()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowListWithoutArn = true,
            static (local, _) => local.CallAsync("POST", "/command-executions", "{}").OutcomeAsync());

        Assert.Equal(("ValidationException", "200"), actual);
    }

    [Fact]
    public async Task The_list_of_a_missing_command_can_be_empty()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowListOfMissingCommand = true,
            static (local, _) => local.CallAsync("POST", "/command-executions", $$"""{"commandArn":"{{local.Account}}:command/x"}""").OutcomeAsync());

        Assert.Equal(("ResourceNotFoundException", "200"), actual);
    }

    [Fact]
    public async Task The_list_of_a_missing_thing_can_be_an_error()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.RefuseListOfMissingThing = true,
            static async (local, _) => (
                await local.CallAsync("POST", "/command-executions", $$"""{"targetArn":"{{local.Account}}:thing/x"}""").OutcomeAsync(),
                await local.CallAsync("POST", "/command-executions", $$"""{"targetArn":"{{local.Account}}:thing/t"}""").OutcomeAsync(),
                await local.CallAsync("POST", "/command-executions", $$"""{"targetArn":"{{local.Account}}:client/x"}""").OutcomeAsync()));

        Assert.Equal(("200", "200", "200"), actual.ByDefault);
        Assert.Equal(("ResourceNotFoundException", "200", "200"), actual.Assumed);
    }

    [Fact]
    public async Task A_list_without_an_order_can_begin_with_the_oldest()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.ListExecutionsOldestFirst = true,
            static async (local, _) =>
            {
                string first = (await local.StartAsync("c", "t", "")).ExecutionId;
                await local.StartAsync("c", "t", "");
                string target = $"\"targetArn\":\"{local.Account}:thing/t\"";
                return (
                    Array.IndexOf(await ListAsync(local, $"{{{target}}}"), first),
                    Array.IndexOf(await ListAsync(local, $"{{{target},\"sortOrder\":\"DESCENDING\"}}"), first));
            },
            Static);

        Assert.Equal((1, 1), actual.ByDefault);
        Assert.Equal((0, 1), actual.Assumed);
    }

    [Theory]
    [InlineData("after")]
    [InlineData("before")]
    public async Task The_bounds_of_a_time_filter_can_be_in_it(string bound)
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.IncludeTimeFilterBounds = true,
            async (local, _) =>
            {
                await local.StartAsync("c", "t", "");
                return (await ListAsync(
                    local, $$$"""{"targetArn":"{{{local.Account}}}:thing/t","startedTimeFilter":{"{{{bound}}}":"2026-08-01T12:00"}}""")).Length;
            },
            Static);

        Assert.Equal((0, 1), actual);
    }

    [Fact]
    public async Task An_execution_can_be_deleted_after_a_timeout_by_the_service()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowDeleteAfterTimeout = true,
            static async (local, time) =>
            {
                string id = (await local.StartAsync("c", "t", "")).ExecutionId;
                string path = $"/command-executions/{id}?targetArn={Uri.EscapeDataString($"{local.Account}:thing/t")}";
                string open = await local.CallAsync("DELETE", path).OutcomeAsync();
                time.Advance(TimeSpan.FromSeconds(10));
                return (open, await local.CallAsync("DELETE", path).OutcomeAsync(), await GetAsync(local, id).OutcomeAsync());
            },
            Static);

        Assert.Equal(("ConflictException", "ConflictException", "200"), actual.ByDefault);
        Assert.Equal(("ConflictException", "200", "ResourceNotFoundException"), actual.Assumed);
    }

    [Fact]
    public async Task The_same_outcome_can_be_reported_again()
    {
        const string Outcome = """{"status":"SUCCEEDED","statusReason":{"reasonCode":"OK"},"result":{"a":{"s":"1"}}}""";
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AcceptRepeatedOutcome = true,
            static async (local, _) => string.Join(' ', await ReportAsync(
                local, Outcome, Outcome, Outcome.Replace("1", "2", StringComparison.Ordinal), """{"status":"FAILED"}""")),
            Static);

        Assert.Equal("accepted TerminalStateReached TerminalStateReached TerminalStateReached", actual.ByDefault);
        Assert.Equal("accepted accepted TerminalStateReached TerminalStateReached", actual.Assumed);
    }

    [Fact]
    public async Task A_report_can_come_too_soon()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.MinUpdateInterval = TimeSpan.FromSeconds(1),
            static async (local, _) => string.Join(' ', await ReportAsync(local, """{"status":"IN_PROGRESS"}""", """{"status":"SUCCEEDED"}""")),
            Static);

        Assert.Equal(("accepted accepted", "accepted DataConflict"), actual);
    }

    [Theory]
    [InlineData(true, false, "no reason, no result")]
    [InlineData(false, true, "OK, 1")]
    public async Task A_report_without_reason_or_result_can_keep_or_remove_the_earlier_ones(bool removesResult, bool keepsReason, string assumed)
    {
        var actual = await Assumed.CompareAsync(
            assumptions =>
            {
                assumptions.KeepResult = !removesResult;
                assumptions.KeepStatusReason = keepsReason;
            },
            static async (local, _) =>
            {
                await ReportAsync(
                    local, """{"status":"IN_PROGRESS","statusReason":{"reasonCode":"OK"},"result":{"a":{"s":"1"}}}""", """{"status":"SUCCEEDED"}""");
                CommandExecutionSnapshot execution = local.Executions.List().Single();
                return $"{execution.StatusReason?.Code ?? "no reason"}, {execution.Result?["a"].StringValue ?? "no result"}";
            },
            Static);

        Assert.Equal(("no reason, 1", assumed), actual);
    }

    [Fact]
    public async Task The_answer_to_a_report_can_have_no_client_token()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.EchoClientToken = false,
            static async (local, _) =>
            {
                await using MqttDevice device = await MqttDevice.ConnectAsync(local);
                await device.SubscribeAsync($"{Executions}/+/response/accepted/json");
                string id = (await local.StartAsync("c", "t", "")).ExecutionId;
                await device.PublishAsync($"{Executions}/{id}/response/json", """{"status":"SUCCEEDED","clientToken":"k"}""");
                return Encoding.UTF8.GetString((await device.ReceiveAsync()).Payload).Contains("clientToken", StringComparison.Ordinal);
            },
            Static);

        Assert.Equal((true, false), actual);
    }

    [Fact]
    public async Task A_message_on_another_reserved_topic_can_be_dropped()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.DisconnectForReservedTopic = false,
            static async (local, _) =>
            {
                await using MqttDevice device = await MqttDevice.ConnectAsync(local);
                await device.TrySubscribeAsync("$aws/things/t/#");
                await device.TryAsync(static client => client.PublishStringAsync("$aws/things/t/shadow/update", "{}"));
                // The connection is open if the device receives its own message, and no message of the reserved topic before it.
                await device.TryAsync(static client => client.SubscribeAsync("own"));
                await device.TryAsync(static client => client.PublishStringAsync("own", "{}"));
                return await Task.WhenAny(device.Disconnected, Received(device)) == device.Disconnected ? "cut" : "connected";

                static async Task Received(MqttDevice device) => Assert.Equal("own", (await device.ReceiveAsync()).Topic);
            });

        Assert.Equal(("cut", "connected"), actual);
    }

    [Fact]
    public async Task Too_many_subscriptions_can_end_the_connection()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.DisconnectForSubscriptionQuota = true,
            static async (local, _) =>
            {
                await using MqttDevice device = await MqttDevice.ConnectAsync(local);
                await device.SubscribeAsync([.. Enumerable.Range(0, 50).Select(static index => $"topic/{index}")]);
                await device.TryAsync(static client => client.SubscribeAsync("one/more"));
                await device.TryAsync(static client => client.PublishStringAsync("topic/0", "{}"));
                return await Task.WhenAny(device.Disconnected, device.ReceiveAsync()) == device.Disconnected ? "cut" : "connected";
            });

        Assert.Equal(("connected", "cut"), actual);
    }

    [Fact]
    public async Task Events_can_be_switched_off()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.PublishEvents = false,
            static async (local, _) =>
            {
                await using MqttDevice device = await MqttDevice.ConnectAsync(local);
                await device.SubscribeAsync("$aws/events/commandExecution/+/#", $"{Executions}/+/response/accepted/json");
                string id = (await local.StartAsync("c", "t", "")).ExecutionId;
                await device.PublishAsync($"{Executions}/{id}/response/json", """{"status":"SUCCEEDED"}""");
                return (await device.ReceiveAsync()).Topic.Split('/')[1];
            },
            Static);

        Assert.Equal(("events", "commands"), actual);
    }

    [Fact]
    public async Task Events_reach_a_session_that_subscribed_again_after_another_had_unsubscribed()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(static options => options.MqttPort = 0, Static);
        await using MqttDevice first = await MqttDevice.ConnectAsync(local, "first");
        await using MqttDevice second = await MqttDevice.ConnectAsync(local, "second");
        const string Filter = "$aws/events/#";
        await first.SubscribeAsync(Filter, Filter);
        await second.SubscribeAsync(Filter);
        await first.UnsubscribeAsync(Filter);
        await first.UnsubscribeAsync(Filter);

        await local.StartCommandAsync("c", local.AddThing("t"));

        Assert.EndsWith("CREATED", (await second.ReceiveAsync()).Topic, StringComparison.Ordinal);
    }

    /// <summary>Starts the command on <c>t</c> and sends the reports, each one after the answer to the previous one.</summary>
    /// <returns>For each report, <c>accepted</c> or the error's code.</returns>
    private static async Task<string[]> ReportAsync(LocalIoTCommands local, params string[] reports)
    {
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync($"{Executions}/+/response/accepted/json", $"{Executions}/+/response/rejected/json");
        string id = (await local.StartAsync("c", "t", "")).ExecutionId;
        List<string> answers = [];
        foreach (string report in reports)
        {
            await device.PublishAsync($"{Executions}/{id}/response/json", report);
            MqttApplicationMessage answer = await device.ReceiveAsync();
            using JsonDocument body = JsonDocument.Parse(Encoding.UTF8.GetString(answer.Payload));
            answers.Add(body.RootElement.TryGetProperty("error", out JsonElement error) ? error.GetString()! : "accepted");
        }

        return [.. answers];
    }

    private static Task<RawAnswer> GetAsync(LocalIoTCommands local, string id) =>
        local.CallAsync("GET", $"/command-executions/{id}?targetArn={Uri.EscapeDataString($"{local.Account}:thing/t")}");

    private static async Task<string[]> ListAsync(LocalIoTCommands local, string body) =>
        [.. (await local.CallAsync("POST", "/command-executions", body)).Body.GetProperty("commandExecutions").EnumerateArray()
            .Select(static execution => execution.GetProperty("executionId").GetString()!)];
}
