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

internal sealed class Rule4008(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        StartCommandExecutionRequest request = new() { Parameters = { ["targetC"] = new() { I = 180 } } }; // IOTC4008

        StartCommandExecutionRequest other = new();
        other.Parameters["targetC"] = new() { I = 180 }; // IOTC4008

        StartCommandExecutionRequest third = new();
        third.Parameters.Add("targetC", new() { I = 180 }); // IOTC4008
        return null;
    }
}
