using BothEnds;
using BothEnds.Cloud;
using IoTCommands;
using IoTCommands.Client;

// A service in the cloud. On AWS, the line about the local service is not needed.
IoTCommandsClientOptions options = new();
options.UseLocalService(new Uri(args[0]));
using IoTCommandsClient commands = new(options);
CommandTarget oven = CommandTarget.ForThing(await commands.GetAccountAsync(), "oven-17");
StartCommandOptions aMinute = new() { ExecutionTimeout = TimeSpan.FromMinutes(1) };

foreach (int target in (int[])[180, 260])
{
    CommandEnd<OvenResult> end = await commands.RunSetOvenTemperatureAsync(oven, new(targetC: target) { Zone = SetOvenTemperatureZone.Top }, aMinute);
    Console.WriteLine(end.IsSuccess
        ? $"{target} °C: reached {end.Result?.ReachedC} °C after {end.Result?.Took.TotalMilliseconds:0} ms"
        : $"{target} °C: {end.Status}, {end.StatusReason}");
}
