using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.CodeFixes.Tests.Json;

/// <summary>IOTC1003, 1008, 1026 and 1027.</summary>
public sealed class NearestNameFixTests
{
    [Fact]
    public Task A_misspelt_property_is_replaced_and_nothing_else_is_touched() => JsonFixTest<NearestNameFix>.VerifyAsync(
        "Change 'payloads' to 'payload'",
        "{\r\n\t\"commandId\" : \"reboot\",\r\n\r\n\t\"payloads\" :{ \"content\":\"e30=\" } }",
        "{\r\n\t\"commandId\" : \"reboot\",\r\n\r\n\t\"payload\" :{ \"content\":\"e30=\" } }");

    [Fact]
    public Task The_name_that_AWS_comments_give_a_member_is_replaced() => JsonFixTest<NearestNameFix>.VerifyAsync(
        "Change 'BOOL' to 'B'",
        Parameter("""{ "name": "x", "type": "BOOLEAN", "defaultValue": { "BOOL": true } }"""),
        Parameter("""{ "name": "x", "type": "BOOLEAN", "defaultValue": { "B": true } }"""));

    [Theory]
    [InlineData("INTEGR", "INTEGER")]
    [InlineData("integer", "INTEGER")]
    [InlineData("BOOL", "BOOLEAN")]
    public Task A_misspelt_type_is_replaced(string wrong, string right) => JsonFixTest<NearestNameFix>.VerifyAsync(
        $"Change '{wrong}' to '{right}'",
        Parameter($$"""{ "name": "x", "type": "{{wrong}}" }"""),
        Parameter($$"""{ "name": "x", "type": "{{right}}" }"""));

    [Fact]
    public Task A_misspelt_operator_is_replaced() => JsonFixTest<NearestNameFix>.VerifyAsync(
        "Change 'IN-RANGE' to 'IN_RANGE'",
        Parameter("""{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN-RANGE", "operand": { "numberRange": { "min": "1", "max": "2" } } } ] }"""),
        Parameter("""{ "name": "x", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "1", "max": "2" } } } ] }"""));

    [Theory]
    [InlineData("${x}")]
    [InlineData("${aws:iot:commandparameter::x}")]
    [InlineData("${aws:iot:commandexecution::parameter:X}")]
    [InlineData("${AWS:IoT:CommandExecution::Parameter:x}")]
    public Task A_wrong_placeholder_is_replaced_inside_of_the_escaped_template(string wrong) => JsonFixTest<NearestNameFix>.VerifyAsync(
        wrong.EndsWith("commandexecution::parameter:X}", StringComparison.Ordinal) ? "Change 'X' to 'x'" : $"Change '{wrong}' to '${{aws:iot:commandexecution::parameter:x}}'",
        Template("""{\"a\\b\":\"\u0041 PLACE\"}""".Replace("PLACE", wrong, StringComparison.Ordinal)),
        Template("""{\"a\\b\":\"\u0041 ${aws:iot:commandexecution::parameter:x}\"}"""));

    [Fact]
    public Task The_placeholder_of_the_timeout_is_replaced() => JsonFixTest<NearestNameFix>.VerifyAsync(
        "Change '${executionTimeoutSeconds}' to '${aws:iot:commandexecution::executionTimeoutSec}'",
        Template("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\",\"t\":\"${executionTimeoutSeconds}\"}"""),
        Template("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\",\"t\":\"${aws:iot:commandexecution::executionTimeoutSec}\"}"""));

    [Fact]
    public Task A_property_that_is_near_to_none_has_no_fix() => JsonFixTest<NearestNameFix>.VerifyNoneAsync(
        "IOTC1003", """{ "commandId": "reboot", "somethingElse": 1, "payload": { "content": "e30=" } }""");

    [Fact]
    public Task A_type_that_is_near_to_none_has_no_fix() => JsonFixTest<NearestNameFix>.VerifyNoneAsync("IOTC1008", Parameter("""{ "name": "x", "type": "varchar" }"""));

    [Fact]
    public Task A_placeholder_that_is_near_to_no_parameter_has_no_fix() => JsonFixTest<NearestNameFix>.VerifyNoneAsync(
        "IOTC1027",
        Template("""{\"x\":\"${aws:iot:commandexecution::parameter:x}\",\"y\":\"${aws:iot:commandexecution::parameter:somethingElse}\"}"""));

    [Fact]
    public Task Fix_all_mends_the_same_misspelling_everywhere_and_no_other() => JsonFixTest<NearestNameFix>.VerifyFixAllAsync(
        "Change 'typ' to 'type'",
        Parameter("""{ "name": "x", "typ": "LONG" }, { "name": "y", "typ": "LONG" }, { "name": "z", "typee": "LONG" }"""),
        Parameter("""{ "name": "x", "type": "LONG" }, { "name": "y", "type": "LONG" }, { "name": "z", "typee": "LONG" }"""));

    [Fact]
    public async Task Fix_all_in_a_solution_mends_the_files_of_all_projects()
    {
        const string Wrong = """{ "commandId": "reboot", "payloads": { "content": "e30=" } }""";
        using DefinitionWorkspace workspace = new();
        Project kitchen = workspace.AddProject("Kitchen", ("a.json", Wrong));
        Project garage = workspace.AddProject("Garage", ("a.json", Wrong));

        Solution solution = await JsonFixTest<NearestNameFix>.FixAllAsync(workspace, workspace.Solution.GetProject(kitchen.Id)!, "Change 'payloads' to 'payload'", FixAllScope.Solution);

        Assert.Equal(Wrong.Replace("payloads", "payload", StringComparison.Ordinal), await JsonFixTest<NearestNameFix>.TextAsync(solution.GetProject(kitchen.Id)!));
        Assert.Equal(Wrong.Replace("payloads", "payload", StringComparison.Ordinal), await JsonFixTest<NearestNameFix>.TextAsync(solution.GetProject(garage.Id)!));
    }

    private static string Parameter(string parameters) => $$"""{ "commandId": "c", "mandatoryParameters": [ {{parameters}} ] }""";

    private static string Template(string template) => $$"""
        {
          "commandId": "c",
          "payloadTemplate": "{{template}}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "x", "type": "LONG" } ]
        }
        """;
}
