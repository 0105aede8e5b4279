using System.Threading.Tasks;
using IoTCommands.Devices;

namespace Kitchen;

internal sealed class Rule6002
{
    public static CommandDispatcher Create() => new CommandDispatcher()
        .OnRebootDevice((execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()))
        .OnRebootDevice((execution, cancellationToken) => Task.FromResult(CommandOutcome.Rejected("BUSY")));
}
