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

[IoTCommand("rule-2004")]
internal sealed partial record Rule2004
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("level")] public required int FadeMs { get; init; } // IOTC2004
}
