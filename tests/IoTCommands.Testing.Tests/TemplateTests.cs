using System.Formats.Cbor;
using System.Text;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the payload that a template becomes.</summary>
public sealed class TemplateTests
{
    private static readonly string P = TestCommand.Of("p");

    [Theory]
    [InlineData("STRING", """{"S":"text"}""", "\"text\"", "\"text\"")]
    [InlineData("STRING", """{"S":"180"}""", "\"180\"", "\"180\"")]
    [InlineData("STRING", """{"S":"true"}""", "\"true\"", "\"true\"")]
    [InlineData("INTEGER", """{"I":-180}""", "-180", "\"-180\"")]
    [InlineData("LONG", """{"L":9007199254740993}""", "9007199254740993", "\"9007199254740993\"")]
    [InlineData("UNSIGNEDLONG", """{"UL":"007"}""", "7", "\"7\"")]
    [InlineData("UNSIGNEDLONG", """{"UL":"18446744073709551615"}""", "18446744073709551615", "\"18446744073709551615\"")]
    [InlineData("DOUBLE", """{"D":4.50}""", "4.5", "\"4.5\"")]
    [InlineData("DOUBLE", """{"D":1e21}""", "1E+21", "\"1E+21\"")]
    [InlineData("BOOLEAN", """{"B":true}""", "true", "\"true\"")]
    [InlineData("BOOLEAN", """{"B":false}""", "false", "\"false\"")]
    [InlineData("BINARY", """{"BIN":"AP8="}""", "\"AP8=\"", "\"AP8=\"")]
    public async Task A_placeholder_that_is_a_whole_string_keeps_its_type_or_becomes_text_if_so_chosen(string type, string value, string typed, string text)
    {
        Assert.Equal($"{{\"v\":{typed}}}", await FillAsync("{\"v\":\"" + P + "\"}", type, value));
        Assert.Equal(
            $"{{\"v\":{text}}}",
            await FillAsync("{\"v\":\"" + P + "\"}", type, value, options => options.Assumptions.TemplateValueForm = TemplateValueForm.Quoted));
    }

