using System.CommandLine;
using IoTCommands.Testing;
using QuickStart;
using Samples;

// Without options everything happens on this machine. With them, the same calls go to AWS.
EndpointOptions endpoint = new();
RootCommand command = new("Starts every command of commands/ through its generated method: on a local endpoint, or on AWS.");
endpoint.AddTo(command);
command.SetAction((result, cancellationToken) => endpoint.Read(result) is { } aws ? AwsRun.RunAsync(aws, Calls.All, cancellationToken) : RunLocallyAsync(cancellationToken));

return await command.Parse(args).InvokeAsync();

static async Task<int> RunLocallyAsync(CancellationToken cancellationToken)
{
    await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(options => options.Commands.AddRange(IoTCommandCatalog.All), cancellationToken);
    local.AddDevice("oven-17", Devices.OvenAsync);
    local.AddDevice("sensor-4", Devices.SensorAsync);
    IReadOnlyList<Outcome> outcomes = await LocalRun.RunAsync(local, [.. Calls.All, Calls.RejectedByDevice, Calls.RefusedByService], cancellationToken);
    Report.Print(local.Endpoint, outcomes);
    return Report.AllEndedAsTheyShould(outcomes) ? 0 : 1;
}
