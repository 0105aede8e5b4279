using System.Formats.Cbor;
using System.Text;
using IoTCommands.Definitions.Templates;
using IoTCommands.Devices.Payloads;
using IoTCommands.Devices.Tests.Support;

namespace IoTCommands.Devices.Tests.Payloads;

public sealed class PayloadParserTests
{
    private static readonly CommandDefinition Oven = TestCommand.Dynamic(
        "SetOven",
        $$"""{"cmd":"setTemp","c":"{{TestCommand.Of("c")}}","on":"{{TestCommand.Of("on")}}","zone":"{{TestCommand.Of("zone")}}","""
            + $$""" "sec":"{{TestCommand.ExecutionTimeout}}"}""",
        TestCommand.Parameter("c", "INTEGER", $"\"valueConditions\":[{TestCommand.Range(30, 275)}]"),
        TestCommand.Parameter("on", "BOOLEAN"),
        TestCommand.Parameter("zone", "STRING"));

    private static readonly CommandDefinition Reboot = TestCommand.Static("Reboot", """{"cmd":"reboot"}""");

    [Theory]
    [InlineData("""{"cmd":"setTemp","c":180,"on":true,"zone":"TOP","sec":300}""")]
    [InlineData("""{"cmd":"setTemp","c":"180","on":"true","zone":"TOP","sec":"300"}""")]
    [InlineData("""{ "sec": 300, "zone": "\u0054OP", "on": true, "c": 1.8e2, "cmd": "setTemp" }""")]
    public void Values_are_typed_or_text_in_any_order(string payload)
    {
        MatchedPayload parsed = Single(payload, Oven, Reboot);

        CommandArguments args = parsed.ToArguments();
        Assert.Equal("SetOven", args.Command.CommandId);
        Assert.Equal((180, true, "TOP", 300L), (args.GetInt32("c"), args.GetBoolean("on"), args.GetString("zone"), parsed.TimeoutSeconds));
    }

    [Theory]
    [InlineData(""" "hot",true,"TOP",300 """, "$.c: found \"hot\", expected a whole number from -2147483648 to 2147483647 for c")]
    [InlineData(""" true,true,"TOP",300 """, "$.c: found true, expected a whole number from -2147483648 to 2147483647 for c")]
    [InlineData(""" 300,true,"TOP",300 """, "$.c: found \"300\", expected c to be from 30 to 275")]
    [InlineData(""" 1.5,true,"TOP",300 """, "$.c: found \"1.5\", expected a whole number from -2147483648 to 2147483647 for c")]
    [InlineData(""" 180,1,"TOP",300 """, "$.on: found 1, expected true or false for on")]
    [InlineData(""" 180,true,5,300 """, "$.zone: found 5, expected a string of at least one character for zone")]
    [InlineData(""" 180,true,"",300 """, "$.zone: found \"\", expected a string of at least one character for zone")]
    [InlineData(""" 180,true,"TOP","soon" """, "$.sec: found \"soon\", expected the timeout in whole seconds")]
    public void A_value_that_does_not_fit_is_reported_with_its_place_what_was_found_and_what_was_expected(string values, string mismatch)
    {
        string[] items = values.Trim().Split(',');
        PayloadResult result = Parse($$"""{"cmd":"setTemp","c":{{items[0]}},"on":{{items[1]}},"zone":{{items[2]}},"sec":{{items[3]}} }""", Oven, Reboot);

        Assert.Empty(result.Fitting);
        Assert.Equal([mismatch], result.Nearest!.Mismatches.Select(static item => item.ToString()));
    }

