using System.Net;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Operations;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>Creates endpoints for single tests.</summary>
internal static class Endpoints
{
    /// <summary>Gets the routes of all operations of an endpoint.</summary>
    public static IReadOnlyList<OperationRoute> Routes
    {
        get
        {
            using ServiceState state = new(new LocalIoTCommandsOptions(), new IoTRegionalAccount("us-east-1", "123456789012"));
            return [.. ServiceOperations.Create(state).Select(static operation => operation.Route)];
        }
    }

    public static Task<LocalIoTCommands> StartAsync(params CommandDefinition[] commands) => StartAsync(_ => { }, commands);

    public static Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions> configure,
        params CommandDefinition[] commands) => LocalIoTCommands.StartAsync(
        Options(configure, commands), TestContext.Current.CancellationToken);

    private static LocalIoTCommandsOptions Options(Action<LocalIoTCommandsOptions> configure, CommandDefinition[] commands)
    {
        LocalIoTCommandsOptions options = new() { Commands = commands };
        configure(options);
        return options;
    }

    /// <summary>Waits until the broker has detected that a client is disconnected, which is later than on the client's side.</summary>
    public static async Task WaitForDisconnectAsync(this LocalIoTCommands local, string clientId)
    {
        while (!local.Journal.Entries.Any(entry => entry.ToString().Contains($"'{clientId}' is disconnected", StringComparison.Ordinal)))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Starts a command. Fails if the start is refused.</summary>
    public static async Task<string> StartCommandAsync(this LocalIoTCommands local, string commandId, CommandTarget target, string members = "")
    {
        RawAnswer answer = await local.StartAsync(
            $$"""{"commandArn":"{{local.Account}}:command/{{commandId}}","targetArn":"{{target}}"{{(members.Length == 0 ? "" : "," + members)}}}""");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ErrorType is null ? "" : answer.Message);
        return answer.ExecutionId;
    }

    public static Task<CommandExecutionSnapshot> WaitForEndAsync(this LocalIoTCommands local, string executionId) =>
        local.Executions.WaitForEndAsync(executionId, TestContext.Current.CancellationToken);
}
