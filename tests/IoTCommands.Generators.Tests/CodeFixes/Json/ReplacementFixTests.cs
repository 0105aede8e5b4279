using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.Tests.CodeFixes.Json;

/// <summary>Diagnostics that offer a replacement: IOTC1003, 1005, 1008, 1016, 1018, 1019, 1024, 1026 and 1027.</summary>
public sealed class ReplacementFixTests
{
    [Fact]
    public Task A_misspelt_property_is_replaced_and_nothing_else_is_touched() => JsonFixTest<ReplacementFix>.VerifyAsync(
        "Change 'payloads' to 'payload'",
        "{\r\n\t\"commandId\" : \"reboot\",\r\n\r\n\t\"payloads\" :{ \"content\":\"e30=\" } }",
        "{\r\n\t\"commandId\" : \"reboot\",\r\n\r\n\t\"payload\" :{ \"content\":\"e30=\" } }");

    [Fact]
    public Task The_name_that_AWS_comments_give_a_member_is_replaced() => JsonFixTest<ReplacementFix>.VerifyAsync(
        "Change 'BOOL' to 'B'",
        DefinitionText.WithParameters("""{ "name": "x", "type": "BOOLEAN", "defaultValue": { "BOOL": true } }"""),
        DefinitionText.WithParameters("""{ "name": "x", "type": "BOOLEAN", "defaultValue": { "B": true } }"""));

    [Theory]
    [InlineData("INTEGR", "INTEGER")]
    [InlineData("integer", "INTEGER")]
    [InlineData("BOOL", "BOOLEAN")]
    public Task A_misspelt_type_is_replaced(string wrong, string right) => JsonFixTest<ReplacementFix>.VerifyAsync(
        $"Change '{wrong}' to '{right}'",
        DefinitionText.WithParameters($$"""{ "name": "x", "type": "{{wrong}}" }"""),
        DefinitionText.WithParameters($$"""{ "name": "x", "type": "{{right}}" }"""));

