using IoTCommands.Definitions.Templates;
using IoTCommands.Devices.Tests.Support;

namespace IoTCommands.Devices.Tests.Payloads;

/// <summary>
/// Tests whether a payload can match two commands. This decides how payloads are parsed, and is a warning in a project with handlers of both.
/// </summary>
public sealed class PayloadOverlapTests
{
    private static readonly string[] Parameters =
    [
        TestCommand.Parameter("text", "STRING"),
        TestCommand.Parameter("ab", "STRING", Conditions("""{"comparisonOperator":"IN_SET","operand":{"strings":["A","B"]} }""")),
        TestCommand.Parameter("bc", "STRING", Conditions("""{"comparisonOperator":"IN_SET","operand":{"strings":["B","C"]} }""")),
        TestCommand.Parameter("cd", "STRING", Conditions("""{"comparisonOperator":"IN_SET","operand":{"strings":["C","D"]} }""")),
        TestCommand.Parameter("notA", "STRING", Conditions("""{"comparisonOperator":"NOT_EQUALS","operand":{"string":"A"} }""")),
        TestCommand.Parameter("five", "STRING", Conditions("""{"comparisonOperator":"EQUALS","operand":{"string":"5"} }""")),
        TestCommand.Parameter("int", "INTEGER"),
        TestCommand.Parameter("low", "INTEGER", Conditions(TestCommand.Range(0, 10))),
        TestCommand.Parameter("high", "INTEGER", Conditions(TestCommand.Range(11, 20))),
        TestCommand.Parameter("long", "LONG", Conditions(TestCommand.Range(100, 200))),
        TestCommand.Parameter("double", "DOUBLE"),
        TestCommand.Parameter("bool", "BOOLEAN"),
        TestCommand.Parameter("bytes", "BINARY"),
    ];

    [Theory]
    [InlineData("""{"cmd":"a","p":"${text}"}""", """{"cmd":"b","p":"${text}"}""")]
    [InlineData("""{"cmd":"a","p":"${text}"}""", """{"p":"${text}"}""")]
    [InlineData("""{"p":"${text}","a":1}""", """{"p":"${text}","b":1}""")]
    [InlineData("""{"c":{"d":[{"name":"a"},"${text}"]} }""", """{"c":{"d":[{"name":"b"},"${text}"]} }""")]
    [InlineData("""{"v":1,"p":"${text}"}""", """{"v":2,"p":"${text}"}""")]
    [InlineData("""{"v":1,"p":"${text}"}""", """{"v":"1","p":"${text}"}""")]
    [InlineData("""{"v":true,"p":"${text}"}""", """{"v":false,"p":"${text}"}""")]
    [InlineData("""{"v":null,"p":"${text}"}""", """{"v":0,"p":"${text}"}""")]
    [InlineData("""{"v":{},"p":"${text}"}""", """{"v":[],"p":"${text}"}""")]
    [InlineData("""["${text}"]""", """["a","${text}"]""")]
    [InlineData("""{"p":["a","${text}"]}""", """{"p":["b","${text}"]}""")]
    [InlineData("""{"p":["${text}"]}""", """{"p":"${text}"}""")]
    [InlineData("""{"on":"${text}"}""", """{"${text}":{} }""")]
    [InlineData("""{"${ab}":1}""", """{"C":1,"n":"${int}"}""")]
    [InlineData("""{"${ab}":1,"n":"${int}"}""", """{"C":1,"n":"${int}"}""")]
    [InlineData("""{"v":"oven-${text}"}""", """{"v":"fan-${text}"}""")]
    [InlineData("""{"v":"${text}-on"}""", """{"v":"${text}-off"}""")]
    [InlineData("""{"v":"oven-${text}"}""", """{"v":"fan-1","n":"${int}"}""")]
    [InlineData("""{"v":"oven-${int}","n":0}""", """{"v":"oven-a","n":"${int}"}""")]
    [InlineData("""{"v":"${int}"}""", """{"v":"${bool}"}""")]
    [InlineData("""{"v":"${int}","n":"${int}"}""", """{"v":true,"n":"${int}"}""")]
    [InlineData("""{"v":"${text}","n":"${int}"}""", """{"v":1,"n":"${int}"}""")]
    [InlineData("""{"v":"${timeout}","n":"${int}"}""", """{"v":"never","n":"${int}"}""")]
    [InlineData("""{"v":"${timeout}"}""", """{"v":"${bool}"}""")]
    [InlineData("""{"v":"${low}"}""", """{"v":"${high}"}""")]
    [InlineData("""{"v":"${low}","n":"${int}"}""", """{"v":11,"n":"${int}"}""")]
    [InlineData("""{"v":"${ab}"}""", """{"v":"${cd}"}""")]
    [InlineData("""{"v":"${ab}"}""", """{"v":"${int}"}""")]
    [InlineData("""{"v":"${ab}","n":"${int}"}""", """{"v":"C","n":"${int}"}""")]
    [InlineData("""{"v":"<${ab}>","n":"${int}"}""", """{"v":"<C>","n":"${int}"}""")]
    public void A_difference_that_every_payload_has_tells_two_commands_apart(string one, string other) => AssertExists(one, other, expected: false);

