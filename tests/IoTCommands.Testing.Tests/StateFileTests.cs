using System.Net;
using System.Text.Json;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests an endpoint that is started again with the file of an earlier one.</summary>
public sealed class StateFileTests : IDisposable
{
    private const string Definition =
        """{"displayName":"First","payload":{"content":"e30=","contentType":"application/json"}}""";

    private readonly string _directory = Directory.CreateTempSubdirectory("iotcommands").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    private string File => Path.Combine(_directory, "state.db");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Commands_of_clients_are_there_again_as_they_were_changed()
    {
        string before;
        await using (LocalIoTCommands local = await StartAsync())
        {
            await local.CallAsync("PUT", "/commands/kept", Definition);
            await local.CallAsync("PUT", "/commands/changed", Definition);
            await local.CallAsync("PUT", "/commands/deleted", Definition);
            _time.Advance(TimeSpan.FromHours(1));
            await local.CallAsync("PATCH", "/commands/changed", """{"displayName":"Second","deprecated":true}""");
            _time.Advance(TimeSpan.FromHours(12));
            await local.CallAsync("DELETE", "/commands/changed");
            await local.CallAsync("PUT", "/commands/changed", Definition);
            await local.CallAsync("PATCH", "/commands/changed", """{"displayName":"Third","deprecated":true}""");
            await local.CallAsync("PATCH", "/commands/deleted", """{"deprecated":true}""");
            _time.Advance(TimeSpan.FromHours(12));
            await local.CallAsync("DELETE", "/commands/deleted");
            before = await DescribeCommandsAsync(local);
        }

        await using LocalIoTCommands again = await StartAsync();

        Assert.Equal(before, await DescribeCommandsAsync(again));
        Assert.Contains("Third", before, StringComparison.Ordinal);
        (await again.CallAsync("GET", "/commands/deleted")).ShouldBe(404, "ResourceNotFoundException");
        (await again.CallAsync("PUT", "/commands/kept", Definition)).ShouldBe(409, "ConflictException");
    }

    [Fact]
    public async Task A_deletion_goes_on_waiting_from_its_request()
    {
        await using (LocalIoTCommands local = await StartAsync())
        {
            await local.CallAsync("PUT", "/commands/x", Definition);
            Assert.Equal(HttpStatusCode.Accepted, (await local.CallAsync("DELETE", "/commands/x")).Status);
        }

        _time.Advance(TimeSpan.FromHours(11));
        await using (LocalIoTCommands local = await StartAsync())
        {
            Assert.True((await local.CallAsync("GET", "/commands/x")).Body.GetProperty("pendingDeletion").GetBoolean());
        }

        _time.Advance(TimeSpan.FromHours(1));
        await using (LocalIoTCommands local = await StartAsync())
        {
            (await local.CallAsync("GET", "/commands/x")).ShouldBe(404, "ResourceNotFoundException");
        }
    }

    [Fact]
    public async Task Things_are_there_again_in_their_order()
    {
        string before;
        await using (LocalIoTCommands local = await StartAsync())
        {
            local.AddThing("b");
            await local.CallAsync("POST", "/things/a", """{"attributePayload":{"attributes":{"k":"v"}}}""");
            await local.CallAsync("POST", "/things/gone", "{}");
            await local.CallAsync("DELETE", "/things/gone");
            before = (await local.CallAsync("GET", "/things")).Body.GetRawText();
        }

        await using LocalIoTCommands again = await StartAsync();

        Assert.Equal(before, (await again.CallAsync("GET", "/things")).Body.GetRawText());
        again.AddThing("c");
        Assert.Equal(["b", "a", "c"], (await again.CallAsync("GET", "/things")).Body.GetProperty("things").EnumerateArray()
            .Select(static thing => thing.GetProperty("thingName").GetString()));
    }

