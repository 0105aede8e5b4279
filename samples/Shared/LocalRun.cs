using System.Diagnostics;
using Amazon.IoTJobsDataPlane;
using IoTCommands;
using IoTCommands.Testing;

namespace Samples;

/// <summary>Starts the commands on a local endpoint in this process.</summary>
internal static class LocalRun
{
    /// <summary>Makes one call after the other, and waits for each outcome.</summary>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(LocalIoTCommands local, IEnumerable<Call> calls, CancellationToken cancellationToken)
    {
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        List<Outcome> outcomes = [];
        foreach (Call call in calls)
        {
            outcomes.Add(await RunAsync(call, local, client, cancellationToken));
        }

        return outcomes;
    }

    private static async Task<Outcome> RunAsync(Call call, LocalIoTCommands local, AmazonIoTJobsDataPlaneClient client, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            CommandExecution execution = await call.StartAsync(client, CommandTarget.ForThing(local.Account, call.Thing), cancellationToken);
            CommandExecutionSnapshot snapshot = await local.Executions.WaitForEndAsync(execution.ExecutionId, cancellationToken);
            return new Outcome(call, Stopwatch.GetElapsedTime(start), snapshot, Refusal: null);
        }
        catch (AmazonIoTJobsDataPlaneException refusal)
        {
            return new Outcome(call, Stopwatch.GetElapsedTime(start), Execution: null, refusal);
        }
    }
}
