using System.Formats.Cbor;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using IoTCommands.Testing.Tests.Support;
using MQTTnet;
using MQTTnet.Formatter;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the page's files and requests over HTTP. <see cref="PageBrowserTests"/> tests the page in a browser.</summary>
public sealed partial class PageTests
{
    private static readonly CommandDefinition Typed = TestCommand.Dynamic(
        "Typed",
        $$"""{"s":"{{TestCommand.Of("s")}}","l":"{{TestCommand.Of("l")}}"}""",
        [
            TestCommand.Parameter("s", "STRING", "\"defaultValue\":{\"S\":\"d\"}"),
            TestCommand.Parameter("l", "LONG", $"\"valueConditions\":[{TestCommand.Condition("GREATER_THAN", "{\"number\":\"0\"}")}]"),
        ]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_and_its_files_have_their_types_and_only_they_may_run()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();
        Queue<string> paths = new(["/"]);
        Dictionary<string, string?> types = [];
        while (paths.TryDequeue(out string? path))
        {
            using HttpResponseMessage response = await local.GetPageAsync(path);
            string content = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            types[path] = response.Content.Headers.ContentType?.MediaType;
            string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
            foreach (Match link in Link().Matches(content))
            {
                string target = new Uri(new Uri(local.Endpoint, path), link.Groups[1].Value).AbsolutePath;
                if (!types.ContainsKey(target) && !paths.Contains(target))
                {
                    paths.Enqueue(target);
                }
            }
        }

