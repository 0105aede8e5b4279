namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1024 to IOTC1028: templates, which are JSON with placeholders inside a JSON string.</summary>
public sealed class TemplateRuleTests
{
    private const string P = "${aws:iot:commandexecution::parameter:p}";
    private const string Timeout = "${aws:iot:commandexecution::executionTimeoutSec}";

    [Theory]
    [InlineData("\"{\\\"a\\\":\\\"" + P + "\\\"}\"")]
    [InlineData("\"\\\"" + P + "\\\"\"")]
    [InlineData("\"[ \\\"at " + P + ", \\\\\\\"" + P + "\\\\\\\"\\\" ]\"")]
    [InlineData("\"{\\\"" + P + "\\\":1}\"")]
    [InlineData("\"{\\n \\\"a\\\":\\\"\\u0024{aws:iot:commandexecution::parameter:p}\\\"}\"")]
    [InlineData("\"{\\\"a\\\":\\\"\\\\u0024{aws:iot:commandexecution::parameter:p}\\\"}\"")]
    [InlineData("\"{\\\"a\\\":\\\"$ {x} $$ } " + P + "\\\"}\"")]
    public void A_placeholder_may_stand_anywhere_in_a_text_of_the_template(string template)
        => Assert.NotNull(Marked.Parse(Marked.WithTemplate(template)).Command);

    [Theory]
    [InlineData("{|IOTC1024:|}", "expected a value, but found the end of the JSON")]
    [InlineData("{\\\"a\\\":\\\"" + P + "\\\"{|IOTC1024:,|}}", "expected no comma before '}', but found ','")]
    [InlineData("{\\\"a\\\":\\\"" + P + "\\\"{|IOTC1024:|} \\\"b\\\":1}", "expected a comma before the next property, but found \"b\"")]
    [InlineData("{\\\"a\\\":\\\"" + P + "\\\",\\\"b\\\":{|IOTC1024:01|}}", null)]
    public void A_template_is_JSON_and_is_wrong_at_a_place_inside_the_string(string template, string? problem)
    {
        Definition definition = Marked.Parse(Marked.WithTemplate("\"" + template + "\""));

        Assert.Equal(
            problem is null ? definition.Diagnostics[0].JoinedArguments() : "\"payloadTemplate\" | is not valid JSON: " + problem,
            definition.Diagnostics[0].JoinedArguments());
        Assert.Null(definition.Command);
    }

    [Fact]
    public void A_placeholder_outside_of_quotes_is_one_diagnostic_that_says_so()
    {
        Definition definition = Marked.Parse(Marked.WithTemplate("\"{\\\"a\\\":{|IOTC1024:" + P + "|},\\\"b\\\":1}\""));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal(
            "\"payloadTemplate\" | is not valid JSON: the placeholder \"" + P + "\" must be in double quotes, written as \\\"",
            diagnostic.JoinedArguments());
        Assert.Equal("\\\"" + P + "\\\"", diagnostic.Replacement);
    }

    [Fact]
    public void A_template_has_up_to_32768_characters()
    {
        string start = "\"{\\\"a\\\":\\\"" + P + "\\\",\\\"b\\\":\\\"";
        int length = start.Replace("\\\"", "\"", StringComparison.Ordinal).Length - 1;
        string full = start + new string('x', 32_768 - length - 2) + "\\\"}\"";

        Assert.NotNull(Marked.Parse(Marked.WithTemplate(full)).Command);
        Assert.Equal(
            "\"payloadTemplate\" | has 32769 characters, but AWS allows at most 32768",
            Marked.ParseOne(Marked.WithTemplate("{|IOTC1024:" + full.Replace("x\\\"}", "xx\\\"}", StringComparison.Ordinal) + "|}")).JoinedArguments());
    }

    [Fact]
    public void A_template_without_a_placeholder_is_reported_without_its_unused_parameters()
        => Assert.Contains(
            "${aws:iot:commandexecution::parameter:NAME}",
            Marked.ParseOne(Marked.WithTemplate("{|IOTC1025:\"{\\\"a\\\":1}\"|}")).JoinedArguments(),
            StringComparison.Ordinal);

    [Fact]
    public void The_timeout_is_a_placeholder()
        => Marked.Parse(Marked.WithTemplate("\"{\\\"a\\\":\\\"" + Timeout + "\\\"}\"").Replace("{ \"name\": \"p\"", "{ \"name\": {|IOTC1028:\"p\"|}",
        StringComparison.Ordinal));

