using System.Collections.Concurrent;
using System.Globalization;
using Amazon.IoTJobsDataPlane;
using BothEnds;
using Fleet;
using IoTCommands;
using IoTCommands.Client;
using IoTCommands.Testing;
using Spectre.Console;

// One message for each oven, as in a queue. A queue delivers at least once: every tenth message is delivered again.
const int Ovens = 200;
string[] messages = [.. Enumerable.Range(1, Ovens).Select(static number => $"oven-{number}")];
messages = [.. messages, .. messages.Where(static (_, index) => index % 10 == 0)];

await using LocalIoTCommands local = await Simulation.StartAsync(Ovens);
IoTCommandsClientOptions options = new();
options.UseLocalService(local.Endpoint);
using IoTCommandsClient commands = new(options);
IoTRegionalAccount account = await commands.GetAccountAsync();
ConcurrentDictionary<string, CommandEnd<OvenResult>> ends = [];

// Eight workers start commands. All waits share one poller, which lists executions instead of getting each one repeatedly.
SemaphoreSlim starting = new(8);
await Task.WhenAll(messages.Select(HandleAsync));
Print();
return ends.Count == Ovens && local.Executions.List().Count == Ovens ? 0 : 1;

async Task HandleAsync(string oven)
{
    // The token is made of values that stay the same if the message is delivered again, so the oven acts once.
    StartCommandOptions start = new() { ClientToken = $"monday-preheat-{oven}", ExecutionTimeout = TimeSpan.FromSeconds(5) };
    CommandExecution execution;
    await starting.WaitAsync();
    try
    {
        execution = await commands.JobsDataPlane.StartSetOvenTemperatureAsync(CommandTarget.ForThing(account, oven), new(targetC: 180), start);
    }
    catch (AmazonIoTJobsDataPlaneException exception)
    {
        // The SDK has already retried the errors that can be retried. A real worker leaves the message in the queue.
        AnsiConsole.MarkupLineInterpolated($"[red]{oven} was not started: {exception.ErrorCode}[/]");
        return;
    }
    finally
    {
        starting.Release();
    }

    ends[oven] = await commands.WaitForEndAsync(execution, OvenResult.Parser, new() { ExecutionTimeout = start.ExecutionTimeout });
}

void Print()
{
    Table table = new Table().Border(TableBorder.Rounded).AddColumns("End", "Reason", "Ovens", "For example");
    foreach (var group in ends.GroupBy(static end => (end.Value.Status, end.Value.StatusReason?.Code)).OrderByDescending(static group => group.Count()))
    {
        (string oven, CommandEnd<OvenResult> end) = group.MinBy(static end => end.Key, StringComparer.Ordinal);
        string example = end.Result is { } result ? $"{oven}: {result.ReachedC} °C" : $"{oven}: {end.StatusReason?.Description}";
        table.AddRow(
            new Text($"{group.Key.Status}"),
            new Text(group.Key.Code ?? ""),
            new Text(group.Count().ToString(CultureInfo.InvariantCulture)),
            new Text(example));
    }

    AnsiConsole.Write(table);
    Console.WriteLine($"{messages.Length} messages, {local.Executions.List().Count} executions");
}