        Assert.Equal(
            [
                ("/", "text/html"), ("/page/commands.js", "text/javascript"), ("/page/elements.js", "text/javascript"),
                ("/page/executions.js", "text/javascript"), ("/page/icon.svg", "image/svg+xml"), ("/page/page.css", "text/css"),
                ("/page/page.js", "text/javascript"),
            ],
            types.Select(static type => (type.Key, type.Value)).Order());
    }

    [Fact]
    public async Task The_stream_has_everything_and_then_what_changes()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"));
        local.AddThing("t");
        string first = await local.StartCommandAsync("Static", CommandTarget.ForThing(local.Account, "t"));

        using PageEvents events = await PageEvents.OpenAsync(local);
        JsonElement everything = await events.NextAsync();
        string second = await local.StartCommandAsync("Static", CommandTarget.ForThing(local.Account, "t"));
        JsonElement started = await events.NextAsync("executions");
        await local.CallAsync("POST", "/things/u");
        JsonElement devices = await events.NextAsync("devices");
        await local.CallAsync("PUT", "/commands/Created", """{"payload":{"content":"AQ=="}}""");
        JsonElement commands = await events.NextAsync("commands");

        Assert.Equal("Static", everything.GetProperty("commands")[0].GetProperty("id").GetString());
        Assert.Equal("thing/t", everything.GetProperty("devices")[0].GetProperty("target").GetString());
        Assert.Equal([first], Ids(everything.GetProperty("executions")));
        Assert.Equal("CREATED", everything.GetProperty("executions")[0].GetProperty("status").GetString());
        Assert.Equal([second], Ids(started));
        Assert.Equal(["thing/t", "thing/u"], devices.EnumerateArray().Select(static device => device.GetProperty("target").GetString()));
        Assert.Equal(["Static", "Created"], Ids(commands));
    }

    [Fact]
    public async Task An_execution_that_is_deleted_is_gone_and_one_that_ends_has_changed()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"));
        TaskCompletionSource goOn = new();
        LocalDevice device = local.AddDevice("t", async execution =>
        {
            await goOn.Task;
            await execution.FailAsync("BROKEN", "It is <b>broken</b>.");
        });
        string id = await local.StartCommandAsync("Static", device.Target);

        using PageEvents events = await PageEvents.OpenAsync(local);
        await events.NextAsync("executions");
        goOn.SetResult();
        JsonElement failed = (await events.NextAsync("executions"))[0];
        await local.CallAsync("DELETE", $"/command-executions/{id}?targetArn={Uri.EscapeDataString(device.Target.Arn)}");
        JsonElement gone = await events.NextAsync("gone");

        Assert.Equal(
            ("FAILED", "BROKEN", "It is <b>broken</b>."),
            (failed.GetProperty("status").GetString(), failed.GetProperty("reasonCode").GetString(), failed.GetProperty("reasonDescription").GetString()));
        Assert.Equal([id], gone.EnumerateArray().Select(static item => item.GetString()));
    }

    [Fact]
    public async Task Of_many_executions_the_newest_are_sent_and_the_others_counted()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"), TestCommand.Static("Other"));
        CommandTarget target = local.AddThing("oven-1");
        for (int i = 0; i < 250; i++)
        {
            await local.StartCommandAsync(i < 3 ? "Other" : "Static", target);
        }

        JsonElement all = await FirstAsync(local, "");
        JsonElement filtered = await FirstAsync(local, "?command=Other&device=OVEN&status=CREATED");
        JsonElement none = await FirstAsync(local, "?device=fridge");

        Assert.Equal((200, 250, 250), Counts(all));
        Assert.Equal((3, 3, 250), Counts(filtered));
        Assert.Equal((0, 0, 250), Counts(none));
    }

    [Fact]
    public async Task A_text_that_is_cut_within_a_character_does_not_end_the_stream()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.WithOne("One", "STRING"));
        string emoji = string.Concat(Enumerable.Repeat("😀", 100));
        await local.StartCommandAsync("One", local.AddThing("t"), $"\"parameters\":{{\"p\":{{\"S\":\"{emoji}\"}}}}");
        await local.StartCommandAsync("One", local.AddThing("t"), $"\"parameters\":{{\"p\":{{\"S\":\"x{emoji}\"}}}}");

        JsonElement first = await FirstAsync(local, "");

        Assert.Equal(2, first.GetProperty("executions").GetArrayLength());
    }

    [Fact]
    public async Task Open_streams_are_limited_and_a_closed_one_makes_room()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();
        List<PageEvents> open = [];
        for (int i = 0; i < 16; i++)
        {
            open.Add(await PageEvents.OpenAsync(local));
        }

        using (HttpResponseMessage refused = await local.GetPageAsync("/page/events"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        open[0].Dispose();
        await WaitForStatusAsync(local, HttpStatusCode.OK);
        open.ForEach(static events => events.Dispose());
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_is_cut()
    {
        // More data than the buffers of a connection hold.
        string description = new('d', 2000);
        CommandDefinition[] commands =
            [.. Enumerable.Range(0, 8_000).Select(i => TestCommand.Static($"c{i}", [1], null, $"\"description\":\"{description}\","))];
        await using LocalIoTCommands local = await Endpoints.StartAsync(commands);
        List<HttpResponseMessage> open = [];
        for (int i = 0; i < 2; i++)
        {
            open.Add(await local.GetPageAsync("/page/events"));
        }

        List<PageEvents> read = [];
        for (int i = 0; i < 14; i++)
        {
            read.Add(await PageEvents.OpenAsync(local, "?device=none"));
        }

        await WaitForStatusAsync(local, HttpStatusCode.OK);
        open.ForEach(static response => response.Dispose());
        read.ForEach(static events => events.Dispose());
    }

    [Fact]
    public async Task Disposing_of_the_endpoint_ends_the_streams()
    {
        LocalIoTCommands local = await Endpoints.StartAsync();
        using PageEvents events = await PageEvents.OpenAsync(local);
        await events.NextAsync();

        await local.DisposeAsync();

        Assert.Equal(JsonValueKind.Undefined, (await events.NextAsync()).ValueKind);
    }

    [Fact]
    public async Task A_form_starts_a_command_with_numbers_that_JavaScript_has_not()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Typed);
        local.AddThing("t");

        (HttpStatusCode status, JsonElement body) = await local.StartByPageAsync(Start(local, "Typed", """ "parameters":{"l":{"L":9007199254740993}} """));

        Assert.Equal(HttpStatusCode.OK, status);
        CommandExecutionSnapshot execution = local.Executions.Get(body.GetProperty("executionId").GetString()!);
        Assert.Equal(("9007199254740993", "d"), (execution.Parameters["l"].Text, execution.Parameters["s"].Text));
    }

    [Theory]
    [InlineData(""" "parameters":{"l":{"L":0}} """, 400, "parameters.l", "greater than 0")]
    [InlineData(""" "parameters":{"l":{"L":1.5}} """, 400, "parameters.l", "1.5")]
    [InlineData(""" "parameters":{"s":{"S":"x"}} """, 400, "parameters.l", "is required")]
    [InlineData(""" "parameters":{"s":{"S":""},"l":{"L":1}} """, 400, "parameters.s", "\"\"")]
    [InlineData(""" "parameters":{"l":{"I":1}} """, 400, "parameters.l", "has the type LONG")]
    [InlineData(""" "executionTimeoutSeconds":0 """, 400, "executionTimeoutSeconds", "from 1 to 43200")]
    [InlineData(""" "parameters":{"none":{"L":1},"l":{"L":1}} """, 400, null, "has no parameter 'none'")]
    [InlineData(""" "parameters":[] """, 400, null, "parameters is an array")]
    public async Task A_refusal_names_the_field_that_it_is_about(string members, int status, string? member, string message)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Typed);
        local.AddThing("t");

        (HttpStatusCode found, JsonElement body) = await local.StartByPageAsync(Start(local, "Typed", members));

        Assert.Equal(status, (int)found);
        JsonElement problem = Assert.Single(body.GetProperty("problems").EnumerateArray());
        Assert.Equal(member, problem.TryGetProperty("member", out JsonElement name) ? name.GetString() : null);
        Assert.Contains(message, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(local.Executions.List());
    }

    [Theory]
    [InlineData("\"targetArn\":\"arn:aws:iot:us-east-1:123456789012:thing/none\",", 404)]
    [InlineData("\"targetArn\":\"arn:aws:iot:eu-west-1:123456789012:thing/t\",", 400)]
    [InlineData("\"targetArn\":\"oven\",", 400)]
    [InlineData("", 400)]
    public async Task A_refusal_of_the_target_names_its_field(string target, int status)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"));
        local.AddThing("t");

        (HttpStatusCode found, JsonElement body) = await local.StartByPageAsync($$"""{{{target}}"commandArn":"{{local.Account}}:command/Static"}""");

        Assert.Equal(status, (int)found);
        Assert.Equal(["targetArn"], body.GetProperty("problems").EnumerateArray().Select(static problem => problem.GetProperty("member").GetString()));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("X-Nothing", "no Origin")]
    [InlineData("Origin", "own", "Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "own", "Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "own", "Content-Type", "text/plain")]
    [InlineData("Origin", "own", "Content-Type", "application/x-www-form-urlencoded")]
    [InlineData("Origin", "http://evil.example", "Host", "evil.example")]
    public async Task Only_the_page_itself_can_start_a_command(params string[] headers)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"));
        local.AddThing("t");

        using HttpResponseMessage response = await local.PostPageAsync(Start(local, "Static", ""), Pairs(local, headers));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(local.Executions.List());
    }

    [Theory]
    [InlineData("Origin", "own")]
    [InlineData("Origin", "own", "Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "own", "Content-Type", "application/json; charset=utf-8")]
    public async Task The_page_itself_can(params string[] headers)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static"));
        local.AddThing("t");

        using HttpResponseMessage response = await local.PostPageAsync(Start(local, "Static", ""), Pairs(local, headers));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(local.Executions.List());
    }

    [Theory]
    [InlineData("/page/events", 403, "Origin", "https://evil.example")]
    [InlineData("/page/events", 403, "Sec-Fetch-Site", "cross-site")]
    [InlineData("/page/events", 403, "Sec-Fetch-Site", "same-site")]
    [InlineData("/page/events", 403, "Host", "evil.example")]
    [InlineData("/page/executions/x", 403, "Sec-Fetch-Site", "cross-site")]
    [InlineData("/page/executions/x", 403, "Host", "10.0.0.1")]
    [InlineData("/", 403, "Host", "evil.example")]
    [InlineData("/", 403, "Origin", "https://evil.example")]
    [InlineData("/page/events", 200, "Sec-Fetch-Site", "same-origin")]
    [InlineData("/page/events", 200, "Sec-Fetch-Site", "none")]
    [InlineData("/page/executions/x", 404, "Sec-Fetch-Site", "same-origin")]
    // A user who follows a link to the page.
    [InlineData("/", 200, "Sec-Fetch-Site", "cross-site")]
    [InlineData("/page/page.svg", 404, "X-Nothing", "")]
    public async Task Pages_of_other_origins_can_read_nothing(string path, int status, string header, string value)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();

        using HttpResponseMessage response = await local.GetPageAsync(path, (header, value));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task With_credentials_and_faults_the_page_works_and_an_unsigned_request_of_AWS_does_not()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            static options => options.Credentials = new BasicAWSCredentials("AKID", "secret"), TestCommand.Static("Static"));
        local.AddThing("t");
        local.Faults.Inject(ServiceFault.InternalServerError);
        string start = Start(local, "Static", "");

        (HttpStatusCode status, _) = await local.StartByPageAsync(start);
        RawAnswer unsigned = await local.SendAsync(HttpMethod.Post, "/command-executions", start, null, null);

        Assert.Equal(HttpStatusCode.OK, status);
        unsigned.ShouldBe(403, "MissingAuthenticationTokenException");
    }

    [Fact]
    public async Task The_details_have_the_message_the_timeline_and_what_was_rejected()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Typed);
        LocalDevice device = local.AddDevice("t", static async execution =>
        {
            await execution.ReportProgressAsync("ON_ITS_WAY", "<img src=x onerror=alert(1)>");
            await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => execution.FailAsync("not a code", cancellationToken: Cancellation));
            await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["a"] = "1", ["b"] = true, ["c"] = new byte[] { 1, 2 } });
        });
        string id = await local.StartCommandAsync("Typed", device.Target, """ "parameters":{"l":{"L":9007199254740993}} """);
        await local.WaitForEndAsync(id);

        JsonElement details = await local.GetDetailsAsync(id);

        JsonElement message = details.GetProperty("message");
        Assert.Equal($"$aws/commands/things/t/executions/{id}/request/json", message.GetProperty("topic").GetString());
        Assert.Equal("{\n  \"s\": \"d\",\n  \"l\": 9007199254740993\n}", message.GetProperty("text").GetString()!.ReplaceLineEndings("\n"));
        Assert.Equal(
            [("CREATED", "service"), ("IN_PROGRESS", "device"), ("SUCCEEDED", "device")],
            details.GetProperty("timeline").EnumerateArray()
                .Select(static entry => (entry.GetProperty("status").GetString(), entry.GetProperty("from").GetString())));
        Assert.Equal(
            "InvalidRequest", Assert.Single(details.GetProperty("rejected").EnumerateArray()).GetProperty("error").GetString());
        Assert.Equal(
            [("a", "S", "1"), ("b", "B", "true"), ("c", "BIN", "AQI=")],
            details.GetProperty("result").EnumerateArray()
                .Select(static item => (Text(item, "name"), Text(item, "type"), Text(item, "value"))));
    }

    [Theory]
    [InlineData("application/json", "{\"a\":[1]}", "JSON", "{\n  \"a\": [\n    1\n  ]\n}")]
    [InlineData("application/json", "no JSON", "text", "no JSON")]
    [InlineData("text/plain", "Grüße\n<b>", "text", "Grüße\n<b>")]
    [InlineData("application/octet-stream", "\u0001a", "hexadecimal", "01 61")]
    [InlineData("application/cbor", "x", "text", "x")]
    public async Task A_payload_is_shown_so_that_people_can_read_it(string contentType, string payload, string format, string text)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            TestCommand.Static("Static", System.Text.Encoding.UTF8.GetBytes(payload), contentType));

        JsonElement message = (await local.GetDetailsAsync(await local.StartCommandAsync("Static", local.AddThing("t")))).GetProperty("message");

        Assert.Equal((format, text), (Text(message, "format"), Text(message, "text")?.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_payload_in_CBOR_is_shown_as_JSON()
    {
        CborWriter cbor = new();
        cbor.WriteStartMap(2);
        cbor.WriteTextString("max");
        cbor.WriteUInt64(ulong.MaxValue);
        cbor.WriteTextString("bytes");
        cbor.WriteByteString([1, 2]);
        cbor.WriteEndMap();
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("Static", cbor.Encode(), "application/cbor"));

        JsonElement message = (await local.GetDetailsAsync(await local.StartCommandAsync("Static", local.AddThing("t")))).GetProperty("message");

        Assert.Equal(
            "{\n  \"max\": 18446744073709551615,\n  \"bytes\": \"AQI=\"\n}", Text(message, "text")?.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_exception_of_a_device_handler_is_in_the_timeline()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            static options => options.ThrowHandlerExceptionsOnDispose = false, TestCommand.Static("Static"));
        LocalDevice device = local.AddDevice("t", static _ => throw new InvalidOperationException("The door is open."));
        string id = await local.StartCommandAsync("Static", device.Target);
        await local.WaitForEndAsync(id);

        JsonElement last = (await local.GetDetailsAsync(id)).GetProperty("timeline").EnumerateArray().Last();

        Assert.Equal(("handler", "InvalidOperationException: The door is open."), (Text(last, "from"), Text(last, "exception")));
    }

    [Fact]
    public async Task A_device_is_connected_simulated_or_off_line()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(static options => options.MqttPort = 0, TestCommand.Static("Static"));
        local.AddThing("registered");
        local.AddDevice("simulated", static _ => Task.CompletedTask);
        using IMqttClient thing = await ConnectAsync(local, "registered");
        using IMqttClient client = await ConnectAsync(local, "client");

        using PageEvents events = await PageEvents.OpenAsync(local);
        JsonElement before = await events.NextAsync("devices");
        await client.DisconnectAsync(new MqttClientDisconnectOptions(), Cancellation);
        JsonElement after = await events.NextAsync("devices");

        Assert.Equal(
            ["client/client: connected", "thing/registered: registered connected", "thing/simulated: registered simulated"],
            before.EnumerateArray().Select(Describe));
        Assert.Equal("client/client: off line", Describe(after[0]));
    }

    [Fact]
    public async Task What_a_device_reports_over_MQTT_and_is_rejected_is_in_the_details()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(static options => options.MqttPort = 0, TestCommand.Static("Static"));
        string id = await local.StartCommandAsync("Static", local.AddThing("t"));
        using IMqttClient client = await ConnectAsync(local, "t");
        using PageEvents events = await PageEvents.OpenAsync(local);
        await events.NextAsync("executions");

        await client.PublishStringAsync($"$aws/commands/things/t/executions/{id}/response/json", "no JSON", cancellationToken: Cancellation);
        JsonElement changed = (await events.NextAsync("executions"))[0];
        JsonElement rejected = Assert.Single((await local.GetDetailsAsync(id)).GetProperty("rejected").EnumerateArray());

        Assert.Equal(("CREATED", 1), (Text(changed, "status"), changed.GetProperty("rejections").GetInt32()));
        Assert.Equal("InvalidJson", Text(rejected, "error"));
    }

    private static async Task<IMqttClient> ConnectAsync(LocalIoTCommands local, string clientId)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", local.MqttPort).WithClientId(clientId).WithProtocolVersion(MqttProtocolVersion.V500)
                .WithCleanSession(false).WithSessionExpiryInterval(3600).Build(),
            Cancellation);
        return client;
    }

    private static string Describe(JsonElement device)
    {
        string[] states =
        [
            device.GetProperty("isRegistered").GetBoolean() ? " registered" : "",
            device.GetProperty("isSimulated").GetBoolean() ? " simulated" : "",
            device.TryGetProperty("isConnected", out JsonElement isConnected) ? isConnected.GetBoolean() ? " connected" : " off line" : "",
        ];
        return $"{Text(device, "target")}:{string.Concat(states)}";
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string?> Ids(JsonElement array) => array.EnumerateArray().Select(static item => item.GetProperty("id").GetString());

    private static async Task<JsonElement> FirstAsync(LocalIoTCommands local, string query)
    {
        using PageEvents events = await PageEvents.OpenAsync(local, query);
        return await events.NextAsync();
    }

    private static (int Shown, int Matching, int All) Counts(JsonElement message) => (
        message.TryGetProperty("executions", out JsonElement executions) ? executions.GetArrayLength() : 0,
        message.GetProperty("matching").GetInt32(), message.GetProperty("all").GetInt32());

    private static async Task WaitForStatusAsync(LocalIoTCommands local, HttpStatusCode status)
    {
        while (true)
        {
            using HttpResponseMessage response = await local.GetPageAsync("/page/events");
            if (response.StatusCode == status)
            {
                return;
            }

            await Task.Delay(50, Cancellation);
        }
    }

    private static string Start(LocalIoTCommands local, string commandId, string members) =>
        $$"""{"commandArn":"{{local.Account}}:command/{{commandId}}","targetArn":"{{local.Account}}:thing/t"{{(members.Length == 0 ? "" : "," + members)}}}""";

    private static (string Name, string Value)[] Pairs(LocalIoTCommands local, string[] headers) =>
    [
        .. headers.Chunk(2).Select(pair => (pair[0], pair[1] == "own" ? local.Endpoint.GetLeftPart(UriPartial.Authority) : pair[1])),
    ];

    [GeneratedRegex("""(?:href="|src="|from ')(/[^"']+|\./[^']+)""")]
    private static partial Regex Link();
}
