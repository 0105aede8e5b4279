namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2003, IOTC2016, and IOTC2004 for parameter names</summary>
public sealed class TextRuleTests
{
    private static readonly string Long = new('x', 2029);

    [Theory]
    [InlineData("\"set{|IOTC2003: |}oven\"", "\"set oven\" | it contains \" \"")]
    [InlineData("{|IOTC2003:\"\"|}", "\"\" | it is empty")]
    [InlineData("commandId: \"a{|IOTC2003:.|}b\"", "\"a.b\" | it contains \".\"")]
    [InlineData("{|IOTC2003:null!|}", "")]
    [InlineData("\"a\", OutputFormat = {|IOTC2003:(CommandPayloadFormat)7|}", "")]
    [InlineData("\"a\", DisplayName = \"a{|IOTC2003:\\n|}b\"",
        "DisplayName | contains the character U+000A, but AWS allows no control characters, such as line breaks, and no invisible characters")]
    [InlineData("\"a\", Description = \"{|IOTC2003:\\uD800|}\"", null)]
    public Task A_text_of_the_command_is_reported_at_the_argument(string arguments, string? message) =>
        DeclaredTest.VerifyAsync($"[IoTCommand({arguments})] internal partial class A;", message is null ? [] : [message]);

    [Fact]
    public Task A_name_that_says_secret_is_a_suggestion_at_the_name() => DeclaredTest.VerifyPropertiesAsync(
        """
        [CommandParameter({|IOTC2016:"pin"|})] public string Pin { get; set; } = "";
        [CommandParameter("door-pin", IsSecret = true)] public string DoorPin { get; set; } = "";
        [CommandParameter("led-pin")] public int LedPin { get; set; }
        [CommandParameter(name: {|IOTC2016:"apiKey"|}, IsSecret = false)] public byte[] ApiKey { get; set; } = [];
        """);

    [Fact]
    public Task A_text_that_is_too_long_is_reported() => DeclaredTest.VerifyAsync(
        $"[IoTCommand(\"a\", DisplayName = {{|IOTC2003:\"{new string('x', 65)}\"|}}, Description = {{|IOTC2003:\"{Long}\"|}})] internal partial class A;",
        "DisplayName | has 65 characters, but AWS allows at most 64",
        "The description | has 2029 characters, but AWS allows at most 2028");

    [Fact]
    public Task A_doc_comment_that_is_too_long_is_reported_at_the_name() => DeclaredTest.VerifyAsync(
        $"/// <summary>{Long}</summary>\n[IoTCommand(\"a\")] internal partial class {{|IOTC2003:A|}} {{ /** <summary>{Long}</summary> */ "
            + "[CommandParameter(\"p\")] public int {|IOTC2003:P|} { get; set; } }");

    [Theory]
    [InlineData("\"a{|IOTC2003: |}b\"", "\"a b\" | it contains \" \"")]
    [InlineData("{|IOTC2003:\"\"|}", "\"\" | it is empty")]
    [InlineData("{|IOTC2003:null!|}", "")]
    [InlineData("\"p\", Description = \"{|IOTC2003:\\t|}\"",
        "The description | contains the character U+0009, but AWS allows no control characters, such as line breaks, and no invisible characters")]
    public Task A_text_of_a_parameter_is_reported_at_the_argument(string arguments, string message) =>
        DeclaredTest.VerifyPropertiesAsync($"[CommandParameter({arguments})] public int P {{ get; set; }}", message);

    [Fact]
    public Task A_name_that_stands_twice_is_reported_at_the_second() => DeclaredTest.VerifyPropertiesAsync(
        "[CommandParameter(\"p\")] public int P { get; set; } [CommandParameter({|IOTC2004:\"p\"|})] public int Q { get; set; } [CommandParameter(\"P\")] "
            + "public int R { get; set; }",
        "\"p\"");

