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

[IoTCommand("rule-2008")]
internal sealed partial record Rule2008
{
    [CommandParameter("level")] public required long Level { get; init; } // IOTC2008
    [CommandParameter("fadeMs")] public long? FadeMs { get; init; }
}
