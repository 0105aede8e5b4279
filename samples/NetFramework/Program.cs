using System;
using System.Threading.Tasks;
using IoTCommands;
using IoTCommands.Client;

namespace NetFramework
{
    internal static class Program
    {
        private static async Task<int> Main(string[] args)
        {
            if (args.Length != 1 || !Uri.TryCreate(args[0], UriKind.Absolute, out Uri endpoint))
            {
                Console.Error.WriteLine("Usage: NetFramework URL\nThe URL is that of a local service: iotcommands serve");
                return 1;
            }

            // On AWS, the Region and credentials come from the environment: new IoTCommandsClientOptions() is enough.
            IoTCommandsClientOptions options = new IoTCommandsClientOptions();
            options.UseLocalService(endpoint);
            using (IoTCommandsClient commands = new IoTCommandsClient(options))
            {
                CommandTarget oven = CommandTarget.ForThing(await commands.GetAccountAsync(), "oven-17");
                SetOvenTemperatureArgs heat = new SetOvenTemperatureArgs(targetC: 180) { Zone = SetOvenTemperatureZone.Top };
                StartCommandOptions start = new StartCommandOptions { ExecutionTimeout = TimeSpan.FromSeconds(2) };

                CommandEnd end = await commands.RunSetOvenTemperatureAsync(oven, heat, start);

                Console.WriteLine($"{end.Status} {end.StatusReason?.Code}");
                return 0;
            }
        }
    }
}
