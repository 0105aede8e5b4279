using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using IoTCommands;
using Spectre.Console;

namespace Samples;

/// <summary>Starts the commands on AWS. They must exist there: <c>aws iot create-command --cli-input-json file://…</c>.</summary>
internal static class AwsRun
{
    public static async Task<int> RunAsync(AwsOptions options, IReadOnlyList<Call> calls, CancellationToken cancellationToken)
    {
        // The client requires a URL and refuses a Region. AuthenticationRegion is the Region of the signature.
        AmazonIoTJobsDataPlaneConfig config = new() { ServiceURL = options.Endpoint.AbsoluteUri, AuthenticationRegion = options.Region };
        AWSCredentials? credentials = null;
        if (options.Profile is not null && !new CredentialProfileStoreChain().TryGetAWSCredentials(options.Profile, out credentials))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]There is no profile '{options.Profile}' with credentials in ~/.aws/credentials or ~/.aws/config.[/]");
            return 1;
        }

        using AmazonIoTJobsDataPlaneClient client = credentials is null ? new(config) : new(credentials, config);
        CommandTarget target = CommandTarget.ForThing(new IoTRegionalAccount(options.Region, options.Account), options.Thing);
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Command", "Target", "Execution");
        int started = 0;
        foreach (Call call in calls)
        {
            try
            {
                CommandExecution execution = await call.StartAsync(client, target, cancellationToken);
                table.AddRow(new Text(call.Command.CommandId), new Text(target.Name), new Text(execution.ExecutionId));
                started++;
            }
            catch (AmazonServiceException refusal)
            {
                table.AddRow(
                    new Text(call.Command.CommandId),
                    new Text(target.Name),
                    Markup.FromInterpolated($"[red]{refusal.ErrorCode}: {refusal.Message}[/]"));
            }
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(
            $"{started} of {calls.Count} started. To see an outcome: aws iot get-command-execution --execution-id … --target-arn {target.Arn}");
        return started == calls.Count ? 0 : 1;
    }
}