    [Theory]
    [InlineData("""{"cmd":"reboot","c":180,"on":true,"zone":"TOP","sec":300}""")]
    [InlineData("""{"cmd":"setTemp","c":180,"on":true,"zone":"TOP"}""")]
    [InlineData("""{"cmd":"setTemp","c":180,"on":true,"zone":"TOP","sec":300,"more":1}""")]
    [InlineData("""{"cmd":"reboot" }""")]
    [InlineData("""["setTemp"]""")]
    [InlineData("null")]
    public void A_payload_whose_constant_parts_differ_is_of_no_command(string payload)
    {
        PayloadResult result = Parse(payload, Oven, Reboot);

        Assert.Empty(result.Fitting);
        Assert.Null(result.Nearest);
        Assert.Null(result.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"cmd\":\"\\ud800\",\"c\":180,\"on\":true,\"zone\":\"TOP\",\"sec\":300}")]
    [InlineData("{\"cmd\":\"setTemp\",\"c\":180,\"on\":true,\"zone\":\"\\udc00\",\"sec\":300}")]
    [InlineData("// comment")]
    public void A_payload_that_is_not_JSON_is_told(string payload)
    {
        PayloadResult result = Parse(payload, Oven);

        Assert.Empty(result.Fitting);
        Assert.NotNull(result.Error);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told() =>
        Assert.NotNull(new PayloadParser([Oven]).Parse(new byte[] { (byte)'"', 0xFF, (byte)'"' }, DevicePayload.Json).Error);

    [Fact]
    public void A_static_payload_is_told_by_its_bytes_and_its_format()
    {
        CommandDefinition text = TestCommand.Static("Text", "reboot", "text/plain");
        PayloadParser parser = new([Oven, Reboot, text]);

        Assert.Equal("Reboot", Single("""{"cmd":"reboot"}""", Oven, Reboot, text).Command.CommandId);
        Assert.Equal("Text", parser.Parse("reboot"u8.ToArray(), DevicePayload.Other).Single!.Command.CommandId);
        Assert.Null(parser.Parse("reboot"u8.ToArray(), DevicePayload.Json).Single);
        Assert.Null(parser.Parse("reboot "u8.ToArray(), DevicePayload.Other).Single);
    }

    [Fact]
    public void Commands_that_cannot_be_told_apart_are_not_guessed()
    {
        CommandDefinition any = TestCommand.Dynamic("Any", $$"""{"cmd":"{{TestCommand.Of("p")}}"}""", TestCommand.Parameter("p", "STRING"));

        Assert.Equal(["Reboot", "Any"], Parse("""{"cmd":"reboot"}""", any, Reboot).Fitting.Select(static parsed => parsed.Command.CommandId));
        Assert.Equal("Any", Single("""{"cmd":"restart"}""", any, Reboot).Command.CommandId);
    }

    [Theory]
    [InlineData("t=20;z=TOP", 20, "TOP")]
    [InlineData("t=20;z=a;z=b", 20, "a;z=b")]
    public void Values_inside_a_longer_text_are_found(string text, int t, string z)
    {
        CommandArguments args = Single($$"""{"v":"{{text}}"}""", Mixed("t=", "INTEGER", ";z=", "STRING", "")).ToArguments();

        Assert.Equal((t, z), (args.GetInt32("a"), args.GetString("b")));
    }

    [Theory]
    [InlineData("a;b;c", "$.v: found \"a;b;c\", expected \"<a>;<b>\", which can be split in one way only")]
    [InlineData("a;", "$.v: found \"a;\", expected \"<a>;<b>\", each value of its parameter's type")]
    [InlineData("abc", "$.v: found \"abc\", expected \"<a>;<b>\", each value of its parameter's type")]
    public void A_text_that_cannot_be_split_in_one_way_is_refused(string text, string mismatch)
    {
        PayloadResult result = Parse($$"""{"v":"{{text}}"}""", Mixed("", "STRING", ";", "STRING", ""));

        Assert.Equal(mismatch, Assert.Single(result.Nearest!.Mismatches).ToString());
    }

    [Fact]
    public void Conditions_decide_between_several_ways_to_split()
    {
        CommandDefinition command = TestCommand.Dynamic(
            "Split", $$"""{"v":"{{TestCommand.Of("a")}}{{TestCommand.Of("b")}}"}""",
            TestCommand.Parameter("a", "INTEGER", $"\"valueConditions\":[{TestCommand.Range(100, 199)}]"),
            TestCommand.Parameter("b", "INTEGER"));

        CommandArguments args = Single("""{"v":"12345"}""", command).ToArguments();

        Assert.Equal((123, 45), (args.GetInt32("a"), args.GetInt32("b")));
    }

    [Fact]
    public void A_value_that_stands_in_two_places_must_be_the_same()
    {
        CommandDefinition command = TestCommand.Dynamic(
            "Twice", $$"""{"v":"{{TestCommand.Of("a")}}","text":"is {{TestCommand.Of("a")}}"}""", TestCommand.Parameter("a", "INTEGER"));

        Assert.Equal(7, Single("""{"v":7,"text":"is 7"}""", command).ToArguments().GetInt32("a"));
        Assert.Equal(
            "$.text: found \"8\", expected the value that a has elsewhere in the payload",
            Assert.Single(Parse("""{"v":7,"text":"is 8"}""", command).Nearest!.Mismatches).ToString());
    }

    [Fact]
    public void A_value_can_be_the_name_of_a_property()
    {
        CommandDefinition command = TestCommand.Dynamic(
            "Key", $$"""{"set":{"{{TestCommand.Of("name")}}":"{{TestCommand.Of("value")}}","unit":"C"} }""",
            TestCommand.Parameter("name", "STRING"), TestCommand.Parameter("value", "DOUBLE"));

        foreach (string payload in new[] { """{"set":{"oven":4.5,"unit":"C"}}""", """{"set":{"unit":"C","oven":4.5}}""" })
        {
            CommandArguments args = Single(payload, command).ToArguments();
            Assert.Equal(("oven", 4.5), (args.GetString("name"), args.GetDouble("value")));
        }
    }

    [Fact]
    public void A_parameter_that_the_template_does_not_have_has_no_value()
    {
        CommandDefinition command = TestCommand.Dynamic(
            "Unused", $$"""{"a":"{{TestCommand.Of("a")}}"}""",
            TestCommand.Parameter("a", "INTEGER"), TestCommand.Parameter("b", "INTEGER", "\"defaultValue\":{\"I\":5}"));

        CommandArguments args = Single("""{"a":1}""", command).ToArguments();

        Assert.True(args.Contains("a"));
        Assert.False(args.Contains("b"));
        Assert.Throws<InvalidOperationException>(() => args.GetInt32("b"));
        Assert.Throws<ArgumentException>(() => args.GetInt32("c"));
        Assert.Throws<ArgumentException>(() => args.GetInt64("a"));
    }

    [Fact]
    public void CBOR_is_read_with_bytes_as_bytes_or_as_base64()
    {
        CommandDefinition command = TestCommand.WithFormat(
            "CBOR", "Cbor", $$"""{"v":1.5,"b":"{{TestCommand.Of("b")}}","u":"{{TestCommand.Of("u")}}"}""",
            TestCommand.Parameter("b", "BINARY"), TestCommand.Parameter("u", "UNSIGNEDLONG"));
        CborWriter writer = new();
        writer.WriteStartMap(3);
        writer.WriteTextString("v");
        writer.WriteDouble(1.5);
        writer.WriteTextString("b");
        writer.WriteByteString([1, 2]);
        writer.WriteTextString("u");
        writer.WriteUInt64(ulong.MaxValue);
        writer.WriteEndMap();

        CommandArguments args = new PayloadParser([command]).Parse(writer.Encode(), DevicePayload.Cbor).Single!.ToArguments();

        Assert.Equal(new byte[] { 1, 2 }, args.GetBinary("b").ToArray());
        Assert.Equal(ulong.MaxValue, args.GetUInt64("u"));
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xA1, 0x01, 0x01 })]
    [InlineData(new byte[] { 0xF6, 0xF6 })]
    [InlineData(new byte[] { 0xFB, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0xC0, 0x01 })]
    [InlineData(new byte[] { 0xBB, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public void Bytes_that_are_not_CBOR_are_told(byte[] payload)
    {
        CommandDefinition command = TestCommand.WithFormat("CBOR", "Cbor", $$"""{"v":"{{TestCommand.Of("v")}}"}""", TestCommand.Parameter("v", "INTEGER"));

        Assert.NotNull(new PayloadParser([command]).Parse(payload, DevicePayload.Cbor).Error);
    }

    [Fact]
    public void A_secret_is_not_in_what_does_not_fit()
    {
        CommandDefinition command = CommandDefinition.ParseGenerated(
            TestCommand.Dynamic("Pin", $$"""{"p":"{{TestCommand.Of("pin")}}","t":"pin {{TestCommand.Of("pin")}}"}""", TestCommand.Parameter("pin", "INTEGER"))
                .ToCreateCommandJson(), ["pin"])!;

        MatchedPayload nearest = Parse("""{"p":"hunter2","t":"pin hunter2"}""", command).Nearest!;

        Assert.Equal(2, nearest.Mismatches.Count);
        Assert.All(nearest.Mismatches, static mismatch => Assert.DoesNotContain("hunter2", mismatch.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_payloads_cost_little()
    {
        string[] names = [.. Enumerable.Range(0, 8).Select(static i => "p" + i)];
        CommandDefinition command = TestCommand.Dynamic(
            "Many", $$"""{"v":"{{string.Join("", names.Select(TestCommand.Of))}}!"}""",
            [.. names.Select(static name => TestCommand.Parameter(name, "STRING"))]);
        PayloadParser parser = new([command]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        PayloadResult many = parser.Parse(Encoding.UTF8.GetBytes($$"""{"v":"{{new string('a', 100_000)}}"}"""), DevicePayload.Json);
        PayloadResult deep = parser.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000)), DevicePayload.Json);
        PayloadResult wide = parser.Parse(
            Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, 10_000).Select(static i => $"\"{i}\":1")) + "}"), DevicePayload.Json);

        Assert.Empty(many.Fitting);
        Assert.NotNull(deep.Error);
        Assert.Empty(wide.Fitting);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000);
    }

    private static CommandDefinition Mixed(string before, string a, string between, string b, string after) => TestCommand.Dynamic(
        "Mixed", $$"""{"v":"{{before}}{{TestCommand.Of("a")}}{{between}}{{TestCommand.Of("b")}}{{after}}"}""",
        TestCommand.Parameter("a", a), TestCommand.Parameter("b", b));

    private static PayloadResult Parse(string payload, params CommandDefinition[] commands) =>
        new PayloadParser(commands).Parse(Encoding.UTF8.GetBytes(payload), DevicePayload.Json);

    private static MatchedPayload Single(string payload, params CommandDefinition[] commands)
    {
        PayloadResult result = Parse(payload, commands);
        Assert.True(result.Single is not null, result.Error ?? string.Join("\n", result.Nearest?.Mismatches ?? []));
        return result.Single;
    }
}
