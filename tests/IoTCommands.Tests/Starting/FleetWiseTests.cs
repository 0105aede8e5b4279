using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

public sealed class FleetWiseTests
{
    private static readonly CommandDefinition OpenDoor = CommandDefinition.Parse("""
        {
          "commandId": "OpenDoor", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/FleetWise",
          "mandatoryParameters": [ { "name": "$actuatorPath.Vehicle.Cabin.Door", "type": "BOOLEAN" } ]
        }
        """);

    private static readonly CommandDefinition Untyped = CommandDefinition.Parse("""
        {
          "commandId": "Untyped", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/FleetWise",
          "mandatoryParameters": [ { "name": "$actuatorPath.Vehicle.A" }, { "name": "$stateTemplate.operation", "defaultValue": { "S": "activate" } } ]
        }
        """);

    [Fact]
    public async Task A_vehicle_is_a_thing()
    {
        var request = await Starts.RequestOfAsync(OpenDoor, Door(), target: CommandTarget.ForThing(Commands.Account, "vehicle-1"));

        Assert.True(request.Parameters["$actuatorPath.Vehicle.Cabin.Door"].B);
    }

    [Fact]
    public void A_client_is_no_vehicle()
    {
        var client = FakeClient.That(_ => throw new InvalidOperationException("Something was sent."));

        Assert.Throws<ArgumentException>(
            "target",
            () => { _ = Starts.StartAsync(client, OpenDoor, Door(), target: CommandTarget.ForClient(Commands.Account, "c")); });
    }

    [Fact]
    public async Task A_start_gives_a_value_to_one_of_several_actuators_and_chooses_the_type_that_the_definition_leaves_open()
    {
        var request = await Starts.RequestOfAsync(Untyped, With("$actuatorPath.Vehicle.A", new CommandParameterValue { I = 5 }));

        Assert.Equal(5, Assert.Single(request.Parameters).Value.I);
    }

    [Fact]
    public void A_value_that_the_caller_chooses_has_exactly_one_member()
    {
        Assert.Throws<CommandArgumentException>(() => { _ = Starts.RequestOfAsync(Untyped, With("$actuatorPath.Vehicle.A", new CommandParameterValue())); });
        Assert.Throws<CommandArgumentException>(
            () => { _ = Starts.RequestOfAsync(Untyped, With("$actuatorPath.Vehicle.A", new CommandParameterValue { I = 5, S = "5" })); });
    }

    [Fact]
    public async Task A_null_is_not_sent()
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddValue("$actuatorPath.Vehicle.A", null);

        Assert.Null((await Starts.RequestOfAsync(Untyped, parameters)).Parameters);
    }

    [Fact]
    public void The_catalog_says_that_nothing_is_required_and_that_a_type_is_open()
    {
        Assert.Equal((null, false), (Untyped.Parameters[0].Type, Untyped.Parameters[0].IsRequired));
        Assert.Equal((IoTCommandParameterType.String, false), (Untyped.Parameters[1].Type!.Value, Untyped.Parameters[1].IsRequired));
        Assert.False(OpenDoor.Parameters[0].IsRequired);
    }

    [Theory]
    [InlineData("$actuatorPath.Vehicle.Other")]
    [InlineData("$stateTemplate.name")]
    public async Task A_command_without_parameters_can_set_any_actuator(string name)
    {
        CommandDefinition any = CommandDefinition.Parse(
            """{ "commandId": "Any", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/FleetWise" }""");
        string json = $$"""{ "{{name}}": { "S": "on" } }""";
        CommandArguments args = CommandArguments.Parse(any, json);

        Assert.Equal("on", (await Starts.RequestOfAsync(any, args.ToMap())).Parameters[name].S);
        Assert.Equal(args.ToJson(), CommandArguments.Parse(any, args.ToJson()).ToJson());
        Assert.Contains(name, args.ToJson(), StringComparison.Ordinal);
        Assert.Throws<CommandArgumentException>(() => CommandArguments.Parse(any, """{ "Vehicle.Other": { "S": "on" } }"""));
        Assert.Throws<CommandArgumentException>(() => CommandArguments.Parse(any, $$"""{ "{{name}}": { "I": "on" } }"""));
        Assert.Throws<CommandArgumentException>(() => CommandArguments.Parse(any, $$"""{ "{{name}}": 5 }"""));
    }

    [Fact]
    public void An_argument_whose_type_the_definition_leaves_open_is_parsed_by_its_member()
    {
        Assert.Contains("\"D\": 1.5", CommandArguments.Parse(Untyped, """{ "$actuatorPath.Vehicle.A": { "D": 1.5 } }""").ToJson(), StringComparison.Ordinal);
        Assert.Throws<CommandArgumentException>(() => CommandArguments.Parse(Untyped, """{ "$actuatorPath.Vehicle.A": { "X": 1.5 } }"""));
        Assert.Throws<CommandArgumentException>(() => CommandArguments.FromStrings(Untyped, [new("$actuatorPath.Vehicle.A", "1.5")]));
    }

    private static CommandParameterMap With(string name, CommandParameterValue value)
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddValue(name, value);
        return parameters;
    }

    private static CommandParameterMap Door()
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddBoolean("$actuatorPath.Vehicle.Cabin.Door", true);
        return parameters;
    }
}
