using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands;
using IoTCommands.Client;
using IoTCommands.Devices;

namespace Kitchen;

public sealed class Rule3007(IIoTCommandsClient commands, CommandTarget target)
{
    public async Task RebootAsync()
    {
        await commands.RunRebootDeviceAsync(target); // IOTC3007
    }
}
