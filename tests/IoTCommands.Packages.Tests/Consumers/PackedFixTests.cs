namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Tests the fixes of the package with <c>dotnet format</c>, the only editor on a build server.</summary>
public sealed class PackedFixTests(PackedPackages packages)
{
    [Fact]
    public async Task Dotnet_format_replaces_an_untyped_call_by_the_typed_one()
    {
        using ConsumerWorkspace workspace = new(packages);
        workspace.WriteProject("Porch", Program("""
            await client.StartCommandExecutionAsync(new()
            {
                CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetFanSpeed",
                TargetArn = target.Arn,
                Parameters = new() { ["speed-percent"] = new() { I = 40 } },
            });
            """), "", "IoTCommands.Generators");
        workspace.Write("Porch/commands/SetFanSpeed.json", FanDefinition.Before);

        await workspace.FormatAsync("Porch", "IOTC4010");

        Assert.Equal(
            Program("await client.StartSetFanSpeedAsync(target, new SetFanSpeedArgs(speedPercent: 40));"),
            await workspace.ReadAsync("Porch/Program.cs"));
    }

    private static string Program(string statement) => $$"""
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;
        using Porch;

        using AmazonIoTJobsDataPlaneClient client = new("https://localhost");
        CommandTarget target = CommandTarget.ForThing(new IoTRegionalAccount("eu-central-1", "123456789012"), "fan-3");
        {{statement}}

        """;
}
