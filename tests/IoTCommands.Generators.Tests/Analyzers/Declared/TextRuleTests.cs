namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2003, IOTC2016, and IOTC2004 for parameter names</summary>
public sealed class TextRuleTests
{
    private static readonly string Long = new('x', 2029);

    [Theory]
    [InlineData("\"set{|IOTC2003: |}oven\"", "\"set oven\" is not a command id: it holds \" \". An id has 1 to 64 characters: a to z, A to Z, 0 to 9, \"_\" and \"-\"")]
    [InlineData("{|IOTC2003:\"\"|}", "\"\" is not a command id: it is empty. An id has 1 to 64 characters: a to z, A to Z, 0 to 9, \"_\" and \"-\"")]
    [InlineData("commandId: \"a{|IOTC2003:.|}b\"", "\"a.b\" is not a command id: it holds \".\". An id has 1 to 64 characters: a to z, A to Z, 0 to 9, \"_\" and \"-\"")]
    [InlineData("{|IOTC2003:null!|}", "The id of a command is null; write the id that AWS IoT knows it by")]
    [InlineData("\"a\", OutputFormat = {|IOTC2003:(CommandPayloadFormat)7|}", "The output format is not a member of CommandPayloadFormat; AWS IoT gives out Json and Cbor")]
    [InlineData("\"a\", DisplayName = \"a{|IOTC2003:\\n|}b\"", "DisplayName holds the character U+000A, and AWS takes no control or invisible characters, not even a line break")]
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
        "DisplayName has 65 characters, and AWS takes at most 64",
        "The description has 2029 characters, and AWS takes at most 2028");

    [Fact]
    public Task A_doc_comment_that_is_too_long_is_reported_at_the_name() => DeclaredTest.VerifyAsync(
        $"/// <summary>{Long}</summary>\n[IoTCommand(\"a\")] internal partial class {{|IOTC2003:A|}} {{ /** <summary>{Long}</summary> */ [CommandParameter(\"p\")] public int {{|IOTC2003:P|}} {{ get; set; }} }}");

    [Theory]
    [InlineData("\"a{|IOTC2003: |}b\"", "\"a b\" is not a parameter name: it holds \" \". A name has 1 to 192 characters: a to z, A to Z, 0 to 9, \".\", \"$\", \"_\" and \"-\"")]
    [InlineData("{|IOTC2003:\"\"|}", "\"\" is not a parameter name: it is empty. A name has 1 to 192 characters: a to z, A to Z, 0 to 9, \".\", \"$\", \"_\" and \"-\"")]
    [InlineData("{|IOTC2003:null!|}", "The name of a parameter is null; write the name by which the device knows it")]
    [InlineData("\"p\", Description = \"{|IOTC2003:\\t|}\"", "The description holds the character U+0009, and AWS takes no control or invisible characters, not even a line break")]
    public Task A_text_of_a_parameter_is_reported_at_the_argument(string arguments, string message) =>
        DeclaredTest.VerifyPropertiesAsync($"[CommandParameter({arguments})] public int P {{ get; set; }}", message);

    [Fact]
    public Task A_name_that_stands_twice_is_reported_at_the_second() => DeclaredTest.VerifyPropertiesAsync(
        "[CommandParameter(\"p\")] public int P { get; set; } [CommandParameter({|IOTC2004:\"p\"|})] public int Q { get; set; } [CommandParameter(\"P\")] public int R { get; set; }",
        "The parameter name \"p\" stands twice. Each name is the key of one value when the command is started, so rename or remove one");

    [Theory]
    [InlineData("{|IOTC2003:\"{}\"|}", "PayloadTemplate holds no placeholder, and AWS wants at least one, such as \"${aws:iot:commandexecution::parameter:NAME}\". Leave PayloadTemplate out for an object with every parameter")]
    [InlineData("\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:{|IOTC2003:levle|}}\\\"}\"", "The placeholder names \"levle\", which no [CommandParameter] has. Did you mean \"level\"?")]
    [InlineData("\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:level},${aws:iot:commandexecution::parameter:{|IOTC2003:hue|}}\\\"}\"", "The placeholder names \"hue\", which no [CommandParameter] has. Declare a property with it, or remove the placeholder")]
    [InlineData("@\"{\"\"a\"\":\"\"{|IOTC2003:${level}|}\"\"}\"", "\"${level}\" is not a placeholder that AWS fills in. Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"\"\"{\"a\":\"{|IOTC2003:${level}|}\"}\"\"\"", "\"${level}\" is not a placeholder that AWS fills in. Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"\"\"\n    {\n      \"ä\":\n\n      \"{|IOTC2003:${level}|}\"\n    }\n    \"\"\"", "\"${level}\" is not a placeholder that AWS fills in. Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"\"\"\"\r\n    {\r\n      \"a\":\r\n      \"{|IOTC2003:${level}|}\"\r\n    }\r\n    \"\"\"\"", "\"${level}\" is not a placeholder that AWS fills in. Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("{|IOTC2003:\"{\\x0022a\\\":\\\"${level}\\\"}\"|}", "\"${level}\" is not a placeholder that AWS fills in. Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("{|IOTC2003:\"{\\\"a\\\":\" + \"\\\"${level}\\\"}\"|}", "\"${level}\" is not a placeholder that AWS fills in. Did you mean ${aws:iot:commandexecution::parameter:level}?")]
    [InlineData("\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:level}\\\",\\\"b\\\":{|IOTC2003:|} }\"", "PayloadTemplate is not valid JSON: expected a value, found '}'")]
    public Task A_template_is_checked_by_the_rules_of_definitions_and_reported_inside_the_literal(string template, string message) =>
        DeclaredTest.VerifyAsync($"[IoTCommand(\"a\", PayloadTemplate = {template})] internal partial class A {{ [CommandParameter(\"level\")] public int P {{ get; set; }} }}", message);

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
        "The parameter \"q\" is not in PayloadTemplate, so its value never reaches a device. Write ${aws:iot:commandexecution::parameter:q} where it belongs, or remove the parameter");

    [Fact]
    public Task A_template_without_parameters_is_incomplete() => DeclaredTest.VerifyAsync(
        "[IoTCommand(\"a\", PayloadTemplate = {|IOTC2003:\"{\\\"t\\\":\\\"${aws:iot:commandexecution::executionTimeoutSec}\\\"}\"|})] internal partial class A;",
        "A command with PayloadTemplate also needs [CommandParameter] properties: AWS takes template, preprocessor and parameters only together");

    [Theory]
    [InlineData("[IoTCommand(\"a-B_9\", DisplayName = \"Ä €\", Description = \"Any.\", OutputFormat = CommandPayloadFormat.Cbor)] internal partial class A;")]
    [InlineData("[IoTCommand(\"a\", PayloadTemplate = null)] internal partial class A { [CommandParameter(\"$p.q_r-9\")] public int P { get; set; } }")]
    [InlineData("[IoTCommand(\"a\", PayloadTemplate = \"{\\\"p\\\":\\\"${aws:iot:commandexecution::parameter:p}\\\"}\")] internal partial class A { [CommandParameter(\"p\")] public int P { get; set; } }")]
    public Task Right_texts_are_not_reported(string code) => DeclaredTest.VerifyAsync(code);
}
