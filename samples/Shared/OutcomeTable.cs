using System.Globalization;
using IoTCommands;
using IoTCommands.Testing;
using Spectre.Console;

namespace Samples;

/// <summary>Prints what was sent, what the devices received, and the outcomes.</summary>
internal static class OutcomeTable
{
    public static void Print(Uri endpoint, IReadOnlyList<Outcome> outcomes)
    {
        // If the output is redirected, the width is 80 columns, which is too few for the table.
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 180;
        }

        AnsiConsole.MarkupLineInterpolated($"AWS IoT Commands on [blue]{endpoint}[/]");
        Table table = new Table().Border(TableBorder.Rounded).ShowRowSeparators()
            .AddColumns("Command", "Target", "Parameters as sent", "Payload as received", "Status")
            .AddColumn("Time", column => column.RightAligned().NoWrap());
        foreach (Outcome outcome in outcomes)
        {
            table.AddRow(
                new Text(outcome.Call.Command.CommandId),
                new Text(outcome.Call.Thing),
                new Text(Parameters(outcome)),
                new Text(outcome.Execution is { } execution ? Payload(execution.Message) : "none"),
                Status(outcome),
                new Text(outcome.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms"));
        }

        AnsiConsole.Write(table);
    }

    private static string Parameters(Outcome outcome) =>
        outcome.Execution is { } execution && execution.Parameters.Values.Where(parameter => !parameter.IsDefault).ToList() is { Count: > 0 } sent
            ? string.Join('\n', sent)
            : "none";

    /// <summary>Formats CBOR in hexadecimal digits.</summary>
    private static string Payload(CommandMessage message) => message.ContentType == "application/cbor"
        ? "CBOR " + BitConverter.ToString(message.Payload.ToArray()).Replace('-', ' ')
        : message.Text;

    private static Markup Status(Outcome outcome) => outcome.Execution?.Status switch
    {
        IoTCommandExecutionStatus.Succeeded => new Markup("[green]SUCCEEDED[/]"),
        IoTCommandExecutionStatus.Rejected => new Markup("[yellow]REJECTED[/]"),
        { } status => Markup.FromInterpolated($"[red]{status}[/]"),
        null => new Markup("[yellow]refused[/]"),
    };
}
