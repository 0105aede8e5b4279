using Microsoft.Extensions.Hosting;

namespace IoTCommands.Devices.Dispatching;

/// <summary>Runs a dispatcher as long as the application runs.</summary>
internal sealed class CommandDeviceService(CommandDispatcher dispatcher, ICommandTransport transport, DeviceTarget target) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => dispatcher.RunAsync(transport, target, stoppingToken);
}
