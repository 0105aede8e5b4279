using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands;

namespace Kitchen;

internal sealed class Rule4008(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        StartCommandExecutionRequest request = new() { Parameters = { ["targetC"] = new() { I = 180 } } };

        StartCommandExecutionRequest other = new();
        other.Parameters["targetC"] = new() { I = 180 };

        StartCommandExecutionRequest third = new();
        third.Parameters.Add("targetC", new() { I = 180 });
        return null;
    }
}
