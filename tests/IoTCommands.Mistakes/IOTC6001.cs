using System.Threading.Tasks;
using IoTCommands.Devices;

namespace Kitchen;

internal sealed class Rule6001
{
    public static CommandDispatcher Create()
    {
        CommandDispatcher device = new();
        device.OnRule6001((args, execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));
        device.OnRule6001Again((args, execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));
        return device;
    }
}
