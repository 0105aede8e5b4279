using System.CommandLine;
using IoTCommands.Testing;
using QuickStart;
using Samples;

// Without options, the calls go to a local endpoint; with them, to AWS.
EndpointOptions endpoint = new();
RootCommand command = new("Starts each command in commands/ with its generated method, on a local endpoint or on AWS.");
endpoint.AddTo(command);
command.SetAction((result, cancellationToken) => endpoint.Get(result) is { } aws ? AwsRun.RunAsync(aws, Calls.All, cancellationToken)
    : RunLocallyAsync(cancellationToken));

return await command.Parse(args).InvokeAsync();

static async Task<int> RunLocallyAsync(CancellationToken cancellationToken)
{
    await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All }, cancellationToken);
    local.AddDevice("oven-17", Devices.OvenAsync);
    local.AddDevice("sensor-4", Devices.SensorAsync);
    IReadOnlyList<Outcome> outcomes = await LocalRun.RunAsync(local, [.. Calls.All, Calls.RejectedByDevice, Calls.RefusedByService], cancellationToken);
    Report.Print(local.Endpoint, outcomes);
    return Report.HaveExpectedStatus(outcomes) ? 0 : 1;
}
