using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;

[assembly: CLSCompliant(false)]

namespace IoTCommands.Consumer
{
    /// <summary>Calls as users write them, in a language version that all frameworks support.</summary>
    public static class Oven
    {
        /// <summary>Preheats an oven.</summary>
        /// <param name="client">The client.</param>
        /// <param name="oven">The oven.</param>
        /// <param name="temperature">The temperature in degrees Celsius.</param>
        /// <param name="cancellationToken">Cancels the wait.</param>
        /// <returns>The execution.</returns>
        public static Task<CommandExecution> PreheatAsync(
            IAmazonIoTJobsDataPlane client,
            CommandTarget oven,
            int temperature,
            CancellationToken cancellationToken)
            => client.StartSetOvenTemperatureAsync(
                oven,
                new SetOvenTemperatureArgs(targetC: temperature) { Preheat = true, Zone = SetOvenTemperatureZone.Top },
                cancellationToken: cancellationToken);

        /// <summary>Reboots an oven.</summary>
        /// <param name="client">The client.</param>
        /// <param name="oven">The oven.</param>
        /// <returns>The execution.</returns>
        public static Task<CommandExecution> RebootAsync(IAmazonIoTJobsDataPlane client, CommandTarget oven)
            => client.StartRebootDeviceAsync(oven, new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(1) });
    }
}