    [Theory]
    [InlineData("{|IOTC2003:\"{}\"|}",
        "PayloadTemplate | ${aws:iot:commandexecution::parameter:NAME} | Omit PayloadTemplate to send an object with all parameters")]
    [InlineData("\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:{|IOTC2003:levle|}}\\\"}\"",
        "\"levle\" | no [CommandParameter] declares | Did you mean \"level\"?")]
    [InlineData("\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:level},${aws:iot:commandexecution::parameter:{|IOTC2003:hue|}}\\\"}\"",
        "\"hue\" | no [CommandParameter] declares | Declare the parameter, or remove the placeholder.")]
    [InlineData("\"{\\\"a\\\":\\\"{|IOTC2017:$|}${aws:iot:commandexecution::parameter:level}\\\"}\"", "\"$${aws:iot:commandexecution::parameter:level}\"")]
    [InlineData("@\"{\"\"a\"\":\"\"{|IOTC2003:${level}|}\"\"}\"", "\"${level}\" | Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"\"\"{\"a\":\"{|IOTC2003:${level}|}\"}\"\"\"", "\"${level}\" | Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"\"\"\n    {\n      \"ä\":\n\n      \"{|IOTC2003:${level}|}\"\n    }\n    \"\"\"",
        "\"${level}\" | Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"\"\"\"\r\n    {\r\n      \"a\":\r\n      \"{|IOTC2003:${level}|}\"\r\n    }\r\n    \"\"\"\"",
        "\"${level}\" | Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("{|IOTC2003:\"{\\x0022a\\\":\\\"${level}\\\"}\"|}", "\"${level}\" | Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("{|IOTC2003:\"{\\\"a\\\":\" + \"\\\"${level}\\\"}\"|}", "\"${level}\" | Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:level}\\\",\\\"b\\\":{|IOTC2003:|} }\"",
        "PayloadTemplate | is not valid JSON: expected a value, but found '}'")]
    public Task A_template_is_checked_by_the_rules_of_definitions_and_reported_inside_the_literal(string template, string message) =>
        DeclaredTest.VerifyAsync(
            $"[IoTCommand(\"a\", PayloadTemplate = {template})] internal partial class A {{ [CommandParameter(\"level\")] public int P {{ get; set; }} }}",
            message);

    [Fact]
    public Task A_parameter_that_the_template_never_uses_is_a_warning_at_its_name() => DeclaredTest.VerifyAsync(
        """
        [IoTCommand("a", PayloadTemplate = "{\"p\":\"${aws:iot:commandexecution::parameter:p}\"}")]
        internal partial class A
        {
            [CommandParameter("p")] public int P { get; set; }
            [CommandParameter({|IOTC2003:"q"|})] public int Q { get; set; }
        }
        """,
        "parameter \"q\" | PayloadTemplate | ${aws:iot:commandexecution::parameter:q}");

    [Fact]
    public Task A_template_without_parameters_is_incomplete() => DeclaredTest.VerifyAsync(
        "[IoTCommand(\"a\", PayloadTemplate = {|IOTC2003:\"{\\\"t\\\":\\\"${aws:iot:commandexecution::executionTimeoutSec}\\\"}\"|})] internal partial class A;",
        "PayloadTemplate | [CommandParameter] properties");

    [Theory]
    [InlineData("[IoTCommand(\"a-B_9\", DisplayName = \"Ä €\", Description = \"Any.\", OutputFormat = CommandPayloadFormat.Cbor)] internal partial class A;")]
    [InlineData("[IoTCommand(\"a\", PayloadTemplate = null)] internal partial class A { [CommandParameter(\"$p.q_r-9\")] public int P { get; set; } }")]
    [InlineData("[IoTCommand(\"a\", PayloadTemplate = \"{\\\"p\\\":\\\"${aws:iot:commandexecution::parameter:p}\\\"}\")] internal partial class A { "
        + "[CommandParameter(\"p\")] public int P { get; set; } }")]
    public Task Right_texts_are_not_reported(string code) => DeclaredTest.VerifyAsync(code);
}
