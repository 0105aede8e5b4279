using System.Globalization;
using IoTCommands;
using IoTCommands.Testing;
using Spectre.Console;

namespace QuickStart;

/// <summary>Shows what happened.</summary>
internal static class Report
{
    public static void Print(Uri endpoint, IReadOnlyList<Outcome> outcomes)
    {
        // A pipe has no width, and a table that is broken at 80 columns is hard to read.
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 180;
        }

        AnsiConsole.MarkupLineInterpolated($"AWS IoT Commands on [blue]{endpoint}[/]");
        Table table = new Table().Border(TableBorder.Rounded).ShowRowSeparators()
            .AddColumns("Command", "Target", "Parameters as sent", "Payload as the device got it", "Status")
            .AddColumn("Time", column => column.RightAligned().NoWrap());
        foreach (Outcome outcome in outcomes)
        {
            table.AddRow(
                new Text(outcome.Call.Command.CommandId),
                new Text(outcome.Call.Thing),
                new Text(Parameters(outcome)),
                new Text(outcome.Execution?.Message.Text ?? "none"),
                Status(outcome),
                new Text(outcome.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms"));
        }

        AnsiConsole.Write(table);
        foreach (Outcome outcome in outcomes)
        {
            Explain(outcome);
        }

        foreach (CommandDefinition command in IoTCommandCatalog.All.Where(command => !outcomes.Any(outcome => outcome.Call.Command.CommandId == command.CommandId)))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{command.CommandId} is defined, but not started: add a call of it to samples/QuickStart/Calls.cs.[/]");
        }

        int succeeded = outcomes.Count(outcome => outcome.Execution?.Status == CommandExecutionStatus.Succeeded);
        int rejected = outcomes.Count(outcome => outcome.Execution?.Status == CommandExecutionStatus.Rejected);
        int refused = outcomes.Count(outcome => outcome.Refusal is not null);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count} executions, {succeeded} succeeded, {rejected} rejected, {refused} refused"));
    }

    /// <summary>All succeed, but for the one that the device rejects and the one that the service refuses.</summary>
    public static bool AllEndedAsTheyShould(IReadOnlyList<Outcome> outcomes) => outcomes.All(outcome =>
        outcome.Call == Calls.RefusedByService ? outcome.Refusal is not null
        : outcome.Call == Calls.RejectedByDevice ? outcome.Execution?.Status == CommandExecutionStatus.Rejected
        : outcome.Execution?.Status == CommandExecutionStatus.Succeeded);

    private static string Parameters(Outcome outcome) =>
        outcome.Execution is { } execution && execution.Parameters.Values.Where(parameter => !parameter.IsDefault).ToList() is { Count: > 0 } sent
            ? string.Join('\n', sent)
            : "none";

    private static Markup Status(Outcome outcome) => outcome.Execution?.Status switch
    {
        CommandExecutionStatus.Succeeded => new Markup("[green]SUCCEEDED[/]"),
        CommandExecutionStatus.Rejected => new Markup("[yellow]REJECTED[/]"),
        { } status => Markup.FromInterpolated($"[red]{status}[/]"),
        null => new Markup("[yellow]refused[/]"),
    };

    private static void Explain(Outcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[yellow]Refused[/]: the service answered {outcome.Call.Command.CommandId} for {outcome.Call.Thing} with {(int)refusal.StatusCode} {refusal.ErrorCode}, and made no execution: {refusal.Message}");
        }
        else if (outcome.Execution is { Status: CommandExecutionStatus.Rejected, StatusReason: { } reason })
        {
            AnsiConsole.MarkupLineInterpolated(
                $"[yellow]Rejected[/]: {outcome.Call.Thing} got {outcome.Call.Command.CommandId} and rejected it with {reason.Code}: {reason.Description}");
        }
    }
}
