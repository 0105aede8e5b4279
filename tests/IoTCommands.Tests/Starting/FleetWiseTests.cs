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

    private static CommandParameterMap Door()
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddBoolean("$actuatorPath.Vehicle.Cabin.Door", true);
        return parameters;
    }
}
