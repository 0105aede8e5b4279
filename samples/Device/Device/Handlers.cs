using BothEnds;
using IoTCommands.Devices;
using Microsoft.Extensions.Hosting;

namespace Oven;

/// <summary>The heater, as far as the program knows it.</summary>
internal sealed class Heater
{
    private int _celsius = 20;

    public async Task<int> HeatAsync(int celsius, CancellationToken cancellationToken)
    {
        while (_celsius < celsius)
        {
            await Task.Delay(20, cancellationToken);
            _celsius = Math.Min(celsius, _celsius + 40);
        }

        return _celsius;
    }
}

internal sealed class HeatHandler(Heater heater, TimeProvider time) : ICommandHandler<SetOvenTemperatureArgs, OvenResult>
{
    public async Task<CommandOutcome<OvenResult>> HandleAsync(
        SetOvenTemperatureArgs args, CommandExecutionContext execution, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        await execution.ReportProgressAsync("HEATING", $"{args.Zone} to {args.TargetC} °C", cancellationToken);
        int reached = await heater.HeatAsync(args.TargetC, cancellationToken);
        return CommandOutcome.Succeeded(new OvenResult { ReachedC = reached, Took = time.GetElapsedTime(start) });
    }
}

/// <summary>Reports before the program ends, because it cannot report afterwards.</summary>
internal sealed class RestartHandler(IHostApplicationLifetime application) : ICommandHandler
{
    public Task<CommandOutcome> HandleAsync(CommandExecutionContext execution, CancellationToken cancellationToken) => execution.CompleteThenAsync(
        CommandOutcome.Succeeded(),
        _ =>
        {
            application.StopApplication();
            return Task.CompletedTask;
        },
        cancellationToken);
}
