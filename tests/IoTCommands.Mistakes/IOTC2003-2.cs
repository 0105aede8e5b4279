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

[IoTCommand("rule-2003-2", PayloadTemplate = """{ "percent": "${aws:iot:commandparameter::level}" }""")] // IOTC2003
internal sealed partial record Rule2003Case2
{
    [CommandParameter("level")] public required int Level { get; init; }
}
