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

internal sealed class Rule3003(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        await client.StartRebootDeviceAsync(target, new() { ExecutionTimeout = TimeSpan.FromMilliseconds(500) });  // IOTC3003, an error
        await client.StartRebootDeviceAsync(target, new() { ExecutionTimeout = TimeSpan.FromDays(1) });            // IOTC3003, a warning
        return null;
    }
}
