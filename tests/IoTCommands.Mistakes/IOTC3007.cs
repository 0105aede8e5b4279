using System.Threading.Tasks;
using IoTCommands;
using IoTCommands.Client;

namespace Kitchen;

internal sealed class Rule3007(IIoTCommandsClient commands, CommandTarget target)
{
    public async Task RunAsync()
    {
        await commands.RunRebootDeviceAsync(target);
    }
}
