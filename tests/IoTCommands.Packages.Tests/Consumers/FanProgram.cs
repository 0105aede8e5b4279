namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>A program that starts the command on a local endpoint, and prints what the device received.</summary>
internal static class FanProgram
{
    /// <param name="rootNamespace">The root namespace of the project, which contains its commands.</param>
    /// <param name="arguments">The generated arguments that the caller sets.</param>
    public static string With(string rootNamespace, string arguments) => $$"""
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;
        using IoTCommands.Testing;
        using {{rootNamespace}};

        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All });
        local.AddDevice("fan-3", execution => execution.SucceedAsync());
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        CommandExecution execution = await client.StartSetFanSpeedAsync(CommandTarget.ForThing(local.Account, "fan-3"), new() { {{arguments}} });

        CommandExecutionSnapshot end = await local.Executions.WaitForEndAsync(execution.ExecutionId);
        Console.WriteLine($"{end.CommandId} {end.Status} {end.Message.Text}");
        """;
}
