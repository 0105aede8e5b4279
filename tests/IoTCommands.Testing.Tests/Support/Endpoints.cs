using System.Net;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>Endpoints of a test's own.</summary>
internal static class Endpoints
{
    public static Task<LocalIoTCommands> StartAsync(params CommandDefinition[] commands) => StartAsync(_ => { }, commands);

    public static Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions> configure, params CommandDefinition[] commands) => LocalIoTCommands.StartAsync(
        options =>
        {
            options.Commands.AddRange(commands);
            configure(options);
        },
        TestContext.Current.CancellationToken);

    /// <summary>Starts a command that must be startable.</summary>
    public static async Task<string> StartCommandAsync(this LocalIoTCommands local, string commandId, CommandTarget target, string members = "")
    {
        RawAnswer answer = await local.StartAsync($$"""{"commandArn":"{{local.Account}}:command/{{commandId}}","targetArn":"{{target}}"{{(members.Length == 0 ? "" : "," + members)}}}""");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ErrorType is null ? "" : answer.Message);
        return answer.ExecutionId;
    }

    public static Task<CommandExecutionSnapshot> WaitForEndAsync(this LocalIoTCommands local, string executionId) =>
        local.Executions.WaitForEndAsync(executionId, TestContext.Current.CancellationToken);
}