    [Fact]
    public Task A_misspelt_operator_is_replaced() => JsonFixTest<ReplacementFix>.VerifyAsync(
        "Change 'IN-RANGE' to 'IN_RANGE'",
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN-RANGE", "operand": { "numberRange": { "min": "1", "max": "2" } } } ] }"""),
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "1", "max": "2" } } } ] }"""));

    [Theory]
    [InlineData("${x}")]
    [InlineData("${aws:iot:commandparameter::x}")]
    [InlineData("${aws:iot:commandexecution::parameter:X}")]
    [InlineData("${AWS:IoT:CommandExecution::Parameter:x}")]
    public Task A_wrong_placeholder_is_replaced_inside_of_the_escaped_template(string wrong) => JsonFixTest<ReplacementFix>.VerifyAsync(
        wrong.EndsWith("commandexecution::parameter:X}", StringComparison.Ordinal)
            ? "Change 'X' to 'x'"
            : $"Change '{wrong}' to '${{aws:iot:commandexecution::parameter:x}}'",
        DefinitionText.WithTemplate("""{\"a\\b\":\"\u0041 PLACE\"}""".Replace("PLACE", wrong, StringComparison.Ordinal)),
        DefinitionText.WithTemplate("""{\"a\\b\":\"\u0041 ${aws:iot:commandexecution::parameter:x}\"}"""));

    [Fact]
    public Task The_placeholder_of_the_timeout_is_replaced() => JsonFixTest<ReplacementFix>.VerifyAsync(
        "Change '${executionTimeoutSeconds}' to '${aws:iot:commandexecution::executionTimeoutSec}'",
        DefinitionText.WithTemplate("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\",\"t\":\"${executionTimeoutSeconds}\"}"""),
        DefinitionText.WithTemplate("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\",\"t\":\"${aws:iot:commandexecution::executionTimeoutSec}\"}"""));

    [Theory]
    [InlineData("INTEGER", "\"I\": \"5\"", "\"I\": 5", "Change '\"5\"' to '5'")]
    [InlineData("UNSIGNEDLONG", "\"UL\": 5", "\"UL\": \"5\"", "Change '5' to '\"5\"'")]
    [InlineData("INTEGER", "\"I\": 5.0", "\"I\": 5", "Change '5.0' to '5'")]
    [InlineData("UNSIGNEDLONG", "\"UL\": \"+5\"", "\"UL\": \"5\"", "Change '+5' to '5'")]
    public Task A_value_is_written_as_AWS_takes_it(string type, string before, string after, string title) => JsonFixTest<ReplacementFix>.VerifyAsync(
        title,
        DefinitionText.WithDefault(type, before),
        DefinitionText.WithDefault(type, after));

    [Fact]
    public Task An_operand_is_renamed_where_it_holds_the_same() => JsonFixTest<ReplacementFix>.VerifyAsync(
        "Change 'string' to 'number'",
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "string": "1" } } ] }"""),
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": "1" } } ] }"""));

    [Fact]
    public Task An_operand_is_written_as_a_plain_number() => JsonFixTest<ReplacementFix>.VerifyAsync(
        "Change '1.0' to '1'",
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": "1.0" } } ] }"""),
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": "1" } } ] }"""));

    [Fact]
    public Task A_bare_placeholder_gets_its_quotes() => JsonFixTest<ReplacementFix>.VerifyAsync(
        """Change '${aws:iot:commandexecution::parameter:x}' to '\"${aws:iot:commandexecution::parameter:x}\"'""",
        DefinitionText.WithTemplate("""{\"x\":${aws:iot:commandexecution::parameter:x}}"""),
        DefinitionText.WithTemplate("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\"}"""));

    [Fact]
    public Task A_property_that_is_near_to_none_has_no_fix() => JsonFixTest<ReplacementFix>.VerifyNoneAsync(
        "IOTC1003", """{ "commandId": "reboot", "somethingElse": 1, "payload": { "content": "e30=" } }""");

    [Fact]
    public Task A_type_that_is_near_to_none_has_no_fix()
        => JsonFixTest<ReplacementFix>.VerifyNoneAsync("IOTC1008", DefinitionText.WithParameters("""{ "name": "x", "type": "varchar" }"""));

    [Fact]
    public Task A_placeholder_that_is_near_to_no_parameter_has_no_fix() => JsonFixTest<ReplacementFix>.VerifyNoneAsync(
        "IOTC1027",
        DefinitionText.WithTemplate("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\",\"y\":\"${aws:iot:commandexecution::parameter:somethingElse}\"}"""));

    [Fact]
    public Task A_dollar_before_a_placeholder_is_removed() => JsonFixTest<ReplacementFix>.VerifyFixAllAsync(
        "Remove '$'",
        DefinitionText.WithTemplate("""{\"x\":\"$${aws:iot:commandexecution::parameter:x}\"}"""),
        DefinitionText.WithTemplate("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\"}"""));

    [Fact]
    public Task A_payload_that_is_encoded_twice_is_decoded_once() => JsonFixTest<ReplacementFix>.VerifyFixAllAsync(
        "Change 'ZXlKaElqb3hmUT09' to 'eyJhIjoxfQ=='",
        """{ "commandId": "c", "payload": { "content": "ZXlKaElqb3hmUT09", "contentType": "application/json" } }""",
        """{ "commandId": "c", "payload": { "content": "eyJhIjoxfQ==", "contentType": "application/json" } }""");

    [Fact]
    public Task Fix_all_fixes_the_same_misspelling_everywhere_and_no_other() => JsonFixTest<ReplacementFix>.VerifyFixAllAsync(
        "Change 'typ' to 'type'",
        DefinitionText.WithParameters("""{ "name": "x", "typ": "LONG" }, { "name": "y", "typ": "LONG" }, { "name": "z", "typee": "LONG" }"""),
        DefinitionText.WithParameters("""{ "name": "x", "type": "LONG" }, { "name": "y", "type": "LONG" }, { "name": "z", "typee": "LONG" }"""));

    [Fact]
    public async Task Fix_all_in_a_solution_fixes_the_files_of_all_projects()
    {
        const string Wrong = """{ "commandId": "reboot", "payloads": { "content": "e30=" } }""";
        using DefinitionWorkspace workspace = new();
        Project kitchen = workspace.AddProject("Kitchen", ("a.json", Wrong));
        Project garage = workspace.AddProject("Garage", ("a.json", Wrong));

        Solution solution = await JsonFixTest<ReplacementFix>.FixAllAsync(
            workspace,
            workspace.Solution.GetProject(kitchen.Id)!,
            "Change 'payloads' to 'payload'",
            FixAllScope.Solution);

        Assert.Equal(
            Wrong.Replace("payloads", "payload", StringComparison.Ordinal),
            await JsonFixTest<ReplacementFix>.TextAsync(solution.GetProject(kitchen.Id)!));
        Assert.Equal(
            Wrong.Replace("payloads", "payload", StringComparison.Ordinal),
            await JsonFixTest<ReplacementFix>.TextAsync(solution.GetProject(garage.Id)!));
    }
}
