using System.Globalization;
using IoTCommands;
using Samples;
using Spectre.Console;

namespace QuickStart;

/// <summary>Prints the outcomes of the calls.</summary>
internal static class Report
{
    public static void Print(Uri endpoint, IReadOnlyList<Outcome> outcomes)
    {
        OutcomeTable.Print(endpoint, outcomes);
        foreach (Outcome outcome in outcomes)
        {
            Explain(outcome);
        }

        foreach (CommandDefinition command in IoTCommandCatalog.All
            .Where(command => !outcomes.Any(outcome => outcome.Call.Command.CommandId == command.CommandId)))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{command.CommandId} has a definition but no call. Add one to samples/QuickStart/Calls.cs.[/]");
        }

        int succeeded = outcomes.Count(outcome => outcome.Execution?.Status == IoTCommandExecutionStatus.Succeeded);
        int rejected = outcomes.Count(outcome => outcome.Execution?.Status == IoTCommandExecutionStatus.Rejected);
        int refused = outcomes.Count(outcome => outcome.Refusal is not null);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcomes.Count} executions, {succeeded} succeeded, {rejected} rejected, {refused} refused"));
    }

    /// <summary>Returns true if all calls succeeded except the one that the device rejects and the one that the service refuses.</summary>
    public static bool HaveExpectedStatus(IReadOnlyList<Outcome> outcomes) => outcomes.All(outcome =>
        outcome.Call == Calls.RefusedByService ? outcome.Refusal is not null
        : outcome.Call == Calls.RejectedByDevice ? outcome.Execution?.Status == IoTCommandExecutionStatus.Rejected
        : outcome.Execution?.Status == IoTCommandExecutionStatus.Succeeded);

    private static void Explain(Outcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[yellow]Refused[/]: the service answered {outcome.Call.Command.CommandId} for {outcome.Call.Thing} with {(int)refusal.StatusCode} {refusal.ErrorCode} and started no execution: {refusal.Message}");
        }
        else if (outcome.Execution is { Status: IoTCommandExecutionStatus.Rejected, StatusReason: { } reason })
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[yellow]Rejected[/]: {outcome.Call.Thing} rejected {outcome.Call.Command.CommandId} with {reason.Code}: {reason.Description}");
        }
    }
}
