using System.Diagnostics;
using Amazon.IoTJobsDataPlane;
using IoTCommands;
using IoTCommands.Testing;

namespace Samples;

/// <summary>Starts commands on a local endpoint in this process, with simulated devices.</summary>
internal static class LocalRun
{
    /// <summary>One call after the other, each until its execution has ended.</summary>
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
