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

[IoTCommand("rule-2005-2")]
internal sealed partial record Rule2005Case2
{
    [CommandParameter("mode"), ValueCondition(CommandComparison.LessThan, "z")] public required string Mode { get; init; } // IOTC2005
}