    [Fact]
    public async Task An_execution_is_there_again_with_its_history_and_its_result()
    {
        string id;
        string[] before;
        RawAnswer described;
        await using (LocalIoTCommands local = await StartAsync(All))
        {
            LocalDevice device = local.AddDevice("t", async execution =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                await execution.ReportProgressAsync("HALF", "half done");
                _time.Advance(TimeSpan.FromSeconds(1));
                await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["s"] = "text", ["b"] = false, ["bin"] = new byte[] { 0, 255 } });
            });
            id = await local.StartCommandAsync(
                "all",
                device.Target,
                """ "parameters":{"s":{"S":"é\u0000"},"d":{"D":0.1},"u":{"UL":"18446744073709551615"},"x":{"BIN":"AP8="}},"executionTimeoutSeconds":60 """);
            await local.WaitForEndAsync(id);
            before = Describe(local.Executions.GetHistory(id));
            described = await GetExecutionAsync(local, id);
        }

        await using LocalIoTCommands again = await StartAsync(All);

        Assert.Equal(before, Describe(again.Executions.GetHistory(id)));
        Assert.Equal(3, before.Length);
        Assert.Equal(described.Body.GetRawText(), (await GetExecutionAsync(again, id)).Body.GetRawText());
        Assert.Equal(id, Assert.Single(again.Executions.List()).ExecutionId);
    }

    [Fact]
    public async Task The_failure_of_a_handler_is_there_again_without_its_exception()
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync(options => options.ThrowHandlerExceptionsOnDispose = false))
        {
            LocalDevice device = local.AddDevice("t", static _ => throw new InvalidOperationException("broken"));
            id = await local.StartCommandAsync("c", device.Target);
            await local.WaitForEndAsync(id);
        }

        await using LocalIoTCommands again = await StartAsync();
        CommandExecutionSnapshot execution = again.Executions.Get(id);

        Assert.Equal("InvalidOperationException: broken", execution.StatusReason?.Description);
        Assert.Null(execution.HandlerException);
    }

    [Fact]
    public async Task A_client_token_is_that_of_the_same_start()
    {
        const string Members = """ "clientToken":"k","executionTimeoutSeconds":60,"parameters":{"p":{"I":7}} """;
        string id;
        CommandDefinition command = TestCommand.WithOne("i", "INTEGER", "\"defaultValue\":{\"I\":1}");
        await using (LocalIoTCommands local = await StartAsync(command))
        {
            id = await local.StartCommandAsync("i", local.AddThing("t"), Members);
        }

        await using LocalIoTCommands again = await StartAsync(command);

        Assert.Equal(id, (await again.StartAsync("i", "t", Members)).ExecutionId);
        RawAnswer other = await again.StartAsync("i", "t", Members.Replace('7', '8'));
        other.ShouldBe(409, "ConflictException");
        // The first request did not contain the default value of the definition, so this request is different.
        (await again.StartAsync("i", "t", """ "clientToken":"k","executionTimeoutSeconds":60 """)).ShouldBe(409, "ConflictException");
        Assert.Single(again.Executions.List());
    }

    [Fact]
    public async Task A_timeout_goes_on_by_the_clock()
    {
        string early;
        string late;
        string answered;
        await using (LocalIoTCommands local = await StartAsync())
        {
            CommandTarget thing = local.AddThing("t");
            early = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":10");
            late = await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":60");
            answered = await local.StartCommandAsync("c", local.AddDevice("d", static execution => execution.SucceedAsync()).Target);
            await local.WaitForEndAsync(answered);
        }

        _time.Advance(TimeSpan.FromSeconds(30));
        await using LocalIoTCommands again = await StartAsync();
        CommandExecutionSnapshot timedOut = again.Executions.Get(early);
        IoTCommandExecutionStatus waiting = again.Executions.Get(late).Status;
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal((IoTCommandExecutionStatus.TimedOut, CommandReasonCodes.NoResponseFromDevice), (timedOut.Status, timedOut.StatusReason?.Code));
        Assert.Equal(timedOut.CreatedAt.AddSeconds(10), timedOut.LastUpdatedAt);
        Assert.False(timedOut.IsTerminal);
        Assert.Equal(IoTCommandExecutionStatus.Created, waiting);
        Assert.Equal(IoTCommandExecutionStatus.TimedOut, again.Executions.Get(late).Status);
        Assert.Equal(IoTCommandExecutionStatus.Succeeded, again.Executions.Get(answered).Status);
    }

    [Fact]
    public async Task A_timeout_while_nothing_ran_is_written_once()
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            id = await local.StartCommandAsync("c", local.AddThing("t"));
        }

        _time.Advance(TimeSpan.FromHours(1));
        await using (await StartAsync())
        {
            // The endpoint detects the timeout when it starts.
        }

        await using LocalIoTCommands again = await StartAsync();

        Assert.Equal(2, again.Executions.GetHistory(id).Count);
    }

    [Fact]
    public async Task What_was_deleted_or_dropped_stays_away()
    {
        string dropped;
        string deleted;
        string kept;
        await using (LocalIoTCommands local = await StartAsync(static options => options.MaxKeptExecutions = 2))
        {
            CommandTarget target = local.AddDevice("t", static execution => execution.SucceedAsync()).Target;
            dropped = await RunAsync(local, target);
            deleted = await RunAsync(local, target);
            kept = await RunAsync(local, target);
            await local.CallAsync("DELETE", $"/command-executions/{deleted}?targetArn={Uri.EscapeDataString(target.Arn)}");
        }

        await using LocalIoTCommands again = await StartAsync();

        Assert.Equal([kept], again.Executions.List().Select(static execution => execution.ExecutionId));
        Assert.NotEqual(dropped, deleted);
        Assert.Equal((1, 1, 0), await CountAsync(again));
    }

    [Fact]
    public async Task A_lower_limit_drops_the_oldest_at_the_start()
    {
        string last = "";
        await using (LocalIoTCommands local = await StartAsync())
        {
            CommandTarget target = local.AddDevice("t", static execution => execution.SucceedAsync()).Target;
            for (int i = 0; i < 5; i++)
            {
                last = await RunAsync(local, target);
            }
        }

        await using LocalIoTCommands again = await StartAsync(static options => options.MaxKeptExecutions = 1);

        Assert.Equal([last], again.Executions.List().Select(static execution => execution.ExecutionId));
    }

    [Fact]
    public async Task The_rows_of_a_device_that_reports_without_end_are_limited()
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            CommandTarget target = local.AddDevice("t", static async execution =>
            {
                for (int i = 0; i < 12_500; i++)
                {
                    await execution.AcceptAsync();
                }

                await execution.SucceedAsync();
            }).Target;
            id = await RunAsync(local, target);
        }

        await using LocalIoTCommands again = await StartAsync();
        (_, long updates, _) = await CountAsync(again);

        Assert.InRange(updates, 9_000, 11_000);
        await using LocalIoTCommands last = await StartAsync();
        Assert.Equal(IoTCommandExecutionStatus.Succeeded, last.Executions.Get(id).Status);
    }

    [Fact]
    public async Task An_open_execution_with_more_updates_than_are_kept_goes_on_after_a_restart()
    {
        TaskCompletionSource reported = new(TaskCreationOptions.RunContinuationsAsynchronously);
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            CommandTarget target = local.AddDevice("t", async execution =>
            {
                for (int i = 0; i < 11_000; i++)
                {
                    await execution.AcceptAsync();
                }

                reported.SetResult();
            }).Target;
            id = await local.StartCommandAsync("c", target, "\"executionTimeoutSeconds\":60");
            await reported.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }

        await using LocalIoTCommands again = await StartAsync();
        _time.Advance(TimeSpan.FromSeconds(60));

        RawAnswer answer = await GetExecutionAsync(again, id);
        Assert.Equal((HttpStatusCode.OK, "TIMED_OUT"), (answer.Status, answer.Body.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_clock_that_is_earlier_than_before_does_not_prolong_a_timeout(int days)
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            id = await local.StartCommandAsync("c", local.AddThing("t"), "\"executionTimeoutSeconds\":60");
        }

        FakeTimeProvider earlier = new(_time.GetUtcNow().AddDays(-days));
        await using LocalIoTCommands again = await StartAsync(options => options.TimeProvider = earlier);
        IoTCommandExecutionStatus waiting = again.Executions.Get(id).Status;
        earlier.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal((IoTCommandExecutionStatus.Created, IoTCommandExecutionStatus.TimedOut), (waiting, again.Executions.Get(id).Status));
    }

    [Fact]
    public async Task A_file_that_cannot_be_loaded_is_closed()
    {
        await FillAsync();
        await ExecuteAsync("UPDATE execution SET execution_id = 'same'");
        await Assert.ThrowsAnyAsync<Exception>(() => StartAsync());

        await ExecuteAsync("DELETE FROM execution");

        await using LocalIoTCommands again = await StartAsync();
        Assert.Empty(again.Executions.List());
    }

    [Fact]
    public async Task A_definition_of_the_options_that_is_the_same_keeps_the_display_name_that_a_client_has_set()
    {
        await using (LocalIoTCommands local = await StartAsync(Named("First")))
        {
            await local.CallAsync("PATCH", "/commands/c", """{"displayName":"Second","description":"More","deprecated":true}""");
        }

        await using LocalIoTCommands again = await StartAsync(Named("First"));
        JsonElement command = (await again.CallAsync("GET", "/commands/c")).Body;

        Assert.Equal(
            ("Second", "More", true),
            (command.GetProperty("displayName").GetString(), command.GetProperty("description").GetString(), command.GetProperty("deprecated").GetBoolean()));
    }

    [Fact]
    public async Task A_definition_of_the_options_with_another_display_name_replaces_that_of_a_client()
    {
        await using (LocalIoTCommands local = await StartAsync(Named("First")))
        {
            await local.CallAsync("PATCH", "/commands/c", """{"displayName":"Second","deprecated":true}""");
        }

        await using LocalIoTCommands again = await StartAsync(Named("Third"));
        JsonElement command = (await again.CallAsync("GET", "/commands/c")).Body;

        Assert.Equal(("Third", false), (command.GetProperty("displayName").GetString(), command.GetProperty("deprecated").GetBoolean()));
    }

    [Fact]
    public async Task A_definition_of_the_options_replaces_another_of_the_file_and_keeps_what_is_the_same()
    {
        DateTimeOffset created = _time.GetUtcNow();
        await using (LocalIoTCommands local = await StartAsync(TestCommand.Static("same"), TestCommand.Static("other"), TestCommand.Static("removed")))
        {
            await local.CallAsync("PUT", "/commands/client", Definition);
            await local.CallAsync("PATCH", "/commands/same", """{"deprecated":true}""");
            await local.CallAsync("PATCH", "/commands/other", """{"deprecated":true}""");
        }

        _time.Advance(TimeSpan.FromHours(1));
        await using (LocalIoTCommands again = await StartAsync(TestCommand.Static("same"), TestCommand.Static("other", [1], null)))
        {
            RawAnswer same = await again.CallAsync("GET", "/commands/same");
            RawAnswer other = await again.CallAsync("GET", "/commands/other");

            Assert.True(same.Body.GetProperty("deprecated").GetBoolean());
            Assert.Equal(created.ToUnixTimeSeconds(), (long)same.Body.GetProperty("createdAt").GetDouble());
            Assert.False(other.Body.GetProperty("deprecated").GetBoolean());
            Assert.Equal("AQ==", other.Body.GetProperty("payload").GetProperty("content").GetString());
            (await again.CallAsync("GET", "/commands/removed")).ShouldBe(404, "ResourceNotFoundException");
            Assert.Equal(HttpStatusCode.OK, (await again.CallAsync("GET", "/commands/client")).Status);
        }

        // Without commands in the options, all commands of the file remain.
        await using LocalIoTCommands without = await StartAsync(Array.Empty<CommandDefinition>());
        Assert.Equal(3, (await without.CallAsync("GET", "/commands")).Body.GetProperty("commands").GetArrayLength());
    }

    [Fact]
    public async Task A_secret_stays_a_secret()
    {
        CommandDefinition command = CommandDefinition.ParseGenerated(TestCommand.WithOne("s", "STRING").ToCreateCommandJson(), ["p"])!;
        string id;
        await using (LocalIoTCommands local = await StartAsync(command))
        {
            id = await local.StartCommandAsync("s", local.AddThing("t"), """ "parameters":{"p":{"S":"value"}} """);
        }

        await using LocalIoTCommands again = await StartAsync(command);

        Assert.Equal("p=***", again.Executions.Get(id).Parameters["p"].ToString());
    }

    [Theory]
    [InlineData("text", "is not a SQLite database")]
    [InlineData("foreign", "is a database of another application")]
    [InlineData("newer", "has version 3; this version of IoTCommands supports version 2")]
    [InlineData("damaged", "is damaged")]
    [InlineData("damaged row", "is damaged")]
    [InlineData("directory", "cannot be opened or created. Its directory must exist and be writable")]
    [InlineData("no directory", "cannot be opened or created. Its directory must exist and be writable")]
    [InlineData("account", "belongs to account 123456789012 in us-east-1; the endpoint has account 111111111111 in us-east-1")]
    public async Task A_file_that_cannot_be_used_is_told_and_stays_as_it_is(string what, string expected)
    {
        string path = File;
        string account = "123456789012";
        switch (what)
        {
            case "text":
                await System.IO.File.WriteAllTextAsync(path, new string('x', 5000), TestContext.Current.CancellationToken);
                break;
            case "foreign":
                await ExecuteAsync("CREATE TABLE t (x)");
                break;
            case "newer":
                await FillAsync();
                await ExecuteAsync("PRAGMA user_version = 3");
                break;
            case "damaged":
                await FillAsync();
                byte[] bytes = await System.IO.File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
                bytes.AsSpan(4096, bytes.Length - 8192).Fill(0xA5);
                await System.IO.File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
                break;
            case "damaged row":
                await FillAsync();
                await ExecuteAsync("UPDATE execution SET parameters = 'no JSON'");
                break;
            case "directory":
                path = _directory;
                break;
            case "no directory":
                path = Path.Combine(_directory, "none", "state.db");
                break;
            case "account":
                await FillAsync();
                account = "111111111111";
                break;
        }

        byte[]? before = System.IO.File.Exists(path) ? await System.IO.File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken) : null;
        IOException exception = await Assert.ThrowsAnyAsync<IOException>(
            () => Endpoints.StartAsync(options => (options.StateFile, options.AccountId) = (path, account)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith($"The state file '{path}' ", exception.Message, StringComparison.Ordinal);
        if (before is not null)
        {
            Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Two_endpoints_cannot_use_one_file()
    {
        string id;
        await using (LocalIoTCommands local = await StartAsync())
        {
            IOException exception = await Assert.ThrowsAnyAsync<IOException>(() => StartAsync());
            Assert.Contains("is in use by another process or endpoint", exception.Message, StringComparison.Ordinal);
            id = await local.StartCommandAsync("c", local.AddThing("t"));
        }

        await using LocalIoTCommands again = await StartAsync();
        Assert.Equal(id, Assert.Single(again.Executions.List()).ExecutionId);
    }

    [Fact]
    public async Task A_port_in_use_frees_the_file()
    {
        await using LocalIoTCommands other = await Endpoints.StartAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => StartAsync(options => options.Port = other.Endpoint.Port));

        await using LocalIoTCommands local = await StartAsync();
        Assert.Empty(local.Executions.List());
    }

    [Fact]
    public async Task An_empty_path_is_told()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(static options => options.StateFile = " "));
        Assert.Contains("StateFile is empty", exception.Message, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly CommandDefinition All = TestCommand.Dynamic(
        "all",
        $$"""{"s":"{{TestCommand.Of("s")}}","i":"{{TestCommand.Of("i")}}"}""",
        [
            TestCommand.Parameter("s", "STRING"), TestCommand.Parameter("i", "INTEGER", "\"defaultValue\":{\"I\":-5}"),
            TestCommand.Parameter("l", "LONG", "\"defaultValue\":{\"L\":-9223372036854775808}"), TestCommand.Parameter("u", "UNSIGNEDLONG"),
            TestCommand.Parameter("d", "DOUBLE"), TestCommand.Parameter("b", "BOOLEAN", "\"defaultValue\":{\"B\":true}"), TestCommand.Parameter("x", "BINARY"),
        ]);

    private static CommandDefinition Named(string displayName) => TestCommand.Static("c", [1], null, $"\"displayName\":\"{displayName}\",");

    private static async Task<string> RunAsync(LocalIoTCommands local, CommandTarget target)
    {
        string id = await local.StartCommandAsync("c", target);
        await local.WaitForEndAsync(id);
        return id;
    }

    private static async Task<string> DescribeCommandsAsync(LocalIoTCommands local)
    {
        List<string> commands = [(await local.CallAsync("GET", "/commands")).Body.GetRawText()];
        foreach (string id in (string[])["kept", "changed", "deleted", "c"])
        {
            commands.Add((await local.CallAsync("GET", $"/commands/{id}")).Body.GetRawText());
        }

        return string.Join('\n', commands);
    }

    private static string[] Describe(IEnumerable<CommandExecutionSnapshot> history) =>
        [.. history.Select(static snapshot => JsonSerializer.Serialize(snapshot, Indented))];

    private static Task<RawAnswer> GetExecutionAsync(LocalIoTCommands local, string id) => local.CallAsync(
        "GET", $"/command-executions/{id}?includeResult=true&targetArn={Uri.EscapeDataString(CommandTarget.ForThing(local.Account, "t").Arn)}");

    private Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions>? configure = null) => StartAsync(configure, TestCommand.Static("c"));

    private Task<LocalIoTCommands> StartAsync(params CommandDefinition[] commands) => StartAsync(null, commands);

    private Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions>? configure, params CommandDefinition[] commands) => Endpoints.StartAsync(
        options =>
        {
            (options.StateFile, options.TimeProvider) = (File, _time);
            configure?.Invoke(options);
        },
        commands);

    /// <summary>Writes a file with all kinds of rows.</summary>
    private async Task FillAsync()
    {
        await using LocalIoTCommands local = await StartAsync();
        for (int i = 0; i < 50; i++)
        {
            await local.StartCommandAsync("c", local.AddThing($"t{i}"));
        }
    }

    /// <summary>Counts executions, updates and messages. Stops the endpoint first, because it locks the file.</summary>
    private async Task<(long Executions, long Updates, long Messages)> CountAsync(LocalIoTCommands local)
    {
        await local.DisposeAsync();
        return (await ExecuteAsync("SELECT count(*) FROM execution"), await ExecuteAsync("SELECT count(*) FROM execution_update"),
            await ExecuteAsync("SELECT count(*) FROM pending_message"));
    }

    private async Task<long> ExecuteAsync(string sql)
    {
        await using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as long? ?? 0;
    }
}
