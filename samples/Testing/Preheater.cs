using Amazon.IoTJobsDataPlane;
using IoTCommands;

namespace Kitchen.Tests;

/// <summary>The code under test. In a real solution, it is in a project of its own.</summary>
public sealed class Preheater(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account)
{
    /// <summary>Heats all zones that a recipe uses.</summary>
    public async Task PreheatAsync(string oven, int celsius, params SetOvenTemperatureZone[] zones)
    {
        foreach (SetOvenTemperatureZone zone in zones)
        {
            // The token is the same if a start is retried, so the oven acts once.
            StartCommandOptions options = new() { ClientToken = $"preheat-{oven}-{zone}-{celsius}", ExecutionTimeout = TimeSpan.FromMinutes(1) };
            await client.StartSetOvenTemperatureAsync(CommandTarget.ForThing(account, oven), new(celsius) { Zone = zone, Preheat = true }, options);
        }
    }
}
