using BothEnds;
using IoTCommands.Devices;
using IoTCommands.Testing;

namespace Fleet;

/// <summary>The local service in place of AWS, with a fleet in which some ovens are broken or offline.</summary>
internal static class Simulation
{
    public static async Task<LocalIoTCommands> StartAsync(int ovens)
    {
        LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All });
        for (int number = 1; number <= ovens; number++)
        {
            if (number % 50 == 0)
            {
                local.AddThing($"oven-{number}"); // is offline
                continue;
            }

            bool isOpen = number % 20 == 7;
            CommandDispatcher oven = new();
            oven.OnSetOvenTemperature(async (args, execution, cancellationToken) =>
            {
                await Task.Delay(200, cancellationToken);
                return isOpen
                    ? CommandOutcome.Rejected("DOOR_OPEN", "The door is open")
                    : CommandOutcome.Succeeded(new OvenResult { ReachedC = args.TargetC, Took = TimeSpan.FromMinutes(9) });
            });
            local.AddDevice($"oven-{number}", oven);
        }

        return local;
    }
}
