using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands;

namespace Kitchen;

internal sealed class Rule3002(IAmazonIoTJobsDataPlane client, IoTAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        IoTAccount account = new("eu-central", "1234-5678-9012"); 
        CommandTarget oven = account.Thing("oven 17");            
        return null;
    }
}