    [Theory]
    [InlineData("""{"cmd":"a","p":"${text}"}""", """{"p":"${text}","cmd":"a"}""")]
    [InlineData("""{"cmd":"a","p":"${text}"}""", """{"cmd":"${text}","p":"1"}""")]
    [InlineData("""{"cmd":"a","p":"${text}"}""", """{"${text}":"a","p":"1"}""")]
    [InlineData("""{"on":{"a":1},"p":"${text}"}""", """{"${text}":{"a":1.0},"p":"${text}"}""")]
    [InlineData("""{"v":1,"p":"${text}"}""", """{"v":1.0,"p":"${text}"}""")]
    [InlineData("""["a","${text}"]""", """["${text}","b"]""")]
    [InlineData("""{"v":"oven-${text}"}""", """{"v":"${text}-on"}""")]
    [InlineData("""{"v":"oven-${text}"}""", """{"v":"oven-${int}-on"}""")]
    [InlineData("""{"v":"oven-${int}","n":0}""", """{"v":"oven-1","n":"${int}"}""")]
    [InlineData("""{"v":"${text}"}""", """{"v":"${int}"}""")]
    [InlineData("""{"v":"${text}"}""", """{"v":"${bool}"}""")]
    [InlineData("""{"v":"${text}"}""", """{"v":"${bytes}"}""")]
    [InlineData("""{"v":"${int}"}""", """{"v":"${double}"}""")]
    [InlineData("""{"v":"${int}"}""", """{"v":"${timeout}"}""")]
    [InlineData("""{"v":"${int}","n":"${int}"}""", """{"v":"7","n":"${int}"}""")]
    [InlineData("""{"v":"${bool}","n":"${int}"}""", """{"v":true,"n":"${int}"}""")]
    [InlineData("""{"v":"${low}"}""", """{"v":"${int}"}""")]
    [InlineData("""{"v":"${low}"}""", """{"v":"${long}"}""")]
    [InlineData("""{"v":"${low}","n":"${int}"}""", """{"v":10,"n":"${int}"}""")]
    [InlineData("""{"v":"${ab}"}""", """{"v":"${bc}"}""")]
    [InlineData("""{"v":"${ab}"}""", """{"v":"${notA}"}""")]
    [InlineData("""{"v":"${five}"}""", """{"v":"${int}"}""")]
    [InlineData("""{"v":"${ab}","n":"${int}"}""", """{"v":"B","n":"${int}"}""")]
    [InlineData("""{"v":"a${unknown}","p":"${text}"}""", """{"v":"a${unknown}","p":"${text}"}""")]
    public void A_payload_that_fits_both_is_found(string one, string other) => AssertExists(one, other, expected: true);

    [Theory]
    [InlineData("reboot", "reboot", "text/plain", true)]
    [InlineData("reboot", "restart", "text/plain", false)]
    [InlineData("""{"a":1}""", """{"a": 1}""", "application/json", false)]
    public void Static_payloads_are_compared_by_their_bytes(string one, string other, string contentType, bool expected) =>
        AssertExists(TestCommand.Static("a", one, contentType), TestCommand.Static("b", other, contentType), expected);

    [Fact]
    public void Commands_without_a_payload_cannot_be_told_apart() =>
        AssertExists(CommandDefinition.Parse("""{"commandId":"a"}"""), CommandDefinition.Parse("""{"commandId":"b"}"""), expected: true);

    [Fact]
    public void Payloads_of_other_formats_have_other_topics() =>
        AssertExists(TestCommand.Static("a", "{}", "text/plain"), TestCommand.Static("b", "{}"), expected: false);

    [Fact]
    public void Templates_of_other_formats_have_other_topics() => AssertExists(
        TestCommand.WithFormat("JSON", "a", Fill("""{"p":"${text}"}"""), Parameters),
        TestCommand.WithFormat("CBOR", "b", Fill("""{"p":"${text}"}"""), Parameters),
        expected: false);

    [Theory]
    [InlineData("""{ "cmd": "a", "p": "x" }""", "application/json", true)]
    [InlineData("""{ "cmd": "b", "p": "x" }""", "application/json", false)]
    [InlineData("""{ "cmd": "a", "p": "x" """, "application/json", false)]
    [InlineData("""{ "cmd": "a", "p": "x" }""", "text/plain", false)]
    public void A_static_payload_can_be_one_of_a_template(string payload, string contentType, bool expected) => AssertExists(
        TestCommand.Static("a", payload, contentType), TestCommand.Dynamic("b", Fill("""{"cmd":"a","p":"${text}"}"""), Parameters), expected);

    private static void AssertExists(string one, string other, bool expected) =>
        AssertExists(TestCommand.Dynamic("a", Fill(one), Parameters), TestCommand.Dynamic("b", Fill(other), Parameters), expected);

    private static void AssertExists(CommandDefinition one, CommandDefinition other, bool expected)
    {
        DevicePayload left = new(one.Model);
        DevicePayload right = new(other.Model);
        Assert.Equal((expected, expected), (PayloadOverlap.Exists(left, right), PayloadOverlap.Exists(right, left)));
    }

    private static string Fill(string template) => template
        .Replace("${", "${aws:iot:commandexecution::parameter:", StringComparison.Ordinal)
        .Replace(TestCommand.Of("timeout"), TestCommand.ExecutionTimeout, StringComparison.Ordinal);

    private static string Conditions(string condition) => $"\"valueConditions\":[{condition}]";
}
