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

[IoTCommand("rule-2012")]
internal sealed partial record Rule2012
{
    [CommandParameter("level")] public required int Level { get; init; }
    [CommandParameter("fadeMs"), DefaultValue(100)] public long? FadeMs { get; init; } // IOTC2012
}
