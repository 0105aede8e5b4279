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

internal sealed class Rule4010(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target, string targetArn)
{
    public async Task<object?> RunAsync()
    {
        await Task.Yield();
        var response = await client.StartCommandExecutionAsync(new StartCommandExecutionRequest // IOTC4010
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
            TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17",
            Parameters = new() { ["targetC"] = new() { I = 180 } },
        });
        Console.WriteLine(response.ExecutionId);
        return null;
    }
}
