using System.Text.Json;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Testing.Tests;

/// <summary>CreateCommand, GetCommand, UpdateCommand, DeleteCommand and ListCommands.</summary>
public sealed class CommandOperationTests
{
    private const string StaticBody = """{"payload":{"content":"eyJhIjoxfQ==","contentType":"application/json"}}""";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, 250, TimeSpan.Zero));

    [Fact]
    public async Task A_created_command_can_be_read_and_started()
    {
        await using LocalIoTCommands local = await StartAsync();
        string definition = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "commands", "SetOvenTemperature.json"), TestContext.Current.CancellationToken);

        RawAnswer created = await local.CallAsync("PUT", "/commands/SetOvenTemperature", definition);
        RawAnswer read = await local.CallAsync("GET", "/commands/SetOvenTemperature");
        string executionId = await local.StartCommandAsync("SetOvenTemperature", local.AddThing("t"), "\"parameters\":{\"targetC\":{\"I\":180}}");

        Assert.Equal("""{"commandId":"SetOvenTemperature","commandArn":"arn:aws:iot:us-east-1:123456789012:command/SetOvenTemperature"}""", Text(created));
        using JsonDocument sent = JsonDocument.Parse(definition);
        string[] echoed = ["namespace", "displayName", "description", "payloadTemplate", "preprocessor", "mandatoryParameters"];
        Assert.All(echoed, name => Assert.True(JsonElement.DeepEquals(sent.RootElement.GetProperty(name), read.Body.GetProperty(name)), name));
        Assert.False(read.Body.TryGetProperty("tags", out _));
        Assert.Equal(
            ("1785585600.25", "1785585600.25", "False", "False"),
            (read.Body.GetProperty("createdAt").GetRawText(), read.Body.GetProperty("lastUpdatedAt").GetRawText(),
                read.Body.GetProperty("deprecated").ToString(), read.Body.GetProperty("pendingDeletion").ToString()));
        Assert.Contains("180", local.Executions.Get(executionId).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_exists_once()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("c"));

        RawAnswer answer = await local.CallAsync("PUT", "/commands/c", StaticBody);

        answer.ShouldBe(409, "ConflictException", "'c'");
        Assert.Equal("c", answer.Body.GetProperty("resourceId").GetString());
    }

    [Theory]
    [InlineData("c", """{"payload":{"content":"not base64"}}""", "IOTC1031")]
    [InlineData("c%20d", StaticBody, "IOTC1006")]
    [InlineData("c", """{"displayName":"a\nb","payload":{"content":"AA=="}}""", "IOTC1007")]
    [InlineData("c", """{"namespace":"AWS-IOT","payload":{"content":"AA=="}}""", "IOTC1008")]
    [InlineData("c", """{"mandatoryParameters":[],"payload":{"content":"AA=="}}""", "IOTC1035")]
    [InlineData("c", """{"payloadTemplate":"{}","preprocessor":{"awsJsonSubstitution":{"outputFormat":"JSON"}}}""", "IOTC1025")]
    [InlineData("c", """{"roleArn":"short","namespace":"AWS-IoT-FleetWise"}""", "IOTC1007")]
    [InlineData("c", """{"tags":[{"Key":"a*b"}],"payload":{"content":"AA=="}}""", "IOTC1007")]
    public async Task The_rules_of_the_compiler_decide(string id, string body, string rule)
    {
        await using LocalIoTCommands local = await StartAsync();

        RawAnswer answer = await local.CallAsync("PUT", $"/commands/{id}", body);

        answer.ShouldBe(400, "ValidationException", rule);
        Assert.Empty((await local.CallAsync("GET", "/commands")).Body.GetProperty("commands").EnumerateArray());
    }

    [Fact]
    public async Task A_member_of_the_wrong_kind_is_no_request_of_any_client()
    {
        await using LocalIoTCommands local = await StartAsync();

        (await local.CallAsync("PUT", "/commands/c", """{"displayName":1,"payload":{"content":"AA=="}}""")).ShouldBe(400, "SerializationException", "IOTC1005");
    }

    [Fact]
    public async Task Null_is_missing_and_what_only_responses_have_is_ignored()
    {
        await using LocalIoTCommands local = await StartAsync();

        RawAnswer answer = await local.CallAsync(
            "PUT", "/commands/c", """{"commandId":"other","description":null,"deprecated":true,"payload":{"content":"AA==","contentType":null}}""");
        RawAnswer read = await local.CallAsync("GET", "/commands/c");

        Assert.Equal("c", answer.Body.GetProperty("commandId").GetString());
        Assert.False(read.Body.GetProperty("deprecated").GetBoolean());
        Assert.Equal("""{"content":"AA=="}""", read.Body.GetProperty("payload").GetRawText());
    }

    [Fact]
    public async Task An_update_changes_names_and_deprecation_only()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("c"));
        CommandTarget thing = local.AddThing("t");
        _time.Advance(Hour);

        RawAnswer updated = await local.CallAsync("PATCH", "/commands/c", """{"displayName":"Ofen","deprecated":true}""");
        RawAnswer refused = await local.StartAsync("c", "t", "");
        RawAnswer back = await local.CallAsync("PATCH", "/commands/c", """{"deprecated":false,"description":"äöü"}""");
        await local.StartCommandAsync("c", thing);

        Assert.Equal("""{"commandId":"c","displayName":"Ofen","deprecated":true,"lastUpdatedAt":1785589200.25}""", Text(updated));
        refused.ShouldBe(400, "ValidationException", "deprecated");
        Assert.Equal(("Ofen", "äöü"), (back.Body.GetProperty("displayName").GetString(), back.Body.GetProperty("description").GetString()));
        RawAnswer read = await local.CallAsync("GET", "/commands/c");
        Assert.Equal(("Ofen", "äöü"), (read.Body.GetProperty("displayName").GetString(), read.Body.GetProperty("description").GetString()));
        Assert.True(read.Body.TryGetProperty("payload", out _));
    }

    [Theory]
    [InlineData("c", "{}", 400, "ValidationException", "changes nothing")]
    [InlineData("c", """{"payload":{"content":"AA=="}}""", 400, "ValidationException", "changes nothing")]
    [InlineData("c", """{"deprecated":"true"}""", 400, "SerializationException", "boolean")]
    [InlineData("c", """{"displayName":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""", 400, "ValidationException", "IOTC1007")]
    [InlineData("none", """{"deprecated":true}""", 404, "ResourceNotFoundException", "'none'")]
    [InlineData("c.d", """{"deprecated":true}""", 400, "ValidationException", "commandId")]
    public async Task An_update_that_is_not_valid_changes_nothing(string id, string body, int status, string errorType, string part)
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("c"));
        string before = Text(await local.CallAsync("GET", "/commands/c"));

        (await local.CallAsync("PATCH", $"/commands/{id}", body)).ShouldBe(status, errorType, part);

        Assert.Equal(before, Text(await local.CallAsync("GET", "/commands/c")));
    }

    [Fact]
    public async Task A_command_whose_deletion_is_due_is_not_suggested()
    {
        await using LocalIoTCommands local = await StartAsync();
        await local.CallAsync("PUT", "/commands/first", """{"payload":{"content":"AA=="}}""");
        await local.CallAsync("DELETE", "/commands/first");
        RawAnswer early = await local.CallAsync("GET", "/commands/fist");
        _time.Advance(12 * Hour);

        RawAnswer due = await local.CallAsync("GET", "/commands/fist");

        early.ShouldBe(404, "ResourceNotFoundException", "'first'");
        due.ShouldBe(404, "ResourceNotFoundException", "none.");
    }

    [Fact]
    public async Task A_command_that_is_not_deprecated_long_enough_waits_for_its_deletion()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("c"));
        local.AddThing("t");
        await local.CallAsync("PATCH", "/commands/c", """{"deprecated":true}""");
        _time.Advance(12 * Hour - TimeSpan.FromSeconds(1));

        RawAnswer first = await local.CallAsync("DELETE", "/commands/c");
        _time.Advance(12 * Hour - TimeSpan.FromSeconds(1));
        RawAnswer second = await local.CallAsync("DELETE", "/commands/c");

        Assert.Equal(202, (int)first.Status);
        // The command has now been deprecated for longer than the waiting time.
        Assert.Equal(204, (int)second.Status);
        (await local.CallAsync("GET", "/commands/c")).ShouldBe(404, "ResourceNotFoundException", "'c'");
    }

    [Fact]
    public async Task A_command_that_waits_for_its_deletion_is_not_listed_changed_or_started()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("c"));
        local.AddThing("t");

        Assert.Equal(202, (int)(await local.CallAsync("DELETE", "/commands/c")).Status);

        Assert.True((await local.CallAsync("GET", "/commands/c")).Body.GetProperty("pendingDeletion").GetBoolean());
        Assert.Empty((await local.CallAsync("GET", "/commands")).Body.GetProperty("commands").EnumerateArray());
        (await local.CallAsync("PATCH", "/commands/c", """{"deprecated":true}""")).ShouldBe(409, "ConflictException", "about to be deleted");
        (await local.StartAsync("c", "t", "")).ShouldBe(400, "ValidationException", "about to be deleted");
        (await local.CallAsync("PUT", "/commands/c", StaticBody)).ShouldBe(409, "ConflictException");

        _time.Advance(12 * Hour);
        Assert.Equal(200, (int)(await local.CallAsync("PUT", "/commands/c", StaticBody)).Status);
    }

    [Fact]
    public async Task A_command_that_was_deprecated_for_the_wait_is_deleted_at_once()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("c"));
        await local.CallAsync("PATCH", "/commands/c", """{"deprecated":true}""");
        _time.Advance(12 * Hour);

        Assert.Equal(204, (int)(await local.CallAsync("DELETE", "/commands/c")).Status);
        Assert.Equal(204, (int)(await local.CallAsync("DELETE", "/commands/c")).Status);
    }

    [Fact]
    public async Task Lists_have_the_newest_first_and_pages()
    {
        await using LocalIoTCommands local = await StartAsync([.. Enumerable.Range(1, 30).Select(static i => TestCommand.Static($"c{i}"))]);

        RawAnswer first = await local.CallAsync("GET", "/commands");
        string token = first.Body.GetProperty("nextToken").GetString()!;
        RawAnswer last = await local.CallAsync("GET", $"/commands?nextToken={token}");
        RawAnswer oldest = await local.CallAsync("GET", "/commands?sortOrder=ASCENDING&maxResults=2");

        Assert.Equal(Enumerable.Range(6, 25).Reverse().Select(static i => $"c{i}"), Ids(first));
        Assert.Equal(["c5", "c4", "c3", "c2", "c1"], Ids(last));
        Assert.False(last.Body.TryGetProperty("nextToken", out _));
        Assert.Equal(["c1", "c2"], Ids(oldest));
        (await local.CallAsync("GET", $"/commands?sortOrder=ASCENDING&nextToken={token}")).ShouldBe(400, "ValidationException", "nextToken");
    }

    [Fact]
    public async Task A_page_of_exactly_all_has_no_token()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("a"), TestCommand.Static("b"));

        RawAnswer all = await local.CallAsync("GET", "/commands?maxResults=2");

        Assert.Equal(["b", "a"], Ids(all));
        Assert.False(all.Body.TryGetProperty("nextToken", out _));
    }

    [Fact]
    public async Task What_is_deleted_between_pages_shifts_nothing()
    {
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("a"), TestCommand.Static("b"), TestCommand.Static("c"));

        string token = (await local.CallAsync("GET", "/commands?maxResults=1")).Body.GetProperty("nextToken").GetString()!;
        await local.CallAsync("DELETE", "/commands/c");
        RawAnswer next = await local.CallAsync("GET", $"/commands?maxResults=1&nextToken={token}");

        Assert.Equal(["b"], Ids(next));
    }

    [Fact]
    public async Task Lists_are_filtered_by_namespace_and_parameter()
    {
        CommandDefinition vehicle = CommandDefinition.Parse(
            """
            {
              "commandId": "Vehicle",
              "namespace": "AWS-IoT-FleetWise",
              "roleArn": "arn:aws:iam::123456789012:role/fleetwise",
              "mandatoryParameters": [{ "name": "$actuatorPath.Vehicle.Door", "type": "BOOLEAN" }]
            }
            """);
        await using LocalIoTCommands local = await StartAsync(TestCommand.Static("s"), TestCommand.WithOne("p", "STRING"), vehicle);

        Assert.Equal(["Vehicle", "p", "s"], Ids(await local.CallAsync("GET", "/commands")));
        Assert.Equal(["p", "s"], Ids(await local.CallAsync("GET", "/commands?namespace=AWS-IoT")));
        Assert.Equal(["Vehicle"], Ids(await local.CallAsync("GET", "/commands?commandParameterName=%24actuatorPath.Vehicle.Door")));
        Assert.Equal(["p"], Ids(await local.CallAsync("GET", "/commands?commandParameterName=p")));
    }

    [Theory]
    [InlineData("maxResults=0", "maxResults")]
    [InlineData("maxResults=101", "1 to 100")]
    [InlineData("maxResults=ten", "\"ten\"")]
    [InlineData("nextToken=abc", "nextToken")]
    [InlineData("nextToken=%2B%2B%2F", "nextToken")]
    [InlineData("sortOrder=NEWEST", "ASCENDING or DESCENDING")]
    [InlineData("namespace=aws-iot", "AWS-IoT-FleetWise")]
    [InlineData("commandParameterName=a%20b", "commandParameterName")]
    public async Task A_list_with_a_query_that_is_not_valid_is_refused(string query, string part)
    {
        await using LocalIoTCommands local = await StartAsync();

        (await local.CallAsync("GET", $"/commands?{query}")).ShouldBe(400, "ValidationException", part);
    }

    [Fact]
    public async Task A_fault_has_the_status_of_the_plane()
    {
        await using LocalIoTCommands local = await StartAsync();
        local.Faults.Inject(ServiceFault.Throttling, times: 2);

        (await local.CallAsync("GET", "/commands")).ShouldBe(400, "ThrottlingException");
        (await local.StartAsync("{}")).ShouldBe(429, "ThrottlingException");
    }

    [Fact]
    public async Task Threads_that_create_one_command_get_one()
    {
        await using LocalIoTCommands local = await StartAsync();

        RawAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => local.CallAsync("PUT", "/commands/c", StaticBody)));

        Assert.Single(answers, static answer => (int)answer.Status == 200);
        Assert.Equal(15, answers.Count(static answer => answer.ErrorType == "ConflictException"));
    }

    private static string Text(RawAnswer answer) => JsonSerializer.Serialize(answer.Body);

    private static IEnumerable<string> Ids(RawAnswer answer) =>
        answer.Body.GetProperty("commands").EnumerateArray().Select(static command => command.GetProperty("commandId").GetString()!);

    private Task<LocalIoTCommands> StartAsync(params CommandDefinition[] commands) => Endpoints.StartAsync(options => options.TimeProvider = _time, commands);
}
