namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1045: other files in the folder of the definitions.</summary>
public sealed class OtherFileTests
{
    [Theory]
    [InlineData("""{ {|IOTC1045:"commands"|}: [ { "commandId": "c", "deprecated": false } ], "nextToken": null }""", "the output of \"aws iot list-commands\"")]
    [InlineData("""{ {|IOTC1045:"commands"|}: [] }""", "the output of \"aws iot list-commands\"")]
    [InlineData(
        """{ {|IOTC1045:"targetArn"|}: "arn:aws:iot:eu-central-1:123456789012:thing/t", "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/c" }""",
        "the input of \"aws iot-jobs-data start-command-execution\"")]
    [InlineData(
        """{ {|IOTC1045:"executionId"|}: "e", "targetArn": "arn:aws:iot:eu-central-1:123456789012:thing/t", "commandArn": "c", "status": "SUCCEEDED" }""",
        "the output of \"aws iot get-command-execution\"")]
    [InlineData("""{ {|IOTC1045:"Type"|}: "AWS::IoT::Command", "Properties": { "CommandId": "c" } }""", "a resource of CloudFormation")]
    [InlineData(
        """
        { "Resources": {
          "Role": { "Type": "AWS::IAM::Role" },
          "C": { {|IOTC1045:"Type"|}: "AWS::IoT::Command", "Properties": { "CommandId": "c" } } } }
        """,
        "a template of CloudFormation")]
    public void A_file_of_a_known_kind_is_one_error_that_says_what_it_is(string marked, string what)
    {
        Definition definition = Marked.Parse(marked);

        Assert.Equal(what, Assert.Single(definition.Diagnostics).Arguments[0]);
        Assert.Null(definition.Model);
    }

    [Theory]
    [InlineData("""{ "commandId": "c", {|IOTC1003:"commands"|}: [], "payload": {} }""")]
    [InlineData("""{ "commandId": "c", {|IOTC1034:"commandArn"|}: "a", {|IOTC1003:"targetArn"|}: "b", "payload": {} }""")]
    [InlineData("""{|IOTC1004:{|} {|IOTC1034:"commandArn"|}: "a", "payload": {} }""")]
    [InlineData("""{|IOTC1004:{|} {|IOTC1003:"Resources"|}: { "Role": { "Type": "AWS::IAM::Role" } }, "payload": {} }""")]
    public void A_file_that_may_be_a_definition_is_checked_as_one(string marked) => Marked.Parse(marked);
}
