using System.Diagnostics;
using Amazon.IoTJobsDataPlane;
using IoTCommands;
using IoTCommands.Testing;

namespace QuickStart;

/// <summary>Starts the commands on a local endpoint in this process, with simulated devices.</summary>
internal static class LocalRun
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(options => options.Commands.AddRange(IoTCommandCatalog.All), cancellationToken);
        local.AddDevice("oven-17", Devices.OvenAsync);
        local.AddDevice("sensor-4", Devices.SensorAsync);
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        List<Outcome> outcomes = [];
        foreach (Call call in (IEnumerable<Call>)[.. Calls.All, Calls.RejectedByDevice, Calls.RefusedByService])
        {
            outcomes.Add(await RunAsync(call, local, client, cancellationToken));
        }

        Report.Print(local.Endpoint, outcomes);
        return Report.AllEndedAsTheyShould(outcomes) ? 0 : 1;
    }

    private static async Task<Outcome> RunAsync(Call call, LocalIoTCommands local, AmazonIoTJobsDataPlaneClient client, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            CommandExecution execution = await call.StartAsync(client, local.Account.Thing(call.Thing), cancellationToken);
            CommandExecutionSnapshot ended = await local.Executions.WaitForEndAsync(execution.ExecutionId, cancellationToken);
            return new Outcome(call, Stopwatch.GetElapsedTime(start), ended, Refusal: null);
        }
        catch (AmazonIoTJobsDataPlaneException refusal)
        {
            return new Outcome(call, Stopwatch.GetElapsedTime(start), Execution: null, refusal);
        }
    }
}
