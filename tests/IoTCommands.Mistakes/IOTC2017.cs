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

[IoTCommand("rule-2017", PayloadTemplate = """{"level":"$${aws:iot:commandexecution::parameter:level}"}""")] // IOTC2017
internal sealed partial record Rule2017
{
    [CommandParameter("level")] public required int Level { get; init; }
}
