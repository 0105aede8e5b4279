using System.Text;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1040 to IOTC1044: payloads that AWS accepts but that are still mistakes.</summary>
public sealed class PayloadRuleTests
{
    private const string P = "${aws:iot:commandexecution::parameter:p}";

    [Fact]
    public void A_command_without_payload_and_template_is_a_warning()
    {
        Definition definition = Marked.Parse("""{ {|IOTC1040:"commandId"|}: "c" }""");

        Assert.Equal(RuleSeverity.Warning, definition.Diagnostics[0].Severity);
        Assert.NotNull(definition.Command);
    }

    [Theory]
    [InlineData("""{ "commandId": "c", {|IOTC1003:"content"|}: "e30=" }""")]
    [InlineData("""{ "commandId": "c", "payload": {} }""")]
    [InlineData("""{ "commandId": "c", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/r" }""")]
    [InlineData("""{ "commandId": "c"{|IOTC1001:|}""")]
    public void Beside_another_mistake_nobody_knows_whether_a_payload_is_missing(string marked) => Marked.Parse(marked);

    [Theory]
    [InlineData("{\"a\":1,}", "application/json", "no comma before '}'", "','")]
    [InlineData("ON", "application/json", "a string in double quotes, a number, true, false or null", "ON")]
    [InlineData("", "application/json", "a value", "the end of the JSON")]
    [InlineData("{'a':1}", "Application/JSON; charset=utf-8", "double quotes around the string", "'a'")]
    public void A_payload_that_is_no_JSON_is_a_warning(string payload, string type, string expected, string found)
    {
        DiagnosticInfo diagnostic = Parse(Encode(payload), type, "IOTC1041");

        Assert.Equal($"\"{type}\" | {expected} | {found}", diagnostic.JoinedArguments());
        Assert.Equal(RuleSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_JSON() =>
        Assert.Equal("\"application/json\" | text in UTF-8 | other bytes", Parse("/w==", "application/json", "IOTC1041").JoinedArguments());

    [Theory]
    [InlineData("{\"a\":1}", "application/json")]
    [InlineData("1", "application/json")]
    [InlineData("ON", "text/plain")]
    [InlineData("{'a':1}", "application/octet-stream")]
    [InlineData("{'a':1}", "application/vnd.api")]
    [InlineData("commands", "text/plain")]
    [InlineData("AAECAwQFBgcICQoL", "text/plain")]
    [InlineData("Zm9vYmFy", "text/plain")]
    [InlineData("abcd", "application/octet-stream")]
    public void A_payload_that_may_be_meant_is_no_warning(string payload, string type) => Parse(Encode(payload), type, null);

    [Theory]
    [InlineData("{\"a\":1}", "application/json")]
    [InlineData("{}", null)]
    [InlineData("reboot the device", "text/plain")]
    public void A_payload_that_is_encoded_twice_is_one_warning_with_the_right_content(string payload, string? type)
    {
        string once = Encode(payload);
        DiagnosticInfo diagnostic = Parse(Encode(once), type, "IOTC1042");

        Assert.Equal($"{DisplayString.Quoted(once)} | {DisplayString.Quoted(payload)}", diagnostic.JoinedArguments());
        Assert.Equal($"\"{once}\"", diagnostic.Replacement);
        Parse(once, type, null);
    }

    [Theory]
    [InlineData("{\"p\":\"" + P + "\"}")]
    [InlineData("{\"p\":\"${x} " + P + "\"}")]
    public void A_placeholder_in_a_payload_is_a_warning(string payload) =>
        Assert.Equal($"\"{P}\"", Parse(Encode(payload), "application/json", "IOTC1044").JoinedArguments());

    [Theory]
    [InlineData("{\"p\":\"${x}\"}")]
    [InlineData("{\"p\":\"$p ${ aws:iot:commandexecution::parameter:p }\"}")]
    public void A_dollar_in_a_payload_may_be_the_devices_own(string payload) => Parse(Encode(payload), "application/json", null);

    [Fact]
    public void A_placeholder_that_is_escaped_for_Terraform_is_a_warning_at_the_dollar()
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithTemplate("\"{\\\"a\\\":\\\"{|IOTC1043:$|}" + P + "\\\"}\""));

        Assert.Equal($"\"${P}\"", diagnostic.JoinedArguments());
        Assert.Equal("", diagnostic.Replacement);
    }

    [Theory]
    [InlineData("$ " + P)]
    [InlineData("$x" + P)]
    [InlineData(P + "$")]
    public void A_dollar_elsewhere_is_text(string text) => Marked.Parse(Marked.WithTemplate("\"{\\\"a\\\":\\\"" + text + "\\\"}\""));

    [Fact]
    public void A_placeholder_that_is_escaped_for_CloudFormation_is_told_what_the_mark_is_for()
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithTemplate("\"{\\\"a\\\":\\\"{|IOTC1026:${!aws:iot:commandexecution::parameter:p}|}\\\"}\""));

        Assert.Equal(P, diagnostic.Replacement);
        Assert.EndsWith("Did you mean " + P + "? Only Fn::Sub of CloudFormation requires the \"!\".", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>Returns the only diagnostic, which is at the content; null if none is expected.</summary>
    private static DiagnosticInfo Parse(string content, string? type, string? id)
    {
        string text = id is null ? $"\"{content}\"" : $"{{|{id}:\"{content}\"|}}";
        string typeProperty = type is null ? "" : ", \"contentType\": \"" + type + "\"";
        DiagnosticInfo[] diagnostics = Marked.Parse(Marked.WithProperties("\"payload\": { \"content\": " + text + typeProperty + " }")).Diagnostics;
        return id is null ? null! : Assert.Single(diagnostics);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
