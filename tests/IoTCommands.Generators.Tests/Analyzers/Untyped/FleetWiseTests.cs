using IoTCommands.Generators.Analyzers.Untyped;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>
/// Tests AWS IoT FleetWise: the signal catalog, not the definition, specifies a vehicle's actuators and their types. A start has a value for one of them.
/// </summary>
public sealed class FleetWiseTests
{
    private const string OpenDoor = """
        {
          "commandId": "OpenDoor", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/FleetWise",
          "mandatoryParameters": [
            { "name": "$actuatorPath.Vehicle.Door", "type": "BOOLEAN" },
            { "name": "$actuatorPath.Vehicle.Window", "type": "INTEGER",
              "valueConditions": [ { "comparisonOperator": "LESS_THAN", "operand": { "number": "100" } } ] },
            { "name": "$actuatorPath.Vehicle.Seat" }
          ]
        }
        """;

    private const string Any = """{ "commandId": "Any", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/FleetWise" }""";

    [Theory]
    [InlineData("OpenDoor", """new() { ["$actuatorPath.Vehicle.Window"] = new() { I = 5 } }""")]
    [InlineData("OpenDoor", """new() { ["$actuatorPath.Vehicle.Door"] = new() { S = "open" } }""")]
    [InlineData("OpenDoor", """new() { ["$actuatorPath.Vehicle.Seat"] = new() { D = 1.5 } }""")]
    [InlineData("OpenDoor", """new() { ["$actuatorPath.Vehicle.Roof"] = new() { B = true } }""")]
    [InlineData("Any", """new() { ["$actuatorPath.Vehicle.Door"] = new() { B = true } }""")]
    [InlineData("Any", """new() { ["$stateTemplate.name"] = new() { S = "st" }, ["$stateTemplate.operation"] = new() { S = "activate" } }""")]
    public Task A_start_may_have_any_actuator_and_any_type(string command, string map) => VerifyAsync(command, map);

    [Theory]
    [InlineData("OpenDoor", """new() { ["$actuatorPath.Vehicle.Window"] = new() { I = {|IOTC4005:100|} } }""")]
    [InlineData("OpenDoor", """new() { ["$actuatorPath.Vehicle.Seat"] = {|IOTC4003:new() { I = 1, S = "" }|} }""")]
    [InlineData("Any", """new() { { "$actuatorPath.A", new() { I = 1 } }, { {|IOTC4011:"$actuatorPath.A"|}, new() { I = 1 } } }""")]
    public Task What_is_wrong_for_any_command_is_wrong_here(string command, string map) => VerifyAsync(command, map);

    private static Task VerifyAsync(string command, string map) => new AnalyzerTest<UntypedCallAnalyzer>()
        .WithGlobalConfig("dotnet_diagnostic.IOTC4010.severity = none")
        .WithDefinition("commands/OpenDoor.json", OpenDoor)
        .WithDefinition("commands/Any.json", Any)
        .VerifyAsync($$"""
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using Amazon.IoTJobsDataPlane.Model;

            class C
            {
                async Task M(IAmazonIoTJobsDataPlane client) => await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
                {
                    CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/{{command}}",
                    TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/vehicle-1",
                    Parameters = {{map}},
                });
            }
            """);
}