    public static TheoryData<string, string> Templates() => new()
    {
        { $"\"{P}\"", "7" },
        { $"[\"{P}\"]", "[7]" },
        { $"[\"{P}\",\"{P}\"]", "[7,7]" },
        { $"{{\"a\":{{\"b\":[{{\"c\":\"{P}\"}}]}}}}", """{"a":{"b":[{"c":7}]}}""" },
        { $"{{\"v\":\"{P} degrees\"}}", """{"v":"7 degrees"}""" },
        { $"{{\"v\":\" {P}\"}}", """{"v":" 7"}""" },
        { $"{{\"v\":\"{P}{P}\"}}", """{"v":"77"}""" },
        { $"{{\"v\":\"{P}/{TestCommand.ExecutionTimeout}\"}}", """{"v":"7/10"}""" },
        { $"{{\"{P}\":\"{P}\"}}", """{"7":7}""" },
        { $"{{\"t\":\"{TestCommand.ExecutionTimeout}\",\"v\":\"{P}\"}}", """{"t":10,"v":7}""" },
        { $"{{ \"v\" :\t\"{P}\" ,\n \"n\": 1.50e+2, \"u\": \"\\u00e4\" }}", "{ \"v\" :\t7 ,\n \"n\": 1.50e+2, \"u\": \"\\u00e4\" }" },
        { $"  {{\"v\":\"{P}\"}}\n", """{"v":7}""" },
        { "{\"v\":\"\\u0024{aws:iot:commandexecution::parameter:p}\"}", """{"v":7}""" },
        { $"{{\"v\":\"\\\"{P}\\\"\"}}", """{"v":"\"7\""}""" },
        { $"{{\"v\":\"{P}\",\"k\":null,\"b\":true}}", """{"v":7,"k":null,"b":true}""" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Strings_with_placeholders_are_written_anew_and_all_else_is_copied(string template, string payload)
    {
        Assert.Equal(payload, await FillAsync(template, "INTEGER", """{"I":7}"""));
    }

    [Theory]
    [InlineData("quote \" and \\ backslash", "quote \\\" and \\\\ backslash")]
    [InlineData("line\nbreak\ttab\u0001", "line\\nbreak\\ttab\\u0001")]
    [InlineData("Grüße 世界 <&'>", "Grüße 世界 <&'>")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("\",\"injected\":\"", "\\\",\\\"injected\\\":\\\"")]
    public async Task Texts_are_escaped_as_JSON_demands_whole_or_in_part(string value, string escaped)
    {
        string json = $$"""{"S":{{System.Text.Json.JsonSerializer.Serialize(value)}}}""";

        string payload = await FillAsync($"{{\"whole\":\"{P}\",\"part\":\"({P})\",\"{P}\":0}}", "STRING", json);

        using System.Text.Json.JsonDocument parsed = System.Text.Json.JsonDocument.Parse(payload);
        Assert.Equal(value, parsed.RootElement.GetProperty("whole").GetString());
        Assert.Equal($"({value})", parsed.RootElement.GetProperty("part").GetString());
        Assert.Equal(0, parsed.RootElement.GetProperty(value).GetInt32());
        Assert.Contains(escaped, payload.Replace("\\uD83D\\uDE00", "\U0001F600", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_looks_like_a_placeholder_stays_what_it_is()
    {
        Assert.Equal(
            $$"""{"v":"{{TestCommand.ExecutionTimeout}}{{P}}"}""",
            await FillAsync($"{{\"v\":\"{P}\"}}", "STRING", $$"""{"S":"{{TestCommand.ExecutionTimeout}}{{P}}"}"""));
    }

    [Fact]
    public async Task The_timeout_is_the_one_of_the_start_and_a_number_unless_text_is_chosen()
    {
        string template = $"{{\"t\":\"{TestCommand.ExecutionTimeout}\",\"v\":\"{P}\"}}";
        const string timeout = "\"executionTimeoutSeconds\":300";

        Assert.Equal("""{"t":300,"v":1}""", await FillAsync(template, "INTEGER", """{"I":1}""", members: timeout));
        Assert.Equal(
            """{"t":"300","v":"1"}""",
            await FillAsync(template, "INTEGER", """{"I":1}""", options => options.Assumptions.TemplateValueForm = TemplateValueForm.Quoted, timeout));
    }

    [Fact]
    public async Task A_placeholder_of_an_undeclared_parameter_cannot_be_filled()
    {
        await using LocalIoTCommands local = await StartAsync($"{{\"v\":\"{P}\",\"w\":\"{TestCommand.Of("q")}\"}}", "INTEGER");

        RawAnswer answer = await local.StartAsync("c", "t", """ "parameters":{"p":{"I":1}} """);

        answer.ShouldBe(400, "ValidationException", "placeholder for 'q'");
    }

    [Fact]
    public async Task A_filled_payload_may_have_32_KB_and_not_a_byte_more()
    {
        string Value(int length) => $$"""{"S":"{{new string('x', length)}}"}""";
        string template = $"\"{P}\"";

        Assert.Equal(32768, (await FillAsync(template, "STRING", Value(32766))).Length);
        await using LocalIoTCommands local = await StartAsync(template, "STRING");
        RawAnswer answer = await local.StartAsync("c", "t", $"\"parameters\":{{\"p\":{Value(32767)}}}");

        answer.ShouldBe(400, "ValidationException", "has 32769 bytes", "32768 are allowed");
        Assert.Equal(40002, (await FillAsync(template, "STRING", Value(40000), options => options.Assumptions.MaxFilledPayloadBytes = 40002)).Length);
    }

    [Fact]
    public async Task With_CBOR_the_filled_template_is_really_CBOR()
    {
        CommandDefinition command = TestCommand.Dynamic(
            "c",
            $$"""
            {
              "s": "{{TestCommand.Of("s")}}", "i": "{{TestCommand.Of("i")}}", "u": "{{TestCommand.Of("u")}}", "d": "{{TestCommand.Of("d")}}",
              "b": "{{TestCommand.Of("b")}}", "bin": "{{TestCommand.Of("bin")}}", "a": [null, {}, -1]
            }
            """,
            [
                TestCommand.Parameter("s", "STRING"), TestCommand.Parameter("i", "LONG"), TestCommand.Parameter("u", "UNSIGNEDLONG"),
                TestCommand.Parameter("d", "DOUBLE"), TestCommand.Parameter("b", "BOOLEAN"), TestCommand.Parameter("bin", "BINARY"),
            ],
            "CBOR");
        await using LocalIoTCommands local = await Endpoints.StartAsync(command);

        string id = await local.StartCommandAsync(
            "c",
            local.AddThing("t"),
            """
            "parameters": {
              "s": {"S":"ä"}, "i": {"L":-9223372036854775808}, "u": {"UL":"18446744073709551615"}, "d": {"D":4.5}, "b": {"B":true}, "bin": {"BIN":"AP8="}
            }
            """);

        CommandMessage message = local.Executions.Get(id).Message;
        Assert.Equal(("application/cbor", $"$aws/commands/things/t/executions/{id}/request/cbor"), (message.ContentType, message.Topic));
        CborReader reader = new(message.Payload);
        Assert.Equal(7, reader.ReadStartMap());
        Assert.Equal(("s", "ä"), (reader.ReadTextString(), reader.ReadTextString()));
        Assert.Equal(("i", long.MinValue), (reader.ReadTextString(), reader.ReadInt64()));
        Assert.Equal(("u", ulong.MaxValue), (reader.ReadTextString(), reader.ReadUInt64()));
        Assert.Equal(("d", 4.5), (reader.ReadTextString(), reader.ReadDouble()));
        Assert.Equal(("b", true), (reader.ReadTextString(), reader.ReadBoolean()));
        Assert.Equal(("bin", "AP8="), (reader.ReadTextString(), reader.ReadTextString()));
        Assert.Equal(("a", 3), (reader.ReadTextString(), reader.ReadStartArray()));
        reader.ReadNull();
        Assert.Equal(0, reader.ReadStartMap());
        reader.ReadEndMap();
        Assert.Equal(-1, reader.ReadInt32());
        reader.ReadEndArray();
        reader.ReadEndMap();
        Assert.Equal(0, reader.BytesRemaining);
    }

    [Theory]
    [InlineData("application/json", "application/json", "/request/json")]
    [InlineData("application/cbor", "application/cbor", "/request/cbor")]
    [InlineData("text/plain", "text/plain", "/request")]
    [InlineData("application/json-patch", "application/json-patch", "/request")]
    [InlineData(null, "application/octet-stream", "/request")]
    public async Task A_static_payload_is_delivered_as_it_is_with_its_content_type(string? contentType, string delivered, string topicEnd)
    {
        byte[] payload = [.. Encoding.UTF8.GetBytes("no JSON " + P), 0, 255];
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c", payload, contentType));

        string id = await local.StartCommandAsync("c", local.AddThing("t"));

        CommandMessage message = local.Executions.Get(id).Message;
        Assert.Equal(payload, message.Payload.ToArray());
        Assert.Equal((delivered, $"$aws/commands/things/t/executions/{id}{topicEnd}"), (message.ContentType, message.Topic));
    }

    [Fact]
    public async Task A_client_ids_topic_is_among_the_clients()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c"));

        string id = await local.StartCommandAsync("c", CommandTarget.ForClient(local.Account, "gateway-3"));

        Assert.Equal($"$aws/commands/clients/gateway-3/executions/{id}/request/json", local.Executions.Get(id).Message.Topic);
    }

    private static async Task<string> FillAsync(
        string template,
        string type,
        string value,
        Action<LocalIoTCommandsOptions>? configure = null,
        string members = "")
    {
        await using LocalIoTCommands local = await StartAsync(template, type, configure);
        string id = await local.StartCommandAsync(
            "c",
            CommandTarget.ForThing(local.Account, "t"),
            $"\"parameters\":{{\"p\":{value}}}{(members.Length == 0 ? "" : "," + members)}");
        return local.Executions.Get(id).Message.Text;
    }

    private static async Task<LocalIoTCommands> StartAsync(string template, string type, Action<LocalIoTCommandsOptions>? configure = null)
    {
        LocalIoTCommands local = await Endpoints.StartAsync(configure ?? (_ => { }), TestCommand.Dynamic("c", template, [TestCommand.Parameter("p", type)]));
        local.AddThing("t");
        return local;
    }
}
