using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.IoTJobsDataPlane;
using Amazon.Lambda.SQSEvents;
using IoTCommands;

namespace Amazon.Lambda.SQSEvents
{
    internal sealed class SQSEvent
    {
        public List<string> Records { get; } = [];
    }
}

namespace Kitchen
{
    internal sealed class Rule3006(IAmazonIoTJobsDataPlane client, CommandTarget target)
    {
        public async Task HandleAsync(SQSEvent input)
        {
            foreach (string record in input.Records)
            {
                await client.StartRebootDeviceAsync(target);
            }
        }
    }
}
