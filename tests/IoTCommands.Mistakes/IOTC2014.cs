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

[IoTCommand("rule-2014")]
internal sealed partial record Rule2014
{
    [CommandParameter("level")] public int? Level { get; init; } // IOTC2014
    [CommandParameter("fadeMs"), DefaultValue(250L)] public long FadeMs { get; init; } // IOTC2014
}
