using System.Text.Json;
using System.Text.Json.Nodes;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>Tests what editors report about a definition with the schema: nothing about correct ones, at least one error about wrong ones.</summary>
public sealed class SchemaValidationTests
{
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
    public void The_definitions_of_the_repository_are_right(string definition)
        => Assert.True(IsValid(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "commands", definition + ".json"))));

    [Fact]
    public void A_dynamic_command_is_right() => Assert.True(IsValid(Dynamic));

    [Fact]
    public void A_command_of_FleetWise_is_right()
    {
        Assert.True(IsValid(FleetWise));
        Assert.True(IsValid(FleetWise.Replace(", \"type\": \"BOOLEAN\"", "", StringComparison.Ordinal)));
        Assert.True(IsValid(FleetWise.Replace("$actuatorPath.Vehicle.Door", "$stateTemplate.name", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{ "$schema": "https://example.com/iot-command.schema.json", "commandId": "c", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "AAEC" }, "commandArn": "arn", "createdAt": 1765843200.5, "lastUpdatedAt": "2025-12-16T00:00:00Z", "deprecated": true, "pendingDeletion": false }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "AAEC" }, "tags": [ { "Key": "team", "Value": "" }, { "Key": "a b" } ] }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "", "contentType": "text/plain; charset=utf-8" } }""")]
    public void What_CreateCommand_takes_or_GetCommand_prints_is_right(string definition) => Assert.True(IsValid(definition));

    [Theory]
    [InlineData("STRING", "S", "\"x\"")]
    [InlineData("INTEGER", "I", "-2147483648")]
    [InlineData("LONG", "L", "9007199254740993")]
    [InlineData("UNSIGNEDLONG", "UL", "\"18446744073709551615\"")]
    [InlineData("DOUBLE", "D", "4.5")]
    [InlineData("BOOLEAN", "B", "false")]
    [InlineData("BINARY", "BIN", "\"AAEC\"")]
    public void Each_type_takes_its_own_member_and_no_other(string type, string member, string value)
    {
        foreach (string other in (string[])["STRING", "INTEGER", "LONG", "UNSIGNEDLONG", "DOUBLE", "BOOLEAN", "BINARY"])
        {
            string definition = WithParameter($$"""{ "name": "p", "type": "{{other}}", "defaultValue": { "{{member}}": {{value}} } }""");
            bool isRight = IsValid(definition);
            Assert.Equal(type == other, isRight);
        }
    }

    [Theory]
    [InlineData("\"string\": \"1\"")]
    [InlineData("\"strings\": [\"1\"]")]
    [InlineData("\"number\": \"1\"")]
    [InlineData("\"numbers\": [\"1\"]")]
    [InlineData("\"numberRange\": { \"min\": \"1\", \"max\": \"2\" }")]
    public void Types_operators_and_operands_pair_as_in_the_tables(string operand)
    {
        string member = operand.Split('"')[1];
        foreach (string typeName in WireNames.Types.ToArray())
        {
            Assert.True(WireNames.TryParse(typeName, out IoTCommandParameterType type));
            foreach (string comparisonName in WireNames.Comparisons.ToArray())
            {
                Assert.True(WireNames.TryParse(comparisonName, out CommandComparison comparison));
                bool isRight = Operators.Supports(type, comparison) && Operators.MemberOf(comparison, type) == member;
                string parameter = $$"""
                    { "name": "p", "type": "{{typeName}}", "valueConditions": [ { "comparisonOperator": "{{comparisonName}}", "operand": { {{operand}} } } ] }
                    """;

                Assert.True(isRight == IsValid(WithParameter(parameter)), parameter);
            }
        }
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""[ ]""")]
    [InlineData("""{ "commandId": "c" }""")]
    [InlineData("""{ "commandId": "", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "a b", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "a23456789_123456789_123456789_123456789_123456789_123456789_12345", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": 1, "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "parameters": [], "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "namespace": "aws-iot", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "displayName": "a\nb", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "description": null, "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "no base64" } }""")]
    [InlineData("""{ "commandId": "c", "payload": { "content": "AAEC", "contentType": "json" } }""")]
    [InlineData("""{ "commandId": "c", "tags": [ { "key": "team" } ], "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "mandatoryParameters": [], "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "roleArn": "arn:aws:iam::123456789012:role/x", "payload": { "content": "AAEC" } }""")]
    [InlineData("""{ "commandId": "c", "namespace": "AWS-IoT-FleetWise" }""")]
    public void A_wrong_command_is_wrong(string definition) => Assert.False(IsValid(definition));

    [Theory]
    [InlineData("payloadTemplate")]
    [InlineData("preprocessor")]
    [InlineData("mandatoryParameters")]
    public void A_part_of_a_dynamic_command_is_missed(string part)
        => Assert.False(IsValid(Edit(Dynamic, command => command.Remove(part))));

    [Fact]
    public void A_template_and_a_payload_are_too_much()
        => Assert.False(IsValid(Edit(Dynamic, command => command["payload"] = new JsonObject { ["content"] = "AAEC" })));

    [Theory]
    [InlineData("{\\\"a\\\":1}")]
    [InlineData("{\\\"a\\\":\\\"${p}\\\"}")]
    [InlineData("{\\\"a\\\":\\\"${aws:iot:commandparameter::p}\\\"}")]
    public void A_template_without_a_placeholder_of_AWS_is_wrong(string template)
        => Assert.False(IsValid(Edit(Dynamic, command => command["payloadTemplate"] = JsonNode.Parse("\"" + template + "\""))));

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
    public void A_wrong_parameter_is_wrong(string parameter) => Assert.False(IsValid(WithParameter(parameter)));

    [Fact]
    public void What_FleetWise_does_not_have_is_wrong()
    {
        Assert.False(IsValid(Edit(FleetWise, command => command.Remove("roleArn"))));
        Assert.False(IsValid(Edit(FleetWise, command => command["payload"] = new JsonObject())));
        Assert.False(IsValid(Edit(FleetWise, command => command["mandatoryParameters"]![0]!["name"] = "door")));
    }

    private static string WithParameter(string parameter)
        => Edit(Dynamic, command => command["mandatoryParameters"] = new JsonArray(JsonNode.Parse(parameter)));

    private static string Edit(string definition, Action<JsonObject> edit)
    {
        JsonObject command = JsonNode.Parse(definition)!.AsObject();
        edit(command);
        return command.ToJsonString();
    }

    private static bool IsValid(string definition) => SchemaFile.Schema.Evaluate(JsonElement.Parse(definition)).IsValid;
}
