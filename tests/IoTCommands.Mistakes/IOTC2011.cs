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

[IoTCommand("rule-2011")]
internal sealed partial record Rule2011
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("fadeMs")] public long FadeMs { get; init; } // IOTC2011
}