    [Theory]
    [InlineData("${aws:iot:commandparameter::p}", P)]
    [InlineData("${aws:iot:CommandExecution::parameter:p}", P)]
    [InlineData("${aws:iot:commandexecution::Parameter:p}", P)]
    [InlineData("${aws:iot:commandexecution:parameter:p}", P)]
    [InlineData("${aws:iot:commandexecution::parameter: p }", P)]
    [InlineData("${p}", P)]
    [InlineData("${P}", P)]
    [InlineData("${other}", "${aws:iot:commandexecution::parameter:other}")]
    [InlineData("${aws:iot:commandexecution::executiontimeoutsec}", Timeout)]
    [InlineData("${aws:iot:commandexecution::executionTimeoutSeconds}", Timeout)]
    [InlineData("${executionTimeoutSec}", Timeout)]
    [InlineData("${aws:iot:commandexecution::p}", P)]
    [InlineData("${aws:iot:commandexecution::executionId}", null)]
    [InlineData("${AWS:IoT:CommandExecution::executionId}", null)]
    [InlineData("${}", null)]
    [InlineData("${aws:iot:commandexecution::parameter:}", null)]
    [InlineData("${a b}", null)]
    public void A_placeholder_of_another_form_is_reported_with_the_right_form(string placeholder, string? right)
    {
        string used = right == P ? "" : " " + P;
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithTemplate("\"{\\\"a\\\":\\\"{|IOTC1026:" + placeholder + "|}" + used + "\\\"}\""));

        Assert.Equal(right, diagnostic.Replacement);
        Assert.Equal(
            "\"" + placeholder + "\" | "
            + (right is null ? "A placeholder has the form ${aws:iot:commandexecution::parameter:NAME} or " + Timeout + "." : "Did you mean " + right + "?"),
            diagnostic.JoinedArguments());
    }

    [Theory]
    [InlineData("{|IOTC1026:${aws:iot:commandexecution::parameter:p|} degrees")]
    [InlineData("{|IOTC1026:${p|}")]
    [InlineData("{|IOTC1026:${p|} " + P)]
    public void A_placeholder_without_its_brace_is_reported_up_to_where_the_brace_was_meant(string text)
        => Assert.Equal(P, Marked.ParseOne(Marked.WithTemplate("\"{\\\"a\\\":\\\"" + text + "\\\"}\"")).Replacement);

    [Theory]
    [InlineData("zone", "targetc", "\"targetc\"", "targetC")]
    [InlineData("zone", "tagretC", "\"tagretC\"", "targetC")]
    public void A_placeholder_that_misspells_a_parameter_is_one_diagnostic(string first, string written, string shown, string nearest)
    {
        DiagnosticInfo diagnostic = Marked.ParseOne($$$"""
            {
              "commandId": "c",
              "payloadTemplate": "{\"a\":\"${aws:iot:commandexecution::parameter:{{{first}}}}\",\"b\":\"${aws:iot:commandexecution::parameter:{|IOTC1027:{{{written}}}|}}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [ { "name": "zone", "type": "STRING" }, { "name": "targetC", "type": "INTEGER" } ]
            }
            """);

        Assert.Equal(shown + " | \"mandatoryParameters\" does not declare | Did you mean \"" + nearest + "\"?", diagnostic.JoinedArguments());
        Assert.Equal(nearest, diagnostic.Replacement);
        Assert.Equal(RuleSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public void A_placeholder_that_is_near_to_no_parameter_has_no_replacement()
    {
        Definition definition = Marked.Parse(Marked.WithTemplate("\"{\\\"a\\\":\\\"" + P + "${aws:iot:commandexecution::parameter:{|IOTC1027:speed|}}\\\"}\""));

        Assert.Equal(
            "\"speed\" | \"mandatoryParameters\" does not declare | Declare the parameter, or remove the placeholder.",
            Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.NotNull(definition.Command);
    }

    [Fact]
    public void Places_go_through_the_escapes_of_the_template_and_of_the_file()
        => Marked.Parse(Marked.WithTemplate("\"{\\\"\\\\u00e4\\\\\\\"\\u000a\\\":\\\"\\u00fc" + P
        + " ${aws:iot:commandexecution::parameter:{|IOTC1027:spe\\u0065d|}}\\\"}\"").Replace("\\u000a", "", StringComparison.Ordinal));

    [Fact]
    public void A_parameter_that_the_template_never_uses_is_a_warning()
    {
        Definition definition = Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "LONG" }, { "name": {|IOTC1028:"q"|}, "type": "LONG" }"""));

        Assert.Equal(
            "parameter \"q\" | \"payloadTemplate\" | ${aws:iot:commandexecution::parameter:q}",
            Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.Equal(2, definition.Command!.Parameters.Count);
    }

    [Fact]
    public void Names_are_case_sensitive()
        => Marked.Parse(Marked.WithTemplate("\"{\\\"a\\\":\\\"" + P + "${aws:iot:commandexecution::parameter:{|IOTC1027:P|}}\\\"}\""));

    [Fact]
    public void Placeholders_of_a_command_whose_parameters_are_missing_are_not_undeclared()
        => Marked.Parse($$"""
            { "commandId": "c", {|IOTC1029:"payloadTemplate"|}: "{\"a\":\"{{P}}\"}", "preprocessor": { "awsJsonSubstitution": { "outputFormat": "CBOR" } } }
            """);
}
