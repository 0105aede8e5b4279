using System.CommandLine;
using DeclaredInCSharp;
using IoTCommands;
using IoTCommands.Testing;
using Samples;

// Writes the definitions, then starts the commands: on a local endpoint or, with the options for AWS, on AWS.
Option<string> definitions = new("--definitions")
{
    Description = "Folder to write the definitions to",
    DefaultValueFactory = _ => Path.Combine("artifacts", "definitions")
};
EndpointOptions endpoint = new();
RootCommand command = new(
    "Writes the definitions of commands that are declared in C#, and starts each command with its generated method, on a local endpoint or on AWS.") { definitions };
endpoint.AddTo(command);
command.SetAction(async (result, cancellationToken) =>
{
    try
    {
        DefinitionFiles.Write(result.GetRequiredValue(definitions));
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"The definitions cannot be written: {exception.Message}");
        return 1;
    }

    return endpoint.Get(result) is { } aws ? await AwsRun.RunAsync(aws, Calls.All, cancellationToken) : await RunLocallyAsync(cancellationToken);
});

return await command.Parse(args).InvokeAsync();

static async Task<int> RunLocallyAsync(CancellationToken cancellationToken)
{
    await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All }, cancellationToken);
    foreach (string thing in Calls.All.Select(call => call.Thing).Distinct())
    {
        local.AddDevice(thing, execution => execution.SucceedAsync());
    }

    IReadOnlyList<Outcome> outcomes = await LocalRun.RunAsync(local, Calls.All, cancellationToken);
    OutcomeTable.Print(local.Endpoint, outcomes);
    return outcomes.All(outcome => outcome.Execution?.Status == IoTCommandExecutionStatus.Succeeded) ? 0 : 1;
}
