using IoTCommands.Testing.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedEndpoint))]

namespace IoTCommands.Testing.Tests.Support;

/// <summary>One endpoint for all tests that do not require their own. Its things do not answer, so an execution does not change after the start.</summary>
public sealed class SharedEndpoint : IAsyncLifetime
{
    public const string Thing = "oven-17";

    public LocalIoTCommands Local { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Local = await LocalIoTCommands.StartAsync(new() { Commands = [.. Definitions()] });
        Local.AddThing(Thing);
    }

    public ValueTask DisposeAsync() => Local.DisposeAsync();

    private static IEnumerable<CommandDefinition> Definitions()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "commands"), "*.json"))
        {
            yield return CommandDefinition.Parse(File.ReadAllText(path));
        }

        foreach (string type in (string[])["STRING", "INTEGER", "LONG", "UNSIGNEDLONG", "DOUBLE", "BOOLEAN", "BINARY"])
        {
            yield return TestCommand.WithOne(type, type);
        }

        yield return TestCommand.Static("Static");
        yield return TestCommand.Static("Deprecated", [1], null, "\"deprecated\": true,");
        yield return CommandDefinition.Parse(
            """
            {
              "commandId": "Vehicle",
              "namespace": "AWS-IoT-FleetWise",
              "roleArn": "arn:aws:iam::123456789012:role/fleetwise",
              "mandatoryParameters": [{ "name": "$actuatorPath.Vehicle.Door", "type": "BOOLEAN" }]
            }
            """);
    }
}
