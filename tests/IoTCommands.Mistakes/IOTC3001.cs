using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands;

namespace Kitchen;

internal sealed class Rule3001(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        await client.StartSetOvenTemperatureAsync(target, new(targetC: 900));
        return null;
    }
}
