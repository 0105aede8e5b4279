using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.DefinitionFiles;

/// <summary>Tests files with the input of StartCommandExecution in the folder of the definitions.</summary>
public sealed class StartFileTests
{
    private const string Oven = """
        { "commandId": "oven",
          "payloadTemplate": "{\"t\":\"${aws:iot:commandexecution::parameter:targetC}\",\"z\":\"${aws:iot:commandexecution::parameter:zone}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "targetC", "type": "INTEGER",
              "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "50", "max": "250" } } } ] },
            { "name": "zone", "type": "STRING", "defaultValue": { "S": "MAIN" } } ] }
        """;

    private const string Vehicle = """
        { "commandId": "vehicle", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/r",
          "mandatoryParameters": [ { "name": "$actuatorPath.Vehicle.Door" } ] }
        """;

    private const string Arns = """
        "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/oven", "targetArn": "arn:aws:iot:eu-central-1:123456789012:thing/t"
        """;

    [Theory]
    [InlineData("""{ "targetC": { "I": 50 } }""")]
    [InlineData("""{ "targetC": { "I": 250 }, "zone": { "S": "GRILL" } }""")]
    [InlineData("""{ {|IOTC4001:"targetc"|}: { "I": 180 } }""")]
    [InlineData("""{ "targetC": { "I": 180 }, {|IOTC4001:"preheat"|}: { "B": true } }""")]
    [InlineData("""{ "targetC": { {|IOTC4002:"S"|}: "180" } }""")]
    [InlineData("""{ "targetC": { {|IOTC4002:"L"|}: 180 } }""")]
    [InlineData("""{ "targetC": {|IOTC4003:{}|} }""")]
    [InlineData("""{ "targetC": {|IOTC4003:{ "I": 180, "L": 180 }|} }""")]
    [InlineData("""{ "targetC": { "I": {|IOTC4005:49|} } }""")]
    [InlineData("""{ "targetC": { "I": {|IOTC1005:"180"|} } }""")]
    [InlineData("""{ "targetC": { "I": {|IOTC1016:180.5|} } }""")]
    [InlineData("""{ "targetC": { "I": {|IOTC1005:null|} } }""")]
    [InlineData("""{ "targetC": { "I": 180, "L": {|IOTC1005:null|} } }""")]
    [InlineData("""{ "targetC": { {|IOTC1003:"i"|}: 180 } }""")]
    [InlineData("""{ "targetC": {|IOTC1005:180|} }""")]
    [InlineData("""{ "targetC": { "I": 180 }, {|IOTC1002:"targetC"|}: { "I": 181 } }""")]
    [InlineData("""{|IOTC1005:[]|}""")]
    public Task Its_parameters_are_checked_against_the_definition(string parameters) => VerifyAsync($$"""{ {{Arns}}, "parameters": {{parameters}} }""");

    [Theory]
    [InlineData("{|IOTC4004:{|}")]
    [InlineData("{ {|IOTC4004:\"parameters\"|}: { \"zone\": { \"S\": \"MAIN\" } },")]
    [InlineData("{ {|IOTC4004:\"parameters\"|}: {},")]
    [InlineData("{ \"parameters\": { \"targetC\": { \"I\": 60 } },")]
    [InlineData("{ {|IOTC1003:\"paramters\"|}: { \"targetC\": { \"I\": 60 } },")]
    public Task A_required_parameter_is_missing(string start) => VerifyAsync($"{start} {Arns} }}");

