using System.Text.Json.Nodes;
using NJsonSchema;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>What editors say about a definition that has the schema: nothing about right ones, something about wrong ones.</summary>
public sealed class SchemaValidationTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(DraftFour.From(SchemaFile.Load()).ToJsonString());

    private const string Dynamic = """
        {
          "commandId": "c",
          "payloadTemplate": "{\"a\":\"${aws:iot:commandexecution::parameter:p}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "p", "type": "INTEGER", "defaultValue": { "I": 1 },
            "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "0", "max": "9" } } } ] } ]
        }
        """;

    private const string FleetWise = """
        {
          "commandId": "c",
          "namespace": "AWS-IoT-FleetWise",
          "roleArn": "arn:aws:iam::123456789012:role/FleetWise",
          "mandatoryParameters": [ { "name": "$actuatorPath.Vehicle.Door", "type": "BOOLEAN", "value": { "B": true } } ]
        }
        """;

    [Theory]
    [InlineData("SetOvenTemperature")]
    [InlineData("ConfigureReporting")]
    [InlineData("UploadLogs")]
    [InlineData("RebootDevice")]
    public async Task The_definitions_of_the_repository_are_right(string definition)
        => Assert.Empty(await Validate(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "commands", definition + ".json"),
        TestContext.Current.CancellationToken)));

    [Fact]
    public async Task A_dynamic_command_is_right() => Assert.Empty(await Validate(Dynamic));

    [Fact]
    public async Task A_command_of_FleetWise_is_right()
    {
        Assert.Empty(await Validate(FleetWise));
        Assert.Empty(await Validate(FleetWise.Replace(", \"type\": \"BOOLEAN\"", "", StringComparison.Ordinal)));
        Assert.Empty(await Validate(FleetWise.Replace("$actuatorPath.Vehicle.Door", "$stateTemplate.name", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{ "commandId": "c" }""")]
    [InlineData("""{ "$schema": "https://example.com/iot-command.schema.json", "commandId": "c", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "commandArn": "arn", "createdAt": 1765843200.5, "lastUpdatedAt": "2025-12-16T00:00:00Z", "deprecated": true, "pendingDeletion": false }""")]
    [InlineData("""{ "commandId": "c", "tags": [ { "Key": "team", "Value": "" }, { "Key": "a b" } ] }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "", "contentType": "text/plain; charset=utf-8" } }""")]
    public async Task What_CreateCommand_takes_or_GetCommand_prints_is_right(string definition) => Assert.Empty(await Validate(definition));

    [Theory]
    [InlineData("STRING", "S", "\"x\"")]
    [InlineData("INTEGER", "I", "-2147483648")]
    [InlineData("LONG", "L", "9007199254740993")]
    [InlineData("UNSIGNEDLONG", "UL", "\"18446744073709551615\"")]
    [InlineData("DOUBLE", "D", "4.5")]
    [InlineData("BOOLEAN", "B", "false")]
    [InlineData("BINARY", "BIN", "\"AAEC\"")]
    public async Task Each_type_takes_its_own_member_and_no_other(string type, string member, string value)
    {
        foreach (string other in (string[])["STRING", "INTEGER", "LONG", "UNSIGNEDLONG", "DOUBLE", "BOOLEAN", "BINARY"])
        {
            string definition = WithParameter($$"""{ "name": "p", "type": "{{other}}", "defaultValue": { "{{member}}": {{value}} } }""");
            bool isRight = (await Validate(definition)).Count == 0;
            Assert.Equal(type == other, isRight);
        }
    }

    [Theory]
    [InlineData("\"string\": \"1\"")]
    [InlineData("\"strings\": [\"1\"]")]
    [InlineData("\"number\": \"1\"")]
    [InlineData("\"numbers\": [\"1\"]")]
    [InlineData("\"numberRange\": { \"min\": \"1\", \"max\": \"2\" }")]
    public async Task Types_operators_and_operands_pair_as_in_the_tables(string operand)
    {
        string member = operand.Split('"')[1];
        foreach (string typeName in WireNames.Types.ToArray())
        {
            Assert.True(WireNames.TryParse(typeName, out IoTCommandParameterType type));
            foreach (string comparisonName in WireNames.Comparisons.ToArray())
            {
                Assert.True(WireNames.TryParse(comparisonName, out CommandComparison comparison));
                bool isRight = Operators.Takes(type, comparison) && Operators.MemberOf(comparison, type) == member;
                string parameter = $$"""
                    { "name": "p", "type": "{{typeName}}", "valueConditions": [ { "comparisonOperator": "{{comparisonName}}", "operand": { {{operand}} } } ] }
                    """;

                Assert.True(isRight == ((await Validate(WithParameter(parameter))).Count == 0), parameter);
            }
        }
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""[ ]""")]
    [InlineData("""{ "commandId": "" }""")]
    [InlineData("""{ "commandId": "a b" }""")]
    [InlineData("""{ "commandId": "a23456789_123456789_123456789_123456789_123456789_123456789_12345" }""")]
    [InlineData("""{ "commandId": 1 }""")]
    [InlineData("""{ "commandId": "c", "parameters": [] }""")]
    [InlineData("""{ "commandId": "c", "namespace": "aws-iot" }""")]
    [InlineData("""{ "commandId": "c", "displayName": "a\nb" }""")]
    [InlineData("""{ "commandId": "c", "description": null }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "no base64" } }""")]
    [InlineData("""{ "commandId": "c", "payload": { "contentType": "json" } }""")]
    [InlineData("""{ "commandId": "c", "tags": [ { "key": "team" } ] }""")]
    [InlineData("""{ "commandId": "c", "mandatoryParameters": [] }""")]
    [InlineData("""{ "commandId": "c", "roleArn": "arn:aws:iam::123456789012:role/x" }""")]
    [InlineData("""{ "commandId": "c", "namespace": "AWS-IoT-FleetWise" }""")]
    public async Task A_wrong_command_is_wrong(string definition) => Assert.NotEmpty(await Validate(definition));

    [Theory]
    [InlineData("payloadTemplate")]
    [InlineData("preprocessor")]
    [InlineData("mandatoryParameters")]
    public async Task A_part_of_a_dynamic_command_is_missed(string part)
        => Assert.NotEmpty(await Validate(Edit(Dynamic, command => command.Remove(part))));

    [Fact]
    public async Task A_template_and_a_payload_are_too_much()
        => Assert.NotEmpty(await Validate(Edit(Dynamic, command => command["payload"] = new JsonObject { ["content"] = "AAEC" })));

    [Theory]
    [InlineData("{\\\"a\\\":1}")]
    [InlineData("{\\\"a\\\":\\\"${p}\\\"}")]
    [InlineData("{\\\"a\\\":\\\"${aws:iot:commandparameter::p}\\\"}")]
    public async Task A_template_without_a_placeholder_of_AWS_is_wrong(string template)
        => Assert.NotEmpty(await Validate(Edit(Dynamic, command => command["payloadTemplate"] = JsonNode.Parse("\"" + template + "\""))));

    [Theory]
    [InlineData("""{ "type": "LONG" }""")]
    [InlineData("""{ "name": "a b", "type": "LONG" }""")]
    [InlineData("""{ "name": "p", "type": "FLOAT" }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "defaultValue": { } }""")]
    [InlineData("""{ "name": "p", "defaultValue": { "I": 1, "L": 1 } }""")]
    [InlineData("""{ "name": "p", "type": "INTEGER", "defaultValue": { "I": 2147483648 } }""")]
    [InlineData("""{ "name": "p", "type": "INTEGER", "defaultValue": { "I": 1.5 } }""")]
    [InlineData("""{ "name": "p", "type": "INTEGER", "defaultValue": { "I": "1" } }""")]
    [InlineData("""{ "name": "p", "type": "UNSIGNEDLONG", "defaultValue": { "UL": "-1" } }""")]
    [InlineData("""{ "name": "p", "type": "STRING", "defaultValue": { "S": "" } }""")]
    [InlineData("""{ "name": "p", "type": "BINARY", "defaultValue": { "BIN": "" } }""")]
    [InlineData("""{ "name": "p", "type": "BOOLEAN", "defaultValue": { "BOOL": true } }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS" } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "operand": { "number": "1" } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "equals", "operand": { "number": "1" } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": 1 } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": "one" } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "numbers": [] } } ] }""")]
    [InlineData("""{ "name": "p", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": ["1","2","3","4","5","6","7","8","9","10","11"] } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "1" } } } ] }""")]
    [InlineData("""{ "name": "p", "valueConditions": [ { "comparisonOperator": "LESS_THAN", "operand": { "string": "1" } } ] }""")]
    public async Task A_wrong_parameter_is_wrong(string parameter) => Assert.NotEmpty(await Validate(WithParameter(parameter)));

    [Fact]
    public async Task What_FleetWise_does_not_have_is_wrong()
    {
        Assert.NotEmpty(await Validate(Edit(FleetWise, command => command.Remove("roleArn"))));
        Assert.NotEmpty(await Validate(Edit(FleetWise, command => command["payload"] = new JsonObject())));
        Assert.NotEmpty(await Validate(Edit(FleetWise, command => command["mandatoryParameters"]![0]!["name"] = "door")));
    }

    private static string WithParameter(string parameter)
        => Edit(Dynamic, command => command["mandatoryParameters"] = new JsonArray(JsonNode.Parse(parameter)));

    private static string Edit(string definition, Action<JsonObject> edit)
    {
        JsonObject command = JsonNode.Parse(definition)!.AsObject();
        edit(command);
        return command.ToJsonString();
    }

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Validate(string definition) => (await Schema).Validate(definition);
}
