using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands;

namespace Kitchen;

internal sealed class Rule3005(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        for (int attempt = 1; attempt < 5; attempt++)
        {
            try
            {
                return await client.StartRebootDeviceAsync(target);
            }
            catch (AmazonIoTJobsDataPlaneException)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
        return null;
    }
}
