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

internal sealed class Rule4006(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/ReboteDevice", // IOTC4006
            TargetArn = targetArn,
        });
        return null;
    }
}
