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

[IoTCommand("rule-2006")]
internal sealed partial record Rule2006
{
    [CommandParameter("level"), Range(0, 100), DefaultValue(255)] public int? Level { get; init; } // IOTC2006
    [CommandParameter("fadeMs"), DefaultValue("250")] public long? FadeMs { get; init; } // IOTC2006
}
