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

[IoTCommand("rule-2016")]
internal sealed partial record Rule2016
{
    [CommandParameter("pin")] public required string Pin { get; init; } // IOTC2016
}