    [Theory]
    [InlineData("\"executionTimeoutSeconds\": 1")]
    [InlineData("\"executionTimeoutSeconds\": {|IOTC3003:0|}")]
    [InlineData("\"executionTimeoutSeconds\": {|IOTC3003:50000|}")]
    [InlineData("\"executionTimeoutSeconds\": {|IOTC1016:0.5|}")]
    [InlineData("\"executionTimeoutSeconds\": {|IOTC1005:\"10\"|}")]
    [InlineData("\"clientToken\": \"abc\"")]
    [InlineData("\"clientToken\": {|IOTC3004:\"a b\"|}")]
    [InlineData("\"clientToken\": {|IOTC1005:1|}")]
    [InlineData("{|IOTC1003:\"thingName\"|}: \"t\"")]
    public Task Its_other_properties_are_checked(string property) => VerifyAsync($$"""{ {{Arns}}, "parameters": { "targetC": { "I": 60 } }, {{property}} }""");

    [Theory]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:command/other\"", "IOTC4006")]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:thing/oven\"", "IOTC4007")]
    [InlineData("\"\"", "IOTC4007")]
    [InlineData("1", "IOTC1005")]
    public Task Nothing_is_known_of_the_parameters_of_another_command(string arn, string id) => VerifyAsync(
        $$"""{ "commandArn": {|{{id}}:{{arn}}|}, "targetArn": "arn:aws:iot:eu-central-1:123456789012:thing/t", "parameters": { "x": { "I": 1, "L": 1 } } }""");

    [Fact]
    public Task Its_target_is_checked() => VerifyAsync(
        """
        { "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/oven", "targetArn": {|IOTC3002:"oven-17"|}, "parameters": { "targetC": { "I": 60 } } }
        """);

    [Fact]
    public Task Actuators_are_not_checked_without_the_signal_catalog() => VerifyAsync(
        """
        { "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/vehicle", "targetArn": "arn:aws:iot:eu-central-1:123456789012:thing/t",
          "parameters": { "$actuatorPath.Vehicle.Window": { "D": 1.5 }, "$actuatorPath.Vehicle.Door": { "B": true } } }
        """);

    [Fact]
    public Task A_project_without_commands_starts_those_of_others() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/start.json", $$"""{ {{Arns}}, "parameters": { "x": {} } }""")
        .VerifyAsync("");

    [Fact]
    public Task Of_a_text_that_is_not_JSON_that_alone_is_reported() => VerifyAsync($$"""{ {{Arns}}, "parameters": { "x": { "I"{|IOTC1001:|} 1 } } }""");

    [Fact]
    public Task The_advice_is_JSON() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/oven.json", Oven)
        .WithDefinition("commands/start.json", $$"""{|#0:{|} {{Arns}} }""")
        .VerifyAsync(
            "",
            new DiagnosticResult("IOTC4004", DiagnosticSeverity.Error)
                .WithLocation(0)
                .WithArguments("targetC", "oven", "\"targetC\": { \"I\": … }", "commands/oven.json"));

    [Theory]
    [InlineData("""{ "I": 4711.5 }""")]
    [InlineData("""{ "I": "4711" }""")]
    [InlineData("""{ "I": 4711 }""")]
    public async Task The_value_of_a_secret_parameter_is_not_shown(string value)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync("targetC", value));

        Assert.DoesNotContain("4711", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("4711", string.Join(' ', diagnostic.Properties.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_value_of_a_parameter_is_shown_if_another_one_is_secret() => Assert.Contains(
        "4711.5",
        Assert.Single(await AnalyzeAsync("zone", """{ "I": 4711.5 }""")).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    /// <summary>Returns the diagnostics of a start with a value for <c>targetC</c>.</summary>
    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string secretParameters, string value)
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition("commands/oven.json", Oven)
            .WithMetadata("commands/oven.json", "IoTCommandSecretParameters", secretParameters)
            .WithDefinition("starts/start.json", $$"""{ {{Arns}}, "parameters": { "targetC": {{value}} } }""");
        return ProjectAnalysis.RunAsync(project.Compile(), project, [new DefinitionFileAnalyzer()], TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string start) => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/oven.json", Oven)
        .WithDefinition("commands/vehicle.json", Vehicle)
        .WithDefinition("starts/start.json", start)
        .VerifyAsync("");
}
